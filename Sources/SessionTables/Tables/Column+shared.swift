// Columns that several tables have: called the same in all of them, and saying the same.
extension Column {
    static let session = Column("session", .key("s"), "The session: s- and its id.")
    static let entry = Column("entry", .key("e"), "The entry of the session's log: e- and its number.")
    static let time = Column("time_utc", .moment, "When it happened, in UTC.")
    static let played = Column(
        "played_ms", .whole(.milliseconds), "Play since STARTEX by then, without pauses; 0 before STARTEX.")
    static let phase = Column("phase", .key("ph"), "The phase that was played; empty before STARTEX.", mayBeEmpty: true)
    static let participant = Column("participant", .key("p"), "Who did it; empty where the exercise or the clock did.")
        .optional

    /// When something happened.
    static let stamp = [session, entry, time, played, phase]

    static func key(_ name: String, _ prefix: String, _ says: String) -> Column { Column(name, .key(prefix), says) }
    static func party(_ name: String, _ says: String) -> Column { Column(name, .key("party"), says) }
    static func offer(_ says: String) -> Column { Column("offer", .key("o"), says) }
    static func whole(_ name: String, _ unit: Unit, _ says: String) -> Column { Column(name, .whole(unit), says) }
    static func text(_ name: String, _ says: String) -> Column { Column(name, .text, says) }

    static let parties = Column("addressees", .keys, "To which parties, as party keys with blanks between.")
    static let characters = Column(
        "characters", .whole(.characters), "Length of what was typed, before names were replaced.")
}

extension Table.Reference {
    static let session = Table.Reference(columns: ["session"], table: "sessions", keys: ["session"])

    /// To what a row is about, under the same name there.
    static func to(_ table: String, _ column: String) -> Table.Reference {
        Table.Reference(columns: ["session", column], table: table, keys: ["session", column])
    }
}
