/// A subject of the negotiation, with options in order.
public struct Issue: Sendable, Equatable {
    /// Unique in the exercise, among parties, tracks and draws too.
    public var id: IssueID
    /// One line, as players read it.
    public var name: String
    /// In order; the position of an option is what expressions compare.
    public var options: [IssueOption]
    /// The option that holds where nobody agrees otherwise.
    public var statusQuo: OptionID
    /// The side that every step upwards favours.
    public var favours: SideID
    /// Whom a term on this issue binds where its option names nobody else.
    public var binds: [PartyID]
    /// Parties without whose consent no package may hold a term on this issue.
    public var consents: [PartyID]
    /// While this rule is on, all bound parties must consent together; while it is off, each for its own part. Nil: together,
    /// always.
    public var together: RuleID?
    /// Where false, a term needs no performance: it holds from the moment it is in force.
    public var performed: Bool
    /// When what is agreed falls due. The first entry that names the option counts; none: once, at once.
    public var due: [DueSchedule]
    /// What breaks a term on it though nothing is overdue; tried for each obligor (`party`) when breaches are found.
    public var contrary: Expression?
    /// While this rule is on, steps on it count neither way for concessions.
    public var uncounted: RuleID?
    /// What it rests on, and its options where they don't say otherwise.
    public var citation: Citation

    public init(
        id: IssueID, name: String, options: [IssueOption], statusQuo: OptionID, favours: SideID, binds: [PartyID],
        consents: [PartyID] = [], together: RuleID? = nil, performed: Bool = true, due: [DueSchedule] = [],
        contrary: Expression? = nil, uncounted: RuleID? = nil, citation: Citation
    ) {
        self.id = id
        self.name = name
        self.options = options
        self.statusQuo = statusQuo
        self.favours = favours
        self.binds = binds
        self.consents = consents
        self.together = together
        self.performed = performed
        self.due = due
        self.contrary = contrary
        self.uncounted = uncounted
        self.citation = citation
    }
}

/// One of the choices within an issue.
public struct IssueOption: Sendable, Equatable {
    /// What terms and sheets name; another issue may have an option of the same name.
    public var id: OptionID
    /// One line, as players read it.
    public var name: String
    /// Whom this option binds, where not those of its issue.
    public var binds: [PartyID]?
    /// When a term in force on it lapses: tried at the end of a round and of a phase of the epilogue. Nil: never.
    public var lapses: Expression?
    /// Where it rests on something else than its issue does.
    public var citation: Citation?

    public init(
        id: OptionID, name: String, binds: [PartyID]? = nil, lapses: Expression? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.binds = binds
        self.lapses = lapses
        self.citation = citation
    }
}

/// When the instalments of some options fall due, and by which rule.
public struct DueSchedule: Sendable, Equatable {
    /// The options that it holds for; empty: every option.
    public var options: [OptionID]
    /// Each instalment falls due from the decision phase after its condition first holds. At least one.
    public var instalments: [Expression]
    /// The rule that delays it, if one does; performing earlier is refused in its name.
    public var rule: RuleID?
    /// The clause of that rule which says so; nil exactly where `rule` is.
    public var clause: ClauseID?

    public init(options: [OptionID], instalments: [Expression], rule: RuleID?, clause: ClauseID?) {
        self.options = options
        self.instalments = instalments
        self.rule = rule
        self.clause = clause
    }
}
