import ExerciseModel
import NegotiationModel

/// Compiles the parts of an exercise that hold expressions.
struct ProgramCompiler {
    let index: ExerciseIndex
    let computed: ComputedParts
    private var exercise: Exercise { index.exercise }

    init(index: ExerciseIndex) throws(ProgramFault) {
        self.index = index
        let checker = ExpressionChecker(index: index)
        computed = checker.computed
        guard let (part, mistake) = checker.circularParts.first else { return }
        switch part {
        case .track(let position):
            let track = index.exercise.tracks[position]
            throw ProgramFault(part: "track \(track.id)", expression: track.derived ?? "", mistake: mistake)
        case .settlement:
            throw ProgramFault(part: "settlement", expression: index.exercise.settlement.when, mistake: mistake)
        }
    }

    func formula(
        _ expression: Expression, _ type: ExpressionType, _ part: String, _ scope: ExpressionScope = .general
    ) throws(ProgramFault) -> Formula {
        try located(expression, part) { () throws(ExpressionMistake) in
            var compiler = ExpressionCompiler(index: index, scope: scope)
            return try compiler.formula(expression, expecting: type).demandingBearable(computed)
        }
    }

    func optional(
        _ expression: Expression?, _ type: ExpressionType, _ part: String, _ scope: ExpressionScope = .general
    ) throws(ProgramFault) -> Formula? {
        if let expression { try formula(expression, type, part, scope) } else { nil }
    }

    private func located<Result>(
        _ expression: Expression, _ part: String, _ body: () throws(ExpressionMistake) -> Result
    ) throws(ProgramFault) -> Result {
        do { return try body() } catch { throw ProgramFault(part: part, expression: expression, mistake: error) }
    }

    // MARK: Rules and actions

    func clauses() throws(ProgramFault) -> [Moment: [ClauseProgram]] {
        var clauses: [Moment: [ClauseProgram]] = [:]
        for (position, rule) in exercise.rules.enumerated() {
            for clause in rule.clauses where !clause.at.isEmpty {
                let part = "rule \(rule.id), clause \(clause.id)"
                let scope = ExpressionScope.clause(at: clause.at, each: clause.each)
                let program = ClauseProgram(
                    rule: position, clause: clause, ruleID: rule.id,
                    when: try optional(clause.when, .truth, part, scope),
                    effects: try effects(clause.effects, part, scope))
                for moment in clause.at { clauses[moment, default: []].append(program) }
            }
        }
        return clauses
    }

    func actions() throws(ProgramFault) -> [ActionProgram] {
        var programs: [ActionProgram] = []
        for action in exercise.actions {
            let scope = ExpressionScope.action(action)
            programs.append(
                ActionProgram(
                    action: action, parties: BitSet(action.parties.compactMap { index.parties[$0] }),
                    when: try optional(action.when, .truth, "action \(action.id)", scope),
                    effects: try effects(action.effects, "action \(action.id)", scope)))
        }
        return programs
    }

    func steps() -> [StepProgram] {
        exercise.resolution.map { step in
            StepProgram(step: step, actions: step.actions.compactMap { index.actions[$0] })
        }
    }

    private func effects(
        _ effects: [Effect], _ part: String, _ scope: ExpressionScope
    ) throws(ProgramFault) -> [EffectProgram] {
        var programs: [EffectProgram] = []
        for effect in effects { programs.append(try self.effect(effect, part, scope)) }
        return programs
    }

    private func effect(
        _ effect: Effect, _ part: String, _ scope: ExpressionScope
    ) throws(ProgramFault) -> EffectProgram {
        switch effect {
        case .refuse(let sentence, let instead): return .refuse(sentence: sentence, instead: instead)
        case .warn(let sentence): return .warn(sentence: sentence)
        case .move(let track, let by, let once):
            return .move(try self.target(track, part, scope), by: try formula(by, .number, part, scope), once: once)
        case .set(let track, let to):
            let target = try self.target(track, part, scope)
            let hasStates = !exercise.tracks[target.track].values.isEmpty
            return .set(target, to: try formula(to, hasStates ? .state(track: target.track) : .number, part, scope))
        case .ledger(let party, let by, let once):
            return .ledger(
                party: try formula(party, .party, part, scope), by: try formula(by, .number, part, scope), once: once)
        case .roll(let name, _, let of, let below, let then, let otherwise):
            return .roll(
                name: name, of: try formula(of, .number, part, scope),
                below: try formula(below, .number, part, scope),
                then: try effects(then, part, scope), otherwise: try effects(otherwise, part, scope))
        case .copy(let to): return .copy(to: try formula(to, .parties, part, scope))
        case .tellMissing: return .tellMissing
        case .keepOpen: return .keepOpen
        case .publishDeclined: return .publishDeclined
        case .mandate(let to, let issues):
            return .mandate(
                to: try formula(to, .party, part, scope), issues: try formula(issues, .issues, part, scope))
        case .withdrawMandate(let to): return .withdrawMandate(to: try formula(to, .party, part, scope))
        case .choose(let when, let then, let otherwise):
            return .choose(
                when: try formula(when, .truth, part, scope), then: try effects(then, part, scope),
                otherwise: try effects(otherwise, part, scope))
        case .announce(let sentence): return .announce(sentence: sentence)
        }
    }

