public import NegotiationModel

/// Why a request was not done, as JSON-RPC writes it.
public struct WireError: Error, Sendable, Equatable {
    /// JSON-RPC's number: `WireErrorKind.number`, or 1 where play refused.
    public var code: Int
    /// A sentence for people.
    public var message: String
    /// The stable code, and what else programs read.
    public var data: WireErrorData

    /// The JSON-RPC error code of every refusal by play.
    public static let refusedByPlay = 1

    /// One of the wire's own kinds, with a sentence for people, full stop included.
    public init(_ kind: WireErrorKind, _ sentence: String, instead: String? = nil) {
        code = kind.number
        message = sentence
        data = WireErrorData(code: kind.rawValue, instead: instead)
    }

    /// A refusal by play.
    public init(_ refusal: Refusal) {
        code = Self.refusedByPlay
        message = refusal.sentence
        data = WireErrorData(
            code: refusal.code.rawValue, instead: refusal.instead.isEmpty ? nil : refusal.instead, rule: refusal.rule,
            clause: refusal.clause, citation: refusal.citation)
    }

    /// The wire's own kind; nil where play refused, or where a newer server knows more kinds.
    public var kind: WireErrorKind? {
        code == Self.refusedByPlay ? nil : WireErrorKind(rawValue: data.code)
    }
}

/// What programs read of an error.
public struct WireErrorData: Sendable, Equatable {
    /// Stable text: a `WireErrorKind`, or a `RefusalCode` where play refused.
    public var code: String
    /// What would be accepted, in a sentence.
    public var instead: String?
    /// The rule and clause that bit, and what they rest on.
    public var rule: RuleID?
    /// The clause of that rule; nil where no rule refused.
    public var clause: ClauseID?
    /// What the rule rests on; nil where no rule refused.
    public var citation: Citation?

    package init(
        code: String, instead: String? = nil, rule: RuleID? = nil, clause: ClauseID? = nil, citation: Citation? = nil
    ) {
        self.code = code
        self.instead = instead
        self.rule = rule
        self.clause = clause
        self.citation = citation
    }
}
