/// What an exercise claims of itself, and how a rehearsal finds out.
public struct Claims: Codable, Sendable, Equatable {
    /// What the numbers were set with.
    public var calibration: RehearsalSample
    /// What is reported with: seeds and delegations that no number was set with.
    public var report: RehearsalSample
    /// At least one, in the table's order; what stands is decided over all of them, by Holm's step-down.
    public var claims: [Claim]
    /// In the table's order; empty where nothing is to be ruled out.
    public var conditions: [RiggingCondition]

    public init(
        calibration: RehearsalSample, report: RehearsalSample, claims: [Claim], conditions: [RiggingCondition] = []
    ) {
        self.calibration = calibration
        self.report = report
        self.claims = claims
        self.conditions = conditions
    }
}
