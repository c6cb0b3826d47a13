public import NegotiationModel

/// What an exercise says that automated delegations lean to, since they can't read what an action is for.
///
/// A leaning rests on nothing in the source, binds nobody and is shown to nobody: people decide for themselves.
public struct Leaning: Sendable, Equatable {
    /// Whose delegations.
    public var parties: [PartyID]
    /// One that all of these parties have.
    public var action: ActionID
    /// What is chosen for its parameters.
    public var arguments: [String: [String]]
    /// How likely it is in a phase in which it can be taken, in per cent, by what the party (`party`) sees; 0 or less: not
    /// at all. Within one slot they share the hundred; what is left over is doing nothing.
    public var weight: Expression

    public init(parties: [PartyID], action: ActionID, arguments: [String: [String]] = [:], weight: Expression) {
        self.parties = parties
        self.action = action
        self.arguments = arguments
        self.weight = weight
    }
}
