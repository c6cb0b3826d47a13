import ExerciseModel
import NegotiationModel

/// What was found of an exercise's claims, and of the conditions on it.
public struct ClaimReport: Sendable, Equatable {
    public var sample: RehearsalSample
    public var extent: ClaimExtent
    public var claims: [ClaimFigure]
    public var conditions: [ConditionFigure]

    /// Which claims failed and which conditions are broken: each needs a reason beside the table.
    public var unmet: [ClaimID] {
        claims.filter { $0.verdict == .failed }.map(\.claim.id) + conditions.filter { !$0.holds }.map(\.condition.id)
    }
}

/// What was found of one condition.
public struct ConditionFigure: Sendable, Equatable {
    public var condition: RiggingCondition
    public var holds: Bool
    /// What was measured, and what breaks it.
    public var findings: [String]
}
