public import ExerciseModel
import NegotiationModel

/// What one check found in one way.
public struct CheckFigure: Sendable, Equatable {
    /// What was asked: measures, and what is expected of them.
    public var check: Check
    /// Sessions of each arm; how many of them settled.
    public var sessions: Int
    /// How many of those of the arm as it is settled.
    public var settledInBase: Int
    /// How many of those of the changed arm settled.
    public var settledInChanged: Int
    /// Means in millionths; nil where no seed counts.
    public var base: Estimate?
    /// The mean of the changed arm, in millionths; nil where no seed counts.
    public var changed: Estimate?
    /// Changed less base, on the same seeds.
    public var difference: Estimate?
    /// The same over all seeds, where the check counts only those that settle.
    public var differenceOverAll: Estimate?
    /// What has to lie above 0 if the expectation is right; several where it has two sides.
    var tests: [Estimate]
    /// For what may happen nowhere: whether it did.
    var isMet: Bool?

    /// How far from 0 on the expected side, in standard errors (millionths); the least of its tests.
    var distance: Int {
        if let isMet { return isMet ? Estimate.far : 0 }
        return tests.map(\.distance).min() ?? 0
    }

    /// Whether the mean is on the expected side.
    public var hasSign: Bool { isMet ?? (!tests.isEmpty && tests.allSatisfy { $0.mean > 0 }) }
    /// Whether its 95% interval is too.
    public var isClear: Bool { isMet ?? (!tests.isEmpty && tests.allSatisfy { $0.lower > 0 }) }
}

/// Two arms of a comparison, and of another one that a check may name.
struct ComparedArms {
    let base: PlayedArm
    let changed: PlayedArm

    func figure(of check: Check) -> CheckFigure {
        let (low, high) = (base.values(check.measures), changed.values(check.measures))
        let (baseSettled, changedSettled) = (base.settled, changed.settled)
        let counted = low.indices.filter { check.seeds == .all || (baseSettled[$0] && changedSettled[$0]) }
        func estimate(_ values: [Int], _ places: [Int]? = nil) -> Estimate? {
            Sample((places ?? counted).lazy.map { values[$0] }).estimate
        }
        let differences = low.indices.map { high[$0] - low[$0] }
        let everywhere = Array(low.indices)
        return CheckFigure(
            check: check, sessions: low.count, settledInBase: baseSettled.count { $0 },
            settledInChanged: changedSettled.count { $0 }, base: estimate(low), changed: estimate(high),
            difference: estimate(differences),
            differenceOverAll: check.seeds == .settled ? estimate(differences, everywhere) : nil,
            tests: tests(check.expected, low, high).compactMap { estimate($0) },
            isMet: check.expected == .never ? (low + high).allSatisfy { $0 == 0 } : nil)
    }

    /// Session by session, what has a mean above 0 if the expectation is right.
    private func tests(_ expected: Expectation, _ base: [Int], _ changed: [Int]) -> [[Int]] {
        func each(_ value: (_ base: Int, _ changed: Int) -> Int) -> [Int] { zip(base, changed).map(value) }
        switch expected {
        case .more: return [each { $1 - $0 }]
        case .fewer: return [each { $0 - $1 }]
        case .atMostPercent(let percent): return [each { ($0 * percent - 100 * $1) / 100 }]
        case .noLessBy(let bound): return [each { $1 - $0 + 10 * bound }]
        case .within(let bound): return [each { $1 - $0 + 10 * bound }, each { $0 - $1 + 10 * bound }]
        case .above(let bound): return [each { $1 - 10 * bound }]
        case .below(let bound): return [each { 10 * bound - $1 }]
        case .never: return []
        case .fallsMoreThan(let measures):
            let others = zip(self.base.values(measures), self.changed.values(measures)).map { $0 - $1 }
            return [zip(each { $0 - $1 }, others).map { $0 - $1 }]
        case .fallsFurtherThan: return [each { $0 - $1 }]
        }
    }
}

extension ComparedArms {
    /// The figure where the check looks at another comparison too.
    func figure(of check: Check, against other: (base: PlayedArm, changed: PlayedArm)) -> CheckFigure {
        var figure = figure(of: check)
        let (mine, theirs) = (falls(check, base, changed), falls(check, other.base, other.changed))
        let settled = zip(
            zip(base.settled, changed.settled).map { $0 && $1 },
            zip(other.base.settled, other.changed.settled).map { $0 && $1 }
        ).map { $0 && $1 }
        let counted = mine.indices.filter { check.seeds == .all || settled[$0] }
        figure.tests = [
            Sample(counted.map { mine[$0] }).estimate, Sample(counted.map { mine[$0] - theirs[$0] }).estimate,
        ].compactMap { $0 }
        return figure
    }

    private func falls(_ check: Check, _ base: PlayedArm, _ changed: PlayedArm) -> [Int] {
        zip(base.values(check.measures), changed.values(check.measures)).map { $0 - $1 }
    }
}
