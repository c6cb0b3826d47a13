/// What a party has committed, and what it can do now.
public struct DeskView: Sendable, Equatable {
    /// Actions of this phase in the order of committing, which others learn when it closes.
    public var committed: [Choice]
    /// Issues on which it performs when the phase closes, or under snapback upholds what it performed.
    public var performs: [IssueID]
    /// Issues on which it suspends what it owes or has performed, when the phase closes.
    public var suspends: [IssueID]
    /// Actions that can be committed, or taken, now, as far as that can be said before their parameters are chosen.
    public var actions: [ActionID]
    /// Those of them that break what the party has agreed to; nil where none does.
    public var breaking: [BreakingAction]?
    /// Issues on which something that is owed, or was held back, can be performed now.
    public var performable: [IssueID]
    /// Issues on which it owes or has performed something that it can suspend now.
    public var suspendable: [IssueID]
    /// Issues on which performing says that what it performed shall stay, under snapback; nil where there is none.
    public var upholdable: [IssueID]?
    /// For control: who has committed.
    public var committedBy: [PartyID]
    /// For control: rows of the MSEL in the order of their delivery.
    public var delivered: [InjectID]
    /// For control: contingencies that can be delivered and whose trigger holds.
    public var triggered: [InjectID]
    /// For control: the sessions that go in step with this one, itself among them; nil where it goes by itself.
    public var inStep: [String]?

    public init(
        committed: [Choice] = [], performs: [IssueID] = [], suspends: [IssueID] = [], actions: [ActionID] = [],
        breaking: [BreakingAction]? = nil, performable: [IssueID] = [], suspendable: [IssueID] = [],
        upholdable: [IssueID]? = nil, committedBy: [PartyID] = [], delivered: [InjectID] = [],
        triggered: [InjectID] = [], inStep: [String]? = nil
    ) {
        self.committed = committed
        self.performs = performs
        self.suspends = suspends
        self.actions = actions
        self.breaking = breaking
        self.performable = performable
        self.suspendable = suspendable
        self.upholdable = upholdable
        self.committedBy = committedBy
        self.delivered = delivered
        self.triggered = triggered
        self.inStep = inStep
    }
}

/// A free action and control's ruling on it.
public struct ProposalView: Sendable, Equatable {
    /// As the party put it.
    public var proposal: Proposal
    /// Control's decision, or the die's; nil until there is one.
    public var allowed: Bool?
    /// Control's words beside the decision; empty before.
    public var text: String
    /// What decided, where control gave it a chance.
    public var die: Die?

    public init(proposal: Proposal, allowed: Bool?, text: String, die: Die? = nil) {
        self.proposal = proposal
        self.allowed = allowed
        self.text = text
        self.die = die
    }
}
