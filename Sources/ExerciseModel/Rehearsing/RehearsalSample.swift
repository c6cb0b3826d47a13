public import NegotiationModel

/// With which seeds and delegations a rehearsal runs.
public struct RehearsalSample: Codable, Sendable, Equatable {
    /// Seeds are counted up from here.
    public var firstSeed: Int
    /// The kinds of delegations that parties draw from.
    public var family: [BotKind]

    public init(firstSeed: Int, family: [BotKind]) {
        self.firstSeed = firstSeed
        self.family = family
    }
}
