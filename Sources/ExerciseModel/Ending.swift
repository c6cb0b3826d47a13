public import NegotiationModel

/// A way in which a session ends.
public struct Ending: Sendable, Equatable {
    /// What sheets and measures call it, and what a session that is over says of itself.
    public var id: EndingID
    /// As tables of rehearsals print it, and players read who ask what the ending rests on.
    public var name: String
    /// What is announced.
    public var text: String
    /// There is exactly one of each kind but `.condition`, of which there may be any number.
    public var kind: EndingKind
    /// For `.condition`: tested when an adjudication phase closes, in the exercise's order.
    public var when: Expression?
    /// The rule that it comes from, for readers of the exercise; play looks at `when` alone. nil: none.
    public var rule: RuleID?
    /// What it rests on; everybody can ask for it.
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
