import ExerciseModel
import NegotiationModel

extension RiggingCondition {
    /// Notes the arms that it is measured with.
    func demandArms(of exercise: Exercise, in book: inout ArmBook) {
        switch demand {
        case .range(let measure, let variation, _, _): book.demand(variation, [measure])
        case .policies(let party, let kinds, let policies):
            for kind in kinds { book.demand(.ordering(party, kind), [.result(party)]) }
            for policy in policies { book.demand(.ordering(party, policy.orders), [.result(party)]) }
        case .options: book.demand(Variation(), [])
        case .actions(_, let kinds):
            for party in exercise.parties.map(\.id) {
                for kind in kinds { book.demand(.ordering(party, kind), [.result(party)]) }
            }
        case .rules(let rules, let figures):
            book.demand(Variation(), figures)
            for rule in rules { book.demand(Variation(rules: [rule: .off]), figures) }
        }
    }

    /// What the arms say of it.
    func figure(of exercise: Exercise, _ played: PlayedBook, _ optionsOnFrontier: [[Bool]]?) -> ConditionFigure {
        switch demand {
        case .range(let measure, let variation, let above, let below):
            return range(measure, played.arm(variation), above: above, below: below)
        case .policies(let party, let kinds, let policies): return self.policies(party, kinds, policies, played)
        case .options(let percent): return options(percent, exercise, played, optionsOnFrontier)
        case .actions(let percent, let kinds): return actions(percent, kinds, exercise, played)
        case .rules(let rules, let figures): return self.rules(rules, figures, played)
        }
    }

    private func range(_ measure: Measure, _ arm: PlayedArm, above: Int?, below: Int?) -> ConditionFigure {
        guard let estimate = Sample(arm.values([measure])).estimate else {
            return ConditionFigure(condition: self, holds: false, findings: ["nothing was measured"])
        }
        let isAbove = above.map { estimate.mean > $0 * 10_000 } ?? true
        let isBelow = below.map { estimate.mean < $0 * 10_000 } ?? true
        let unit = MeasureUnit(measure)
        return ConditionFigure(
            condition: self, holds: isAbove && isBelow,
            findings: ["\(unit.text(estimate.mean)) ±\(unit.text(estimate.margin))"])
    }

    private func policies(
        _ party: PartyID, _ kinds: [BotKind], _ policies: [ConstantPolicy], _ played: PlayedBook
    ) -> ConditionFigure {
        let unit = MeasureUnit(.result(party))
        let bargained = kinds.map { kind in
            (kind: kind, results: played.arm(.ordering(party, kind)).values([.result(party)]))
        }
        guard let best = bargained.max(by: { $0.results.reduce(0, +) < $1.results.reduce(0, +) }) else {
            return ConditionFigure(condition: self, holds: false, findings: ["there is no kind to compare with"])
        }
        var holds = true
        var findings = ["best: \(best.kind.rawValue), \(unit.text(Sample(best.results).estimate?.mean ?? 0))"]
        for policy in policies {
            let results = played.arm(.ordering(party, policy.orders)).values([.result(party)])
            guard let less = Sample(zip(best.results, results).map { $0 - $1 }).estimate else { continue }
            let isWorse = less.lower > 0
            holds = holds && isWorse
            findings.append(
                "\(policy.name): \(unit.text(-less.mean, signed: true)) ±\(unit.text(less.margin))"
                    + (isWorse ? "" : ", not clearly less"))
        }
        return ConditionFigure(condition: self, holds: holds, findings: findings)
    }

    private func options(
        _ percent: Int, _ exercise: Exercise, _ played: PlayedBook, _ optionsOnFrontier: [[Bool]]?
    ) -> ConditionFigure {
        let tally = played.arm(Variation()).outcome.tally
        var rare: [String] = []
        for (issue, options) in tally.optionsOfSettlements.enumerated() {
            for (option, count) in options.enumerated() where count * 100 < percent * max(1, tally.settled) {
                if optionsOnFrontier?[issue][option] == true { continue }
                let (id, name) = (exercise.issues[issue].id, exercise.issues[issue].options[option].id)
                rare.append("\(id) \(name) \(Figures.percent(count, of: tally.settled))")
            }
        }
        let place = optionsOnFrontier == nil ? "below the share" : "below the share, and on no frontier"
        return ConditionFigure(
            condition: self, holds: rare.isEmpty,
            findings: rare.isEmpty ? ["all of them"] : ["\(place): " + rare.joined(separator: ", ")])
    }

    private func actions(
        _ percent: Int, _ kinds: [BotKind], _ exercise: Exercise, _ played: PlayedBook
    ) -> ConditionFigure {
        var taken = exercise.actions.map { _ in false }
        for (place, party) in exercise.parties.map(\.id).enumerated() {
            let arms = kinds.map { played.arm(.ordering(party, $0)) }
            func sum(_ arm: PlayedArm) -> Int { arm.values([.result(party)]).reduce(0, +) }
            guard let best = arms.max(by: { sum($0) < sum($1) }) else { continue }
            for action in taken.indices {
                let sessions = best.outcome.tally.sessionsActed[place][action]
                if sessions * 100 >= max(1, percent * best.outcome.rows.count) { taken[action] = true }
            }
        }
        let idle = zip(exercise.actions, taken).filter { !$0.1 }.map(\.0.id.rawValue)
        return ConditionFigure(
            condition: self, holds: idle.isEmpty,
            findings: idle.isEmpty ? ["all of them"] : ["in nobody's best play: " + idle.joined(separator: ", ")])
    }

    private func rules(_ rules: [RuleID], _ figures: [Measure], _ played: PlayedBook) -> ConditionFigure {
        let base = played.arm(Variation())
        var idle: [String] = []
        for rule in rules {
            let off = played.arm(Variation(rules: [rule: .off]))
            let distances = figures.compactMap { figure in
                Sample(zip(base.values([figure]), off.values([figure])).map { $1 - $0 }).estimate?.distance
            }
            let moves = HolmStepDown.standing(distances.map(abs)).contains(true)
            if !moves { idle.append(rule.rawValue) }
        }
        return ConditionFigure(
            condition: self, holds: idle.isEmpty,
            findings: idle.isEmpty ? ["all of them"] : ["off, these move no figure: " + idle.joined(separator: ", ")])
    }
}

extension Variation {
    fileprivate static func ordering(_ party: PartyID, _ kind: BotKind) -> Variation {
        ordering(party, DelegationOrders(kind: kind))
    }

    fileprivate static func ordering(_ party: PartyID, _ orders: DelegationOrders) -> Variation {
        Variation(delegations: [party: orders])
    }
}
