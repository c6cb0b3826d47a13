/// A package that has the consents that it needs; public from the moment it is in force.
public struct Agreement: Sendable, Equatable {
    /// Numbered from 1 in the order of coming into force.
    public var number: Int
    /// The parties that consented, in the exercise's order; everyone where it was voted on.
    public var parties: [PartyID]
    /// Those of them that it holds for without their consent, where it was voted on.
    public var without: [PartyID]?
    /// The whole package, in the exercise's order of issues; terms that changed nothing stand in it too.
    public var terms: [Term]
    /// In which it came into force, from 1.
    public var round: Int

    public init(number: Int, parties: [PartyID], without: [PartyID]? = nil, terms: [Term], round: Int) {
        self.number = number
        self.parties = parties
        self.without = without
        self.terms = terms
        self.round = round
    }
}

/// What one party owes under a term in force: one instalment of it.
public struct Obligation: Sendable, Equatable {
    /// Events name the obligation by it; it stays the same to the end of the session.
    public var id: ObligationID
    /// As agreed: whole, also where this is one of several instalments of it.
    public var term: Term
    /// `waiting` when it is made; `ObligationCause` says what moves it on.
    public var state: ObligationState
    /// Decision phases since it fell due, for breach.
    public var phasesOwed: Int

    public init(id: ObligationID, term: Term, state: ObligationState, phasesOwed: Int = 0) {
        self.id = id
        self.term = term
        self.state = state
        self.phasesOwed = phasesOwed
    }
}

/// An obligation as it stood when somebody read of it.
public struct ObligationMark: Sendable, Equatable {
    /// Which.
    public var id: ObligationID
    /// How it stood.
    public var state: ObligationState

    public init(id: ObligationID, state: ObligationState) {
        self.id = id
        self.state = state
    }
}

/// Which obligation: agreement, subject, party and instalment.
public struct ObligationID: Sendable, Hashable {
    /// The agreement's number, from 1.
    public var agreement: Int
    /// One whose terms have to be performed; others make no obligation.
    public var issue: IssueID
    /// Who owes it: one of those that the term binds.
    public var party: PartyID
    /// Counted from 1.
    public var instalment: Int

    public init(agreement: Int, issue: IssueID, party: PartyID, instalment: Int) {
        self.agreement = agreement
        self.issue = issue
        self.party = party
        self.instalment = instalment
    }
}

/// The life of an obligation.
public enum ObligationState: String, Sendable, CaseIterable {
    /// In force, and not due yet.
    case waiting = "waiting"
    /// To be performed.
    case owed = "owed"
    /// Done, and not certified yet.
    case performed = "performed"
    /// Taken as done, by rule or by control.
    case certified = "certified"
    /// Held back by its party, or because another broke the agreement.
    case suspended = "suspended"
    /// Not done in time, or undone.
    case breached = "breached"
    /// Performed once, and returned to the status quo.
    case snappedBack = "snapped_back"
    /// Replaced by a later agreement.
    case replaced = "replaced"
    /// Its term lapsed before it was certified: nobody owes it any more.
    case lapsed = "lapsed"
}
