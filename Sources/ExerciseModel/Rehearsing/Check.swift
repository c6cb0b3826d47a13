/// What one measure is expected to do between two arms.
public struct Check: Codable, Sendable, Equatable {
    /// Added up, session by session.
    public var measures: [Measure]
    /// Which pairs of sessions the means are taken over.
    public var seeds: CheckedSeeds
    /// What has to be so of the measures' sum.
    public var expected: Expectation

    public init(_ measures: [Measure], over seeds: CheckedSeeds = .all, _ expected: Expectation) {
        self.measures = measures
        self.seeds = seeds
        self.expected = expected
    }
}

/// Which seeds count.
public enum CheckedSeeds: String, Codable, Sendable, CaseIterable {
    /// Every seed, whether or not anybody settles.
    case all
    /// Those that settle in both arms.
    case settled
}
