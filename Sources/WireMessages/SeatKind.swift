import NegotiationModel

/// The kinds of seat, as a join says which it needs.
public enum SeatKind: String, Sendable, CaseIterable {
    /// A party's seat, head or not; one of those of staff; one that sees what is public.
    case party = "party"
    case control = "control"
    case evaluator = "evaluator"
    case observer = "observer"

    /// Which party it is of, and whether it is the head, is left out.
    public init(of role: SeatRole) {
        self =
            switch role {
            case .party: .party
            case .control: .control
            case .evaluator: .evaluator
            case .observer: .observer
            }
    }

    /// Whose seat it is, in words.
    public var possessive: String {
        switch self {
        case .party: "a party's"
        case .control: "control's"
        case .evaluator: "an evaluator's"
        case .observer: "the observers'"
        }
    }
}
