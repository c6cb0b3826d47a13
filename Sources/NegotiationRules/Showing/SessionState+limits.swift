import ExerciseModel
import NegotiationModel
import RulePrograms

/// What rules say of packages alone, tried out once for every combination of the options that they speak of.
///
/// Whoever reads the rules knows as much; so nothing that depends on more than the package and the rules' levels is tried.
extension SessionState {
    /// More combinations than these are not tried: such a rule is learnt by being refused.
    private static let combinationsMax = 256

    var packageLimits: [PackageLimit] {
        var limits: [PackageLimit] = []
        for moment in [Moment.offer, .consent, .inForce] {
            for clause in program.clauses(at: moment) where clause.works(at: play.levels[clause.rule]) {
                guard play.levels[clause.rule] == .enforce, clause.refuses, let when = clause.when,
                    when.speaksOfPackagesAlone, let limit = limit(when)
                else { continue }
                if !limits.contains(limit) { limits.append(limit) }
            }
        }
        return limits
    }

    /// Nil where everything is admitted.
    private func limit(_ when: Formula) -> PackageLimit? {
        let issues = when.packageIssues.sorted()
        let counts = issues.map { exercise.issues[$0].options.count }
        let total = counts.reduce(1) { min($0 * $1, Self.combinationsMax + 1) }
        guard !issues.isEmpty, total <= Self.combinationsMax else { return nil }
        var context = Context()
        context.package = index.statusQuo
        var admits: [Bool] = []
        for number in 0..<total {
            var rest = number
            context.terms = 0
            for position in issues.indices.reversed() {
                let (issue, option) = (issues[position], rest % counts[position])
                rest /= counts[position]
                context.package[issue] = option
                if option != index.statusQuo[issue] { context.terms |= 1 << issue }
            }
            admits.append(
                exercise.parties.indices.allSatisfy { party in
                    context.party = party
                    return !holds(when, context)
                })
        }
        return admits.allSatisfy { $0 } ? nil : PackageLimit(issues: issues, admits: admits)
    }
}

extension ClauseProgram {
    /// Whether it refuses, and is tried once.
    var refuses: Bool {
        each == nil && effects.contains { if case .refuse = $0 { true } else { false } }
    }

    private var each: Iteration? { clause.each }
}

extension Formula {
    /// Whether it reads nothing but the package, the acting party and the rules' levels.
    var speaksOfPackagesAlone: Bool {
        switch self {
        case .slot, .place, .derived, .now, .outcome, .round, .isEpilogue, .isSettled, .isImplemented, .certified,
            .performed, .breached, .broken, .since, .owes, .mandated, .chose, .argument, .local, .exists, .all:
            false
        case .context(let name): name == .party
        case .constant, .isOn, .isAt, .package, .has, .not, .and, .or, .infix, .conditional, .mask, .contains, .size:
            operands.allSatisfy(\.speaksOfPackagesAlone)
        }
    }

    fileprivate var packageIssues: Set<Int> {
        var issues = operands.reduce(into: Set<Int>()) { $0.formUnion($1.packageIssues) }
        switch self {
        case .package(let issue), .has(let issue): issues.insert(issue)
        default: break
        }
        return issues
    }
}
