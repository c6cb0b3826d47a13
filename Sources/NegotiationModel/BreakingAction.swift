/// An action with which its party would break what it has agreed to.
public struct BreakingAction: Sendable, Equatable {
    /// One that the party can commit now, or has committed.
    public var action: ActionID
    /// The party's own obligations that it is contrary to: each is a breach if the action stands when the phase closes.
    public var breaks: [ObligationID]

    public init(action: ActionID, breaks: [ObligationID]) {
        self.action = action
        self.breaks = breaks
    }
}
