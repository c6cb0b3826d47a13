/// Who is told of an action, besides control, which is told of all: who took it, what it did and which die was thrown for it.
public enum ActionAudience: String, Sendable, CaseIterable {
    /// Everyone, observers too.
    case all = "all"
    /// Its party, and the parties of the same side.
    case side = "side"
    /// Its party alone.
    case party = "actor"
}

extension ActionSlot {
    /// Who is told where the author doesn't say: what is committed in secret is revealed to all, and what is done at once to nobody.
    public var audience: ActionAudience { self == .immediate ? .party : .all }
}
