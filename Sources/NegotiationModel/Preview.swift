/// What would happen if an offer were put forward now; nothing is recorded.
public struct Preview: Sendable, Equatable {
    /// Who would have to consent, in the exercise's order; where `votes` is set, those asked who vote on it.
    public var consentSet: [PartyID]
    /// How many of them would be enough; nil: all.
    public var votes: VotingRule?
    /// Those addressed who would not have to: they may comment, not block.
    public var commentOnly: [PartyID]
    /// Everyone who will see it at once, copies included.
    public var seenBy: [PartyID]
    /// All other parties, in the exercise's order; of these, `disclosures` names who may be told later.
    public var notSeenBy: [PartyID]
    /// Copies, and those who may be told later, each with its rule.
    public var disclosures: [Disclosure]
    /// Warnings of rules that advise.
    public var warnings: [String]
    /// What it would be worth to the author, in tenths of points; nil where the party has no sheet.
    public var worth: Int?
    /// The same party's value without a deal now, for `worth` to be compared with.
    public var noDeal: Int?

    public init(
        consentSet: [PartyID], votes: VotingRule? = nil, commentOnly: [PartyID], seenBy: [PartyID],
        notSeenBy: [PartyID],
        disclosures: [Disclosure], warnings: [String], worth: Int?, noDeal: Int?
    ) {
        self.consentSet = consentSet
        self.votes = votes
        self.commentOnly = commentOnly
        self.seenBy = seenBy
        self.notSeenBy = notSeenBy
        self.disclosures = disclosures
        self.warnings = warnings
        self.worth = worth
        self.noDeal = noDeal
    }
}

/// A party that learns of an offer though it isn't addressed.
public struct Disclosure: Sendable, Equatable {
    /// Neither the author nor an addressee.
    public var party: PartyID
    /// False: at once; true: only if theirs is the last consent missing.
    public var later: Bool
    /// The rule that copies it, or by which a backer is asked; nil: a party whose mandate the author has.
    public var rule: RuleID?

    public init(party: PartyID, later: Bool, rule: RuleID?) {
        self.party = party
        self.later = later
        self.rule = rule
    }
}
