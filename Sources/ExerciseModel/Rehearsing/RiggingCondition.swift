public import NegotiationModel

/// What must not be so if an exercise is to prove anything.
public struct RiggingCondition: Codable, Sendable, Equatable {
    /// Unlike every other condition's and claim's.
    public var id: ClaimID
    /// In a sentence.
    public var text: String
    /// What is measured, and what has to come of it.
    public var demand: RiggingDemand

    public init(id: ClaimID, text: String, demand: RiggingDemand) {
        self.id = id
        self.text = text
        self.demand = demand
    }
}

/// How a condition is measured.
public enum RiggingDemand: Codable, Sendable, Equatable {
    /// A measure's mean lies above and below these; hundredths of what is measured.
    case range(Measure, in: Variation, above: Int?, below: Int?)
    /// Every policy earns its party less than the best of these kinds, by an interval clear of 0.
    case policies(PartyID, kinds: [BotKind], policies: [ConstantPolicy])
    /// Every option stands in so many per cent of settlements, or has a place on the frontier of some draw.
    case options(percent: Int)
    /// Every action is taken, in so many per cent of sessions, by the best-earning of these kinds of some party that has it.
    case actions(percent: Int, kinds: [BotKind])
    /// Each of these rules, off, moves one of these figures by more than its interval.
    case rules([RuleID], figures: [Measure])
}
