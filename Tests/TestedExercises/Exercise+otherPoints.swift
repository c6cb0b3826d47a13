package import ExerciseModel
import NegotiationModel

extension Exercise {
    /// The same with other points everywhere: on every sheet, whatever is reckoned there, and in every ledger.
    package var withOtherPoints: Exercise {
        var other = self
        other.sheets = sheets.mapValues(\.withOtherPoints)
        other.actions = actions.map { action in
            var action = action
            action.effects = action.effects.map(\.withOtherPoints)
            return action
        }
        other.rules = rules.map { rule in
            var rule = rule
            rule.clauses = rule.clauses.map { clause in
                var clause = clause
                clause.effects = clause.effects.map(\.withOtherPoints)
                return clause
            }
            return rule
        }
        return other
    }
}

extension Sheet {
    fileprivate var withOtherPoints: Sheet {
        var other = self
        other.points = points.mapValues { $0.mapValues { $0.plus(13) } }
        other.adjustments = adjustments.map { adjustment in
            var adjustment = adjustment
            adjustment.value = adjustment.value.plus(2)
            return adjustment
        }
        other.noDeal = noDeal.map { $0.plus(31) }
        other.target = target.map { $0.plus(-17) }
        other.peace = peace.plus(40)
        other.endings = endings.mapValues { $0.plus(9) }
        return other
    }
}

extension SheetTerm {
    fileprivate func plus(_ tenths: Int) -> SheetTerm {
        var other = self
        other.label += ", otherwise"
        other.value = value.plus(tenths)
        return other
    }
}

extension Effect {
    /// A ledger that stood still moves, and one that moved by ten stands still.
    fileprivate var withOtherPoints: Effect {
        switch self {
        case .ledger(let party, let by, let once): .ledger(party: party, by: by.plus(-10), once: once)
        case .roll(let name, let asks, let of, let below, let then, let otherwise):
            .roll(
                name: name, asks: asks, of: of, below: below, then: then.map(\.withOtherPoints),
                otherwise: otherwise.map(\.withOtherPoints))
        case .choose(let when, let then, let otherwise):
            .choose(when: when, then: then.map(\.withOtherPoints), otherwise: otherwise.map(\.withOtherPoints))
        default: self
        }
    }
}

extension Expression {
    fileprivate func plus(_ tenths: Int) -> Expression {
        Expression("(\(rawValue)) \(tenths < 0 ? "-" : "+") \(abs(tenths))")
    }
}
