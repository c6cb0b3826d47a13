/// What one measure is expected to do between two arms.
public struct Check: Codable, Sendable, Equatable {
    /// Added up, session by session.
    public var measures: [Measure]
    public var seeds: CheckedSeeds
    public var expected: Expectation

    public init(_ measures: [Measure], over seeds: CheckedSeeds = .all, _ expected: Expectation) {
        self.measures = measures
        self.seeds = seeds
        self.expected = expected
    }
}

/// Which seeds count.
public enum CheckedSeeds: String, Codable, Sendable, CaseIterable {
    case all
    /// Those that settle in both arms.
    case settled
}
