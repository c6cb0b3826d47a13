/// How many sessions claims are measured with.
public struct ClaimExtent: Sendable, Equatable {
    /// Seeds of every claim and way, each played in both arms.
    public var pairs: Int
    /// How many times the exercise's weights are drawn anew, each by up to a fifth either way.
    public var perturbations: Int
    /// Seeds of every perturbation.
    public var perturbationPairs: Int

    /// The usual extent: what the tables of the READMEs are measured with.
    public init(pairs: Int = 2_000, perturbations: Int = 200, perturbationPairs: Int = 100) {
        self.pairs = pairs
        self.perturbations = perturbations
        self.perturbationPairs = perturbationPairs
    }
}
