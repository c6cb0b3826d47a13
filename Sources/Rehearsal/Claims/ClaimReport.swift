public import ExerciseModel
import NegotiationModel

/// What was found of an exercise's claims, and of the conditions on it.
public struct ClaimReport: Sendable, Equatable {
    /// Which seeds and delegations it was measured with.
    public var sample: RehearsalSample
    /// With how many sessions.
    public var extent: ClaimExtent
    /// In the exercise's order.
    public var claims: [ClaimFigure]
    /// In the exercise's order.
    public var conditions: [ConditionFigure]

    /// Which claims failed and which conditions are broken: each needs a reason beside the table.
    public var unmet: [ClaimID] {
        claims.filter { $0.verdict == .failed }.map(\.claim.id) + conditions.filter { !$0.holds }.map(\.condition.id)
    }
}

/// What was found of one condition.
public struct ConditionFigure: Sendable, Equatable {
    /// What must not be so, for the measuring to be fair.
    public var condition: RiggingCondition
    /// False where it is broken, which needs a reason in the README.
    public var holds: Bool
    /// What was measured, and what breaks it.
    public var findings: [String]
}
