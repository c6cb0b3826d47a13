/// In whose name consents are computed.
public struct ConsentMechanism: Sendable, Equatable {
    /// While it is off, everybody addressed must consent as well.
    public var rule: RuleID
    /// A clause of that rule, cited where a consent isn't needed, or where those asked are too few.
    public var clause: ClauseID
    /// Where set: while the rule is on, packages are voted on, and what they bind asks nobody's consent.
    public var votes: VotingRule?

    public init(rule: RuleID, clause: ClauseID, votes: VotingRule? = nil) {
        self.rule = rule
        self.clause = clause
        self.votes = votes
    }
}
