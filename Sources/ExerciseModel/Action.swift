public import NegotiationModel

/// What a party can do apart from bargaining.
public struct Action: Sendable, Equatable {
    /// What commands, steps, leanings and `chose(…)` call it.
    public var id: ActionID
    /// As players read it: one line of at most 200 characters.
    public var name: String
    /// What it does, in a sentence for players.
    public var summary: String
    /// Who can take it, at least one; of all seats, only theirs and control's have it in their list.
    public var parties: [PartyID]
    /// Those that are `.immediate` stand in no step; every other action is resolved in exactly one.
    public var slot: ActionSlot
    /// What a party must choose with it, at most 8; none may be left out of a command.
    public var parameters: [ActionParameter]
    /// When it can be chosen; absent: always.
    public var when: Expression?
    /// What to say where `when` fails.
    public var otherwise: String?
    /// Who is told of it, where the author says so; else its slot does.
    public var reveals: ActionAudience?
    /// What it does when it is resolved, in order.
    public var effects: [Effect]
    /// What it rests on, for the parties that have it and for control.
    public var citation: Citation

    public init(
        id: ActionID, name: String, summary: String, parties: [PartyID], slot: ActionSlot,
        parameters: [ActionParameter] = [], when: Expression? = nil, otherwise: String? = nil,
        reveals: ActionAudience? = nil, effects: [Effect], citation: Citation
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.parties = parties
        self.slot = slot
        self.parameters = parameters
        self.when = when
        self.otherwise = otherwise
        self.reveals = reveals
        self.effects = effects
        self.citation = citation
    }

    /// Who is told of it.
    public var audience: ActionAudience { reveals ?? slot.audience }
}
