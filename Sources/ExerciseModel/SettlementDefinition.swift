public import NegotiationModel

/// What counts as a settlement.
public struct SettlementDefinition: Sendable, Equatable {
    /// It is implemented when every term that binds one of these is certified.
    public var parties: [PartyID]
    /// When what is in force is a settlement.
    public var when: Expression
    /// What the definition rests on; no seat is shown it.
    public var citation: Citation

    public init(parties: [PartyID], when: Expression, citation: Citation) {
        self.parties = parties
        self.when = when
        self.citation = citation
    }
}
