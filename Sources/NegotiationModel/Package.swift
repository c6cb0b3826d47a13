/// One issue's chosen option.
public struct Term: Sendable, Hashable {
    /// In one package each issue stands once at most.
    public var issue: IssueID
    /// One of the issue's own; may be the status quo, in the place of what is in force.
    public var option: OptionID

    public init(issue: IssueID, option: OptionID) {
        self.issue = issue
        self.option = option
    }
}

/// What a party writes when it puts an offer forward or counters.
public struct OfferDraft: Sendable, Hashable {
    /// To whom; public offers are addressed too.
    public var addressees: [PartyID]
    /// Whether everyone may read it.
    public var isPublic: Bool
    /// In any order; at most one a subject.
    public var terms: [Term]
    /// A line beside the terms; free text, at most 1,000 characters.
    public var note: String
    /// Stands only to the end of this negotiation phase, instead of the next one's.
    public var thisPhaseOnly: Bool

    public init(addressees: [PartyID], isPublic: Bool, terms: [Term], note: String = "", thisPhaseOnly: Bool = false) {
        self.addressees = addressees
        self.isPublic = isPublic
        self.terms = terms
        self.note = note
        self.thisPhaseOnly = thisPhaseOnly
    }
}
