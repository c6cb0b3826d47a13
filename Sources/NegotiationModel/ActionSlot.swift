/// How often and when an action can be taken.
public enum ActionSlot: String, Sendable, CaseIterable {
    /// One in a decision phase, in secret.
    case main = "main"
    /// One in a decision phase beside the main one, in secret.
    case voice = "voice"
    /// Any number in a decision phase, in secret, each once; the only kind in an epilogue.
    case free = "free"
    /// At once, in a negotiation phase; known to those whom its effects concern, and to control.
    case immediate = "immediate"
}
