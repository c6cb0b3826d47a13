/// What an exercise claims of itself, and how a rehearsal finds out.
public struct Claims: Codable, Sendable, Equatable {
    /// What the numbers were set with.
    public var calibration: RehearsalSample
    /// What is reported with: seeds and delegations that no number was set with.
    public var report: RehearsalSample
    public var claims: [Claim]
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
