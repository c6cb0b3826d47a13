public import ExerciseModel
public import NegotiationModel

/// An exercise made ready to be played: every expression looked up and checked once.
///
/// Immutable and shared by all sessions of an exercise.
public final class RuleProgram: Sendable {
    /// As it was read; positions are its order.
    public let exercise: Exercise
    package let index: ExerciseIndex
    /// The clauses tried at each moment, in the exercise's order of rules.
    private let clausesByMoment: [Moment: [ClauseProgram]]
    /// Who may know that a clause did something, where it asks about actions that not everybody is told of.
    private let clauseSights: [RuleID: [ClauseID: Sight]]
    /// By action position.
    package let actions: [ActionProgram]
    package let steps: [StepProgram]
    /// By issue position; the schedules in order.
    package let due: [[DueProgram]]
    package let contrary: [Formula?]
    /// By issue and option position.
    package let lapses: [[Formula?]]
    package let derived: [Formula?]
    package let settled: Formula
    package let snapback: Formula?
    package let concessionExcept: Formula?
    /// By ending position.
    package let endings: [Formula?]
    /// By inject position.
    package let triggers: [Formula?]
    /// By party position.
    package let sheets: [SheetProgram?]
    package let leanings: [LeaningProgram]

    /// - Throws: the first mistake in an expression, with where it stands. `ExerciseFormat` finds them all before.
    public init(_ exercise: Exercise) throws(ProgramFault) {
        self.exercise = exercise
        let index = ExerciseIndex(exercise)
        self.index = index
        let compiling = try ProgramCompiler(index: index)
        clausesByMoment = try compiling.clauses()
        clauseSights = clausesByMoment.values.joined().reduce(into: [:]) { sights, clause in
            guard !clause.deeds.isEmpty else { return }
            sights[clause.ruleID, default: [:]][clause.clause.id] = clause.deeds.map(index.sight)
                .reduce(index.publicSight) { $0.intersection($1) }
        }
        actions = try compiling.actions()
        steps = compiling.steps()
        due = try compiling.due()
        lapses = try compiling.lapses()
        derived = try compiling.derived()
        settled = try compiling.formula(exercise.settlement.when, .truth, "settlement")
        snapback = try compiling.optional(exercise.snapback?.when, .truth, "snapback")
        concessionExcept = try compiling.optional(
            exercise.concessions?.except, .truth, "concessions", .concessionException)
        var contrary: [Formula?] = []
        for issue in exercise.issues {
            contrary.append(try compiling.optional(issue.contrary, .truth, "issue \(issue.id)", .contrary))
        }
        self.contrary = contrary
        var endings: [Formula?] = []
        for ending in exercise.endings {
            endings.append(try compiling.optional(ending.when, .truth, "ending \(ending.id)"))
        }
        self.endings = endings
        var triggers: [Formula?] = []
        for inject in exercise.injects {
            triggers.append(try compiling.optional(inject.trigger, .truth, "inject \(inject.id)"))
        }
        self.triggers = triggers
        sheets = try compiling.sheets(derived: derived, settled: settled)
        leanings = try compiling.leanings()
    }

    /// Who may know that a clause did something, whatever it was that it asked about.
    package func sight(of rule: RuleID, _ clause: ClauseID) -> Sight {
        clauseSights[rule]?[clause] ?? index.publicSight
    }

    package func clauses(at moment: Moment) -> [ClauseProgram] { clausesByMoment[moment] ?? [] }
}

/// An expression of an exercise that can't be used.
public struct ProgramFault: Error, Sendable, Equatable {
    /// Which part of the exercise it stands in.
    public var part: String
    /// Its text, as the exercise has it.
    public var expression: Expression
    /// What is wrong in that text, and where in it.
    public var mistake: ExpressionMistake
}

/// A clause with its formulas. Immutable; a class, since every command walks many of them.
package final class ClauseProgram: Sendable {
    package let rule: Int
    package let clause: Clause
    package let ruleID: RuleID
    package let when: Formula?
    package let effects: [EffectProgram]
    /// The actions that it asks about: what it does follows from them.
    package let deeds: [Deed]

    package init(rule: Int, clause: Clause, ruleID: RuleID, when: Formula?, effects: [EffectProgram]) {
        self.rule = rule
        self.clause = clause
        self.ruleID = ruleID
        self.when = when
        self.effects = effects
        deeds = (when?.deeds ?? []) + effects.flatMap(\.deeds)
    }

    /// Whether it works while its rule is at this level.
    package func works(at level: EnforcementLevel) -> Bool {
        if let levels = clause.levels { levels.contains(level) } else { level != .off }
    }

    package var cause: Cause { .rule(id: ruleID, clause: clause.id) }
}