    private func target(
        _ expression: Expression, _ part: String, _ scope: ExpressionScope
    ) throws(ProgramFault) -> PlaceFormula {
        try located(expression, part) { () throws(ExpressionMistake) in
            var compiler = ExpressionCompiler(index: index, scope: scope)
            return try compiler.place(expression).demandingBearable(computed)
        }
    }

    // MARK: Issues, tracks, sheets

    func lapses() throws(ProgramFault) -> [[Formula?]] {
        var formulas: [[Formula?]] = []
        for issue in exercise.issues {
            var row: [Formula?] = []
            for option in issue.options {
                row.append(try optional(option.lapses, .truth, "option \(option.id) of \(issue.id)"))
            }
            formulas.append(row)
        }
        return formulas
    }

    func due() throws(ProgramFault) -> [[DueProgram]] {
        var programs: [[DueProgram]] = []
        for (position, issue) in exercise.issues.enumerated() {
            var schedules: [DueProgram] = []
            for schedule in issue.due {
                var instalments: [Formula] = []
                for instalment in schedule.instalments {
                    instalments.append(try formula(instalment, .truth, "due dates of \(issue.id)"))
                }
                schedules.append(
                    DueProgram(
                        options: BitSet(schedule.options.compactMap { index.options[position][$0] }),
                        instalments: instalments, schedule: schedule))
            }
            programs.append(schedules)
        }
        return programs
    }

    func derived() throws(ProgramFault) -> [Formula?] {
        var formulas: [Formula?] = []
        for (position, track) in exercise.tracks.enumerated() {
            let type: ExpressionType = track.values.isEmpty ? .number : .state(track: position)
            formulas.append(try optional(track.derived, type, "track \(track.id)"))
        }
        return formulas
    }

    func leanings() throws(ProgramFault) -> [LeaningProgram] {
        var programs: [LeaningProgram] = []
        for leaning in exercise.automated {
            guard let action = exercise.actions.first(where: { $0.id == leaning.action }) else { continue }
            programs.append(
                LeaningProgram(
                    parties: BitSet(leaning.parties.compactMap { index.parties[$0] }), action: action,
                    arguments: leaning.arguments,
                    weight: try formula(leaning.weight, .number, "automated: \(leaning.action)", .leaning)))
        }
        return programs
    }

    func sheets(derived: [Formula?], settled: Formula) throws(ProgramFault) -> [SheetProgram?] {
        var programs: [SheetProgram?] = []
        for party in exercise.parties {
            guard let sheet = exercise.sheets[party.id] else {
                programs.append(nil)
                continue
            }
            programs.append(try self.sheet(sheet, "sheet of \(party.id)", derived, settled))
        }
        return programs
    }

    private func sheet(
        _ sheet: Sheet, _ part: String, _ derived: [Formula?], _ settled: Formula
    ) throws(ProgramFault) -> SheetProgram {
        var adjustments: [SheetProgram.Adjustment] = []
        for adjustment in sheet.adjustments {
            adjustments.append(
                SheetProgram.Adjustment(
                    issues: BitSet(adjustment.issues.compactMap { index.issues[$0] }),
                    when: try optional(adjustment.when, .truth, part, .adjustment),
                    value: try formula(adjustment.value, .number, part, .adjustment)))
        }
        var endings: [Formula?] = []
        for ending in exercise.endings { endings.append(try optional(sheet.endings[ending.id], .number, part)) }
        return SheetProgram(
            points: try points(sheet, part), adjustments: adjustments,
            noDeal: try lines(sheet.noDeal, part, .general),
            target: try lines(sheet.target, part, .target), peace: try formula(sheet.peace, .number, part, .peace),
            peaceWhen: try formula(sheet.peaceWhen, .truth, part, .valued), endings: endings, derived: derived,
            settled: settled)
    }

    private func points(_ sheet: Sheet, _ part: String) throws(ProgramFault) -> [[Formula?]] {
        var points: [[Formula?]] = []
        for issue in exercise.issues {
            var row: [Formula?] = []
            for option in issue.options {
                row.append(try optional(sheet.points[issue.id]?[option.id], .number, part, .valued))
            }
            points.append(row)
        }
        return points
    }

    private func lines(
        _ terms: [SheetTerm], _ part: String, _ scope: ExpressionScope
    ) throws(ProgramFault) -> [SheetProgram.Line] {
        var lines: [SheetProgram.Line] = []
        for term in terms { lines.append(.init(term: term, value: try formula(term.value, .number, part, scope))) }
        return lines
    }
}
