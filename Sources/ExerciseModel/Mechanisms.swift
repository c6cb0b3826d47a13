public import NegotiationModel

/// Late consents: parties bound by a package that are asked once the principals have consented.
public struct BackingMechanism: Sendable, Equatable {
    /// While it is off nobody is asked late, and backers are addressed like everybody who must consent.
    public var rule: RuleID
    /// Those who must all have consented before the backers are asked.
    public var principals: [PartyID]
    /// Those who needn't be addressed where all principals must consent; none is a principal too.
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
    /// In whose name things return; its level isn't looked at: `when` has to ask for it.
    public var rule: RuleID
    /// Cited when something has returned.
    public var clause: ClauseID
    /// Looked at whenever a party breaks an agreement; where false, what the others performed stays.
    public var when: Expression

    public init(rule: RuleID, clause: ClauseID, when: Expression) {
        self.rule = rule
        self.clause = clause
        self.when = when
    }
}
