import NegotiationModel
import NegotiationRules
public import RulePrograms

/// Why an exercise can't be rehearsed as it was asked.
public enum RehearsalFault: Error, Sendable, Equatable {
    /// The variation names something that the exercise doesn't have, or can't have so: in a sentence.
    case variation(String)
    /// A measure can't be taken: in a sentence.
    case measure(String)
    /// No kind of delegation to draw from.
    case noFamily
    /// The exercise, varied, has a mistake in an expression.
    case program(ProgramFault)
}
