/// What can be done in a phase.
public enum PhaseKind: String, Sendable, CaseIterable {
    /// Offers are exchanged.
    case negotiation = "negotiation"
    /// Actions are committed in secret; closing the phase reveals and resolves them.
    case decision = "decision"
    /// Control rules; endings are tested when it closes.
    case adjudication = "adjudication"
}
