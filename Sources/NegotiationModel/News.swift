/// What a seat is told next, numbered for that seat alone from the session's opening.
public struct News: Codable, Sendable, Equatable {
    public var number: Int
    /// The entry's time, UTC milliseconds.
    public var time: Int
    public var notices: [Notice]
    public var updates: ViewSections

    public init(number: Int, time: Int, notices: [Notice], updates: ViewSections) {
        self.number = number
        self.time = time
        self.notices = notices
        self.updates = updates
    }
}

/// One thing that a seat is told.
public struct Notice: Codable, Sendable, Equatable {
    public var kind: NoticeKind
    /// For people, complete in itself.
    public var text: String
    /// Who did it, where a party did.
    public var party: PartyID?
    public var offer: OfferID?
    public var agreement: Int?
    public var issue: IssueID?
    public var rule: RuleID?
    public var clause: ClauseID?
    public var basis: Basis?

    public init(
        _ kind: NoticeKind, _ text: String, party: PartyID? = nil, offer: OfferID? = nil, agreement: Int? = nil,
        issue: IssueID? = nil, rule: RuleID? = nil, clause: ClauseID? = nil, basis: Basis? = nil
    ) {
        self.kind = kind
        self.text = text
        self.party = party
        self.offer = offer
        self.agreement = agreement
        self.issue = issue
        self.rule = rule
        self.clause = clause
        self.basis = basis
    }
}

/// The kinds of notice, stable for programs.
public enum NoticeKind: String, Codable, Sendable, CaseIterable {
    case play, phase, clock, offer, consent, closing, disclosure, agreement, obligation, message, statement, action
    case mandate, track, ledger, die, rule, level, inject, ruling, note, proposal, ending
    case realWorld = "real_world"
    case seat, draft, request, channel
    /// For control: a contingency is offered.
    case contingency
    /// For control and evaluators.
    case observation
}
