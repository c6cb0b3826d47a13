public import NegotiationModel

/// Something that an exercise's source claims, and what it would look like in many sessions.
public struct Claim: Codable, Sendable, Equatable {
    /// Unlike every other claim's and condition's; tables and lists of what failed name it.
    public var id: ClaimID
    /// The claim, in a sentence.
    public var text: String
    /// What is changed to find out, in a sentence.
    public var change: String
    /// Identifiers of the passages that it rests on.
    public var passages: [String]
    /// The rules that state it: off, they tell whether the claim holds without being said.
    public var rules: [RuleID]
    /// Single clauses that state it, as `R2.tiers`.
    public var clauses: [String]
    /// The weights that are halved and doubled.
    public var weights: [WeightID]
    /// At least one; the claim is as certain as the least certain of all their checks.
    public var comparisons: [Comparison]

    public init(
        id: ClaimID, text: String, change: String, passages: [String], rules: [RuleID] = [], clauses: [String] = [],
        weights: [WeightID] = [], comparisons: [Comparison]
    ) {
        self.id = id
        self.text = text
        self.change = change
        self.passages = passages
        self.rules = rules
        self.clauses = clauses
        self.weights = weights
        self.comparisons = comparisons
    }

    /// Whether a rule says what it claims.
    public var isStated: Bool { !rules.isEmpty || !clauses.isEmpty }
}
