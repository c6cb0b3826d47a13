/// Two arms on the same seeds, and what is expected of their difference.
public struct Comparison: Codable, Sendable, Equatable {
    /// Unique within its claim.
    public var id: String
    /// The arm that is compared with; an empty variation is the exercise as it stands.
    public var base: Variation
    /// The arm that is looked at; what it changes is the exercise, not the base.
    public var changed: Variation
    /// Measured as it stands only, not with the claim's rules off or its weights varied.
    public var isMeasuredOnce: Bool
    /// At least one, each on its own measures.
    public var checks: [Check]

    public init(
        id: String, base: Variation = Variation(), changed: Variation = Variation(), isMeasuredOnce: Bool = false,
        checks: [Check]
    ) {
        self.id = id
        self.base = base
        self.changed = changed
        self.isMeasuredOnce = isMeasuredOnce
        self.checks = checks
    }
}