/// An effect with its formulas.
package indirect enum EffectProgram: Sendable {
    case refuse(sentence: String, instead: String)
    case warn(sentence: String)
    case move(PlaceFormula, by: Formula, once: String?)
    case set(PlaceFormula, to: Formula)
    case ledger(party: Formula, by: Formula, once: String?)
    case roll(name: String, of: Formula, below: Formula, then: [EffectProgram], otherwise: [EffectProgram])
    case copy(to: Formula)
    case tellMissing
    case keepOpen
    case publishDeclined
    case mandate(to: Formula, issues: Formula)
    case withdrawMandate(to: Formula)
    case choose(when: Formula, then: [EffectProgram], otherwise: [EffectProgram])
    case announce(sentence: String)
}

/// An action with its formulas. A class, as clauses.
package final class ActionProgram: Sendable {
    package let action: Action
    package let parties: BitSet
    package let when: Formula?
    package let effects: [EffectProgram]

    package init(action: Action, parties: BitSet, when: Formula?, effects: [EffectProgram]) {
        self.action = action
        self.parties = parties
        self.when = when
        self.effects = effects
    }
}

/// A step with the positions of its actions.
package struct StepProgram: Sendable {
    package let step: ResolutionStep
    package let actions: [Int]
}

/// A due schedule with its formulas.
package struct DueProgram: Sendable {
    /// BitSet of the options that it holds for; empty: all.
    package let options: BitSet
    package let instalments: [Formula]
    package let schedule: DueSchedule
}

/// A sheet with its formulas.
package struct SheetProgram: Sendable {
    package struct Line: Sendable {
        package let term: SheetTerm
        package let value: Formula
    }

    package struct Adjustment: Sendable {
        package let issues: BitSet
        package let when: Formula?
        package let value: Formula
    }

    /// By issue and option position; nil: 0.
    package let points: [[Formula?]]
    /// By issue and option position: points that nothing in play can change.
    package let fixed: [[Int?]]
    /// By issue position: whether its points hang on no other issue's option.
    package let isApart: [Bool]
    package let adjustments: [Adjustment]
    package let noDeal: [Line]
    package let target: [Line]
    package let peace: Formula
    package let peaceWhen: Formula
    /// By ending position.
    package let endings: [Formula?]

    /// - Parameters:
    ///   - derived: the formulas of the exercise's tracks.
    ///   - settled: what a settlement is.
    package init(
        points: [[Formula?]], adjustments: [Adjustment], noDeal: [Line], target: [Line], peace: Formula,
        peaceWhen: Formula, endings: [Formula?], derived: [Formula?], settled: Formula
    ) {
        self.points = points
        self.adjustments = adjustments
        self.noDeal = noDeal
        self.target = target
        self.peace = peace
        self.peaceWhen = peaceWhen
        self.endings = endings
        fixed = points.indices.map { issue in
            points[issue].map { formula in
                if adjustments.contains(where: { $0.issues.contains(issue) }) { return nil }
                return formula.map(\.constantValue) ?? 0
            }
        }
        isApart = points.indices.map { issue in
            let adjusting = adjustments.filter { $0.issues.contains(issue) }
            let formulas = points[issue].compactMap { $0 } + adjusting.compactMap(\.when) + adjusting.map(\.value)
            return !formulas.contains { $0.reads(otherThan: issue, derived, settled) }
        }
    }
}

/// A leaning with its formula. A class, as clauses.
package final class LeaningProgram: Sendable {
    package let parties: BitSet
    package let action: Action
    package let arguments: [String: [String]]
    package let weight: Formula

    package init(parties: BitSet, action: Action, arguments: [String: [String]], weight: Formula) {
        self.parties = parties
        self.action = action
        self.arguments = arguments
        self.weight = weight
    }
}

extension Formula {
    /// Whether it reads which option another issue has, itself or by a computed part.
    fileprivate func reads(otherThan issue: Int, _ derived: [Formula?], _ settled: Formula) -> Bool {
        switch self {
        case .now(let other): other != issue
        case .package, .has, .context(.terms): true
        case .derived(let track): derived[track]?.reads(otherThan: issue, derived, settled) ?? false
        case .isSettled: settled.reads(otherThan: issue, derived, settled)
        default: operands.contains { $0.reads(otherThan: issue, derived, settled) }
        }
    }
}
