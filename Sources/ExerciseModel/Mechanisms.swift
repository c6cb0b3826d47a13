import NegotiationModel

/// Late consents: parties bound by a package that are asked once the principals have consented.
public struct BackingMechanism: Sendable, Equatable {
    public var rule: RuleID
    /// Those who must all have consented before the backers are asked.
    public var principals: [PartyID]
    public var backers: [PartyID]

    public init(rule: RuleID, principals: [PartyID], backers: [PartyID]) {
        self.rule = rule
        self.principals = principals
        self.backers = backers
    }
}

/// How conceding offers are counted.
public struct ConcessionMechanism: Sendable, Equatable {
    /// While it is off nothing is counted.
    public var rule: RuleID
    /// Offers that don't count, tried for each addressee (`counterpart`).
    public var except: Expression?

    public init(rule: RuleID, except: Expression?) {
        self.rule = rule
        self.except = except
    }
}

/// When a breach makes what the others performed return by itself.
public struct SnapbackMechanism: Sendable, Equatable {
    public var rule: RuleID
    public var clause: ClauseID
    public var when: Expression

    public init(rule: RuleID, clause: ClauseID, when: Expression) {
        self.rule = rule
        self.clause = clause
        self.when = when
    }
}
