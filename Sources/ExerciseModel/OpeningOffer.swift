public import NegotiationModel

/// An offer that stands from the start.
public struct OpeningOffer: Sendable, Equatable {
    /// While it is off at STARTEX there is no such offer.
    public var rule: RuleID
    /// Its text is what everybody is told when the offer is made.
    public var clause: ClauseID
    /// Putting it forward is its consent; it can withdraw the offer like any other.
    public var author: PartyID
    /// At least one, and not the author; the offer is public all the same.
    public var addressees: [PartyID]
    /// One at least departs from the status quo.
    public var terms: [Term]
    /// A text beside the terms, of at most 1,000 characters; may be empty.
    public var note: String
    /// What the offer rests on; seats are shown what its clause rests on instead.
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
