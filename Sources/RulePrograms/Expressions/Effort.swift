/// What it takes to evaluate a formula, with everything that it reads.
struct Effort: Equatable, Sendable {
    /// How many formulas are within each other, at most.
    var depth: Int
    /// How many formulas are evaluated, at most.
    var steps: Int

    /// More depth could exhaust the stack.
    static let depthMaximum = 400
    /// More steps could keep everybody waiting.
    static let stepsMaximum = 1_000_000

    var isBearable: Bool { depth <= Effort.depthMaximum && steps <= Effort.stepsMaximum }

    /// The effort of a formula whose operands take these efforts, the last of them `repetitions` times.
    init(of operands: [Effort], repetitions: Int) {
        depth = 1 + (operands.map(\.depth).max() ?? 0)
        steps = 1
        for (position, operand) in operands.enumerated() {
            let times = position == operands.count - 1 ? repetitions : 1
            // Cut off, since derived tracks can double it again and again.
            steps = min(Effort.stepsMaximum + 1, steps + min(Effort.stepsMaximum + 1, operand.steps) * times)
        }
    }
}
