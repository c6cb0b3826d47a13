import NegotiationModel

/// A hidden draw, made when the session opens.
public struct Draw: Sendable, Equatable {
    public var id: DrawID
    public var name: String
    public var rule: RuleID
    /// The parties that are told; control always is.
    public var told: [PartyID]
    public var outcomes: [DrawOutcome]
    /// What holds, and is told to all, while the rule is off.
    public var off: OutcomeID
    public var citation: Citation

    public init(
        id: DrawID, name: String, rule: RuleID, told: [PartyID], outcomes: [DrawOutcome], off: OutcomeID,
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.rule = rule
        self.told = told
        self.outcomes = outcomes
        self.off = off
        self.citation = citation
    }
}

/// One outcome of a draw.
public struct DrawOutcome: Sendable, Equatable {
    public var id: OutcomeID
    public var name: String
    /// What those who are told read.
    public var text: String
    /// Its share of the weights of all outcomes; at least 1.
    public var weight: Int

    public init(id: OutcomeID, name: String, text: String, weight: Int) {
        self.id = id
        self.name = name
        self.text = text
        self.weight = weight
    }
}
