public import NegotiationModel

/// A party's confidential points, in whole tenths.
public struct Sheet: Sendable, Equatable {
    /// Points per issue and option; what is left out is worth 0. Expressions may use `track`, `draw` and `rule`.
    public var points: [IssueID: [OptionID: Expression]]
    /// What becomes of the points of some issues (`points`, `performed`).
    public var adjustments: [SheetAdjustment]
    /// Terms of the no-deal value, added up.
    public var noDeal: [SheetTerm]
    /// Terms of the target, added up.
    public var target: [SheetTerm]
    /// Points that come with the end of the fighting, where `peaceWhen` holds.
    public var peace: Expression
    /// Whether they count, asked of the package that is weighed.
    public var peaceWhen: Expression
    /// What replaces the no-deal value at some endings.
    public var endings: [EndingID: Expression]
    /// What the sheet rests on; no seat is shown it.
    public var citation: Citation

    public init(
        points: [IssueID: [OptionID: Expression]], adjustments: [SheetAdjustment] = [], noDeal: [SheetTerm],
        target: [SheetTerm], peace: Expression, peaceWhen: Expression, endings: [EndingID: Expression] = [:],
        citation: Citation
    ) {
        self.points = points
        self.adjustments = adjustments
        self.noDeal = noDeal
        self.target = target
        self.peace = peace
        self.peaceWhen = peaceWhen
        self.endings = endings
        self.citation = citation
    }
}

/// One addend of a sheet, shown to its owner with its rule.
public struct SheetTerm: Sendable, Equatable {
    /// What the addend is for, as its owner reads it: one line of at most 200 characters.
    public var label: String
    /// In tenths of points, worked out whenever the sheet is shown; a target's may use `no_deal`.
    public var value: Expression
    /// In whose name it counts, shown beside it; whether the rule is on is for `value` to ask. nil: in none's.
    public var rule: RuleID?
    /// The clause of that rule, which the owner isn't shown; nil where there is no rule.
    public var clause: ClauseID?

    public init(label: String, value: Expression, rule: RuleID? = nil, clause: ClauseID? = nil) {
        self.label = label
        self.value = value
        self.rule = rule
        self.clause = clause
    }
}

/// A change to what some issues' options are worth.
public struct SheetAdjustment: Sendable, Equatable {
    /// At least one; adjustments of an issue come one after the other, in the sheet's order.
    public var issues: [IssueID]
    /// When it holds; absent: always.
    public var when: Expression?
    /// The new points, from `points` (those before), `performed` (whether the term is), `option` (its position).
    public var value: Expression
    /// In whose name it changes; no seat is shown it, and whether it is on is for `when` to ask. nil: in none's.
    public var rule: RuleID?
    /// The clause of that rule; nil where there is no rule.
    public var clause: ClauseID?

    public init(
        issues: [IssueID], when: Expression? = nil, value: Expression, rule: RuleID? = nil, clause: ClauseID? = nil
    ) {
        self.issues = issues
        self.when = when
        self.value = value
        self.rule = rule
        self.clause = clause
    }
}
