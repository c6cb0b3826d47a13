import NegotiationModel

/// An offer that stands from the start.
public struct OpeningOffer: Sendable, Equatable {
    /// While it is off at STARTEX there is no such offer.
    public var rule: RuleID
    public var clause: ClauseID
    public var author: PartyID
    public var addressees: [PartyID]
    public var terms: [Term]
    public var note: String
    public var citation: Citation

    public init(
        rule: RuleID, clause: ClauseID, author: PartyID, addressees: [PartyID], terms: [Term], note: String,
        citation: Citation
    ) {
        self.rule = rule
        self.clause = clause
        self.author = author
        self.addressees = addressees
        self.terms = terms
        self.note = note
        self.citation = citation
    }
}
