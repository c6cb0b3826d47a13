public import ExerciseModel
import NegotiationModel
import NegotiationRules
public import RulePrograms

/// All packages of an exercise, at the start of a session: what the rules admit, what the parties could agree on, which
/// packages leave nothing on the table.
///
/// A package names an option for every issue. That in which nothing departs from how things are is counted among all,
/// and admitted by no rule: it changes nothing. A package is tried as if a party put it forward to all others in private;
/// it is admitted if any party can, and enough of the others can consent.
public struct DealSpace: Sendable {
    /// As it was given; positions are its order.
    public let exercise: Exercise
    /// All packages; nil: more than fit into an `Int`.
    public let packageCount: Int?
    /// One for every combination of outcomes, the last draw's changing quickest.
    public let drawn: [DrawnSpace]

    /// How much is worked out.
    public enum Depth: Sendable {
        /// What `findings` need; no packages are counted beyond what sums give at once.
        case findings
        /// All of it. Agreeable packages are counted one beginning after another, within so many steps.
        case whole(steps: Int)
    }

    /// More combinations of outcomes than this are not gone through.
    public static let outcomesMax = 64
    /// Steps that take a few seconds.
    public static let stepsMax = AgreeableCounter.stepsMax

    /// - Parameters:
    ///   - program: the exercise.
    ///   - fixed: outcomes that alone are looked at; of draws that it doesn't name, all are.
    ///   - depth: how much is worked out, and within how many steps.
    public init(
        _ program: RuleProgram, fixed: [DrawnOutcome] = [], depth: Depth = .whole(steps: stepsMax)
    ) throws(SpaceFault) {
        exercise = program.exercise
        var drawn: [DrawnSpace] = []
        var packageCount: Int?
        for outcomes in try Self.combinations(exercise, fixed) {
            let weighing = PackageWeighing(.started(program, outcomes: outcomes))
            let model = try PackageModel(weighing)
            packageCount = model.packageCount
            drawn.append(try SpaceSurvey(weighing, model, depth).drawn(outcomes))
        }
        self.drawn = drawn
        self.packageCount = packageCount
    }

    /// Positions of outcomes, by draw.
    private static func combinations(_ exercise: Exercise, _ fixed: [DrawnOutcome]) throws(SpaceFault) -> [[Int]] {
        let choices = exercise.draws.map { draw -> [Int] in
            if let named = fixed.first(where: { $0.draw == draw.id }) {
                return draw.outcomes.indices.filter { draw.outcomes[$0].id == named.outcome }
            }
            if SessionState.isOpen(draw, in: exercise) { return Array(draw.outcomes.indices) }
            return [draw.outcomes.firstIndex { $0.id == draw.off } ?? 0]
        }
        let count = choices.reduce(1) { min($0 * $1.count, Int(Int32.max)) }
        guard count <= outcomesMax else { throw .tooManyOutcomes(count, most: outcomesMax) }
        return choices.reduce([[]]) { combinations, choice in
            combinations.flatMap { combination in choice.map { combination + [$0] } }
        }
    }
}
