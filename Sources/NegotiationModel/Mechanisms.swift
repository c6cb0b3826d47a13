/// In whose name consents are computed.
public struct ConsentMechanism: Codable, Sendable, Equatable {
    /// While it is off, everybody addressed must consent as well.
    public var rule: RuleID
    public var clause: ClauseID
    /// Where set: while the rule is on, packages are voted on, and what they bind asks nobody's consent.
    public var votes: VotingRule?

    public init(rule: RuleID, clause: ClauseID, votes: VotingRule? = nil) {
        self.rule = rule
        self.clause = clause
        self.votes = votes
    }
}

/// Late consents: parties bound by a package that are asked once the principals have consented.
public struct BackingMechanism: Codable, Sendable, Equatable {
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
public struct ConcessionMechanism: Codable, Sendable, Equatable {
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
public struct SnapbackMechanism: Codable, Sendable, Equatable {
    public var rule: RuleID
    public var clause: ClauseID
    public var when: Expression

    public init(rule: RuleID, clause: ClauseID, when: Expression) {
        self.rule = rule
        self.clause = clause
        self.when = when
    }
}

/// What counts as a settlement.
public struct SettlementDefinition: Codable, Sendable, Equatable {
    /// It is implemented when every term that binds one of these is certified.
    public var parties: [PartyID]
    /// When what is in force is a settlement.
    public var when: Expression
    public var citation: Citation

    public init(parties: [PartyID], when: Expression, citation: Citation) {
        self.parties = parties
        self.when = when
        self.citation = citation
    }
}

/// An offer that stands from the start.
public struct OpeningOffer: Codable, Sendable, Equatable {
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

/// A way in which a session ends.
public struct Ending: Codable, Sendable, Equatable {
    public var id: EndingID
    public var name: String
    /// What is announced.
    public var text: String
    public var kind: EndingKind
    /// For `.condition`: tested when an adjudication phase closes, in the exercise's order.
    public var when: Expression?
    public var rule: RuleID?
    public var citation: Citation

    public init(
        id: EndingID, name: String, text: String, kind: EndingKind, when: Expression? = nil, rule: RuleID? = nil,
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.text = text
        self.kind = kind
        self.when = when
        self.rule = rule
        self.citation = citation
    }
}

/// What brings an ending about.
public enum EndingKind: String, Codable, Sendable, CaseIterable {
    /// The settlement is implemented and the epilogue over.
    case implemented
    /// The settlement was implemented and one of its terms broken in the epilogue.
    case broken
    /// The last round and the epilogue are over.
    case exhausted
    /// Its condition holds.
    case condition
}
