/// Where the table stands on an issue.
public struct IssueView: Sendable, Equatable {
    /// Every issue has one row.
    public var issue: IssueID
    /// The option in force, or the status quo.
    public var now: OptionID
    /// Whether an agreement says so; the option may be the status quo all the same.
    public var inForce: Bool
    /// Each party's latest position that the seat knows, in the exercise's order.
    public var positions: [PositionView]

    public init(issue: IssueID, now: OptionID, inForce: Bool, positions: [PositionView]) {
        self.issue = issue
        self.now = now
        self.inForce = inForce
        self.positions = positions
    }
}

/// What a party last offered on an issue.
public struct PositionView: Sendable, Equatable {
    /// In the exercise's order; parties without a known offer on the issue are left out.
    public var party: PartyID
    /// The one that it offered last, though that offer may be closed.
    public var option: OptionID
    /// Where it offered it; never one that control's going back undid.
    public var offer: OfferID

    public init(party: PartyID, option: OptionID, offer: OfferID) {
        self.party = party
        self.option = option
        self.offer = offer
    }
}
