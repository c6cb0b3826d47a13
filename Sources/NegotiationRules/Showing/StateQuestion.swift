public import NegotiationModel
public import RulePrograms

/// A question about a whole session, compiled once: for those who look at sessions from outside, never for a seat.
public struct StateQuestion: Sendable {
    /// What the answer is.
    public enum Kind: Sendable {
        /// 0 or 1.
        case truth
        /// A whole number as the expression gives it, in no unit of its own.
        case number
    }

    private let formula: Formula

    /// - Throws: the mistake in the expression.
    public init(_ expression: Expression, _ kind: Kind, in program: RuleProgram) throws(ExpressionMistake) {
        formula = try program.formula(expression, kind == .truth ? .truth : .number)
    }

    /// The state must be of the program that the question was compiled for.
    public func answer(in state: SessionState) -> Int { state.value(formula) }
}
