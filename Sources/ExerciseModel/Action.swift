import NegotiationModel

/// What a party can do apart from bargaining.
public struct Action: Sendable, Equatable {
    public var id: ActionID
    public var name: String
    /// What it does, in a sentence for players.
    public var summary: String
    public var parties: [PartyID]
    public var slot: ActionSlot
    public var parameters: [ActionParameter]
    /// When it can be chosen; absent: always.
    public var when: Expression?
    /// What to say where `when` fails.
    public var otherwise: String?
    /// What it does when it is resolved, in order.
    public var effects: [Effect]
    public var citation: Citation

    public init(
        id: ActionID, name: String, summary: String, parties: [PartyID], slot: ActionSlot,
        parameters: [ActionParameter] = [], when: Expression? = nil, otherwise: String? = nil, effects: [Effect],
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.parties = parties
        self.slot = slot
        self.parameters = parameters
        self.when = when
        self.otherwise = otherwise
        self.effects = effects
        self.citation = citation
    }
}
