import NegotiationModel

/// A way in which a session ends.
public struct Ending: Sendable, Equatable {
    public var id: EndingID
    public var name: String
    /// What is announced.
    public var text: String
    public var kind: EndingKind
    /// For `.condition`: tested when an adjudication phase closes, in the exercise's order.
    public var when: Expression?
    public var rule: RuleID?
    public var citation: Citation

    public init(
        id: EndingID, name: String, text: String, kind: EndingKind, when: Expression? = nil, rule: RuleID? = nil,
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.text = text
        self.kind = kind
        self.when = when
        self.rule = rule
        self.citation = citation
    }
}

/// What brings an ending about.
public enum EndingKind: String, Codable, Sendable, CaseIterable {
    /// The settlement is implemented and the epilogue over.
    case implemented = "implemented"
    /// The settlement was implemented and one of its terms broken in the epilogue.
    case broken = "broken"
    /// The last round and the epilogue are over.
    case exhausted = "exhausted"
    /// Its condition holds.
    case condition = "condition"
}
