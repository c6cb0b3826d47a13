public import NegotiationModel

/// The kinds of seat, as a join says which it needs.
public enum SeatKind: String, Sendable, CaseIterable {
    /// Of any party, its head's or an adviser's.
    case party = "party"
    /// Whoever runs the exercise.
    case control = "control"
    /// Sees what control sees, and commands nothing.
    case evaluator = "evaluator"
    /// One of those that share a code, and see what is public.
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
