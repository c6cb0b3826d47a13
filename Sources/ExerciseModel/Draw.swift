public import NegotiationModel

/// A hidden draw, made when the session opens.
public struct Draw: Sendable, Equatable {
    /// Expressions write `draw.ID` for what holds; the die that it is drawn with is called `draw/ID`.
    public var id: DrawID
    /// Read before the outcome's name by those who are told.
    public var name: String
    /// While it is off, `off` takes the place of what was drawn; on again, what was drawn holds.
    public var rule: RuleID
    /// The parties that are told; control always is.
    public var told: [PartyID]
    /// At least one; the die's range is shared out in this order.
    public var outcomes: [DrawOutcome]
    /// What holds, and is told to all, while the rule is off.
    public var off: OutcomeID
    /// What the draw rests on; no seat is shown it.
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
    /// Unique within its draw. Expressions write it behind the draw's, and find outcomes equal or not, never greater.
    public var id: OutcomeID
    /// Read after the draw's name, before the text.
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
