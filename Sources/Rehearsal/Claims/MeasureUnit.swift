import ExerciseModel
import NegotiationModel

/// How a measure is written.
struct MeasureUnit {
    private let kind: Kind

    private enum Kind {
        case share, points, number
    }

    init(_ measure: Measure) {
        switch measure {
        case .settled, .ending, .holds: kind = .share
        case .result, .gain: kind = .points
        default: kind = .number
        }
    }

    init(_ measures: [Measure]) { self.init(measures.first ?? .settled) }

    /// From millionths of what is measured: per cent, points, or the number itself.
    func text(_ millionths: Int, signed: Bool = false) -> String {
        let (value, places, sign) =
            switch kind {
            case .share: (millionths * 100, 1, "%")
            case .points: (millionths / 10, 1, "")
            case .number: (millionths, 2, "")
            }
        return (signed ? Figures.signed(value, places: places) : Figures.rounded(value, places: places)) + sign
    }
}

extension Measure {
    /// As tables name it.
    var name: String {
        switch self {
        case .settled: "settlements"
        case .ending(let ending): "ending \(ending)"
        case .holds(let expression): "\(expression)"
        case .value(let expression): "\(expression)"
        case .average(let expression): "mean of \(expression)"
        case .rounds(let expression): "rounds with \(expression)"
        case .terms(let side): "terms for \(side)"
        case .undertaken(let issues): "undertaken: \(issues.map(\.rawValue).joined(separator: ", "))"
        case .result(let party): "result of \(party)"
        case .gain(let party): "gain of \(party)"
        case .declined(let parties): "declined by \(parties.map(\.rawValue).joined(separator: ", "))"
        case .blockedByUnbound: "stopped by those not bound"
        case .bites(let rule): "bites of \(rule)"
        }
    }
}

extension Check {
    var name: String { measures.map(\.name).joined(separator: " + ") + (seeds == .settled ? ", both settle" : "") }

    /// What was expected, in a few words.
    var expectedText: String {
        let unit = MeasureUnit(measures)
        func amount(_ hundredths: Int) -> String { unit.text(hundredths * 10_000) }
        switch expected {
        case .more: return "more"
        case .fewer: return "fewer"
        case .atMostPercent(let percent): return "at most \(percent)% of it"
        case .noLessBy(let bound): return "no less by \(amount(bound))"
        case .within(let bound): return "within ±\(amount(bound))"
        case .above(let bound): return "above \(amount(bound))"
        case .below(let bound): return "below \(amount(bound))"
        case .never: return "never"
        case .fallsMoreThan(let others):
            return "falls more than " + others.map(\.name).joined(separator: " + ")
        case .fallsFurtherThan(let comparison): return "falls further than in \(comparison)"
        }
    }
}
