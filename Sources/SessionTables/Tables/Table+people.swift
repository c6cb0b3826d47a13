import NegotiationModel

// The session, who took part, and the course of play.
extension Table {
    static let sessions = Table(
        "sessions", "One session.", key: ["session"],
        [
            .session, Column("exercise", .key("exercise"), "The exercise: exercise- and its id."),
            Column("exercise_version", .name, "The exercise's version, in its authors' own counting, after v-."),
            Column("exercise_digest", .key("sha256"), "SHA-256 over the exercise as the log has it."),
            Column("exercise_title", .name, "The exercise's title."),
            Column("program", .name, "What began the log; empty in logs of version 1.", mayBeEmpty: true),
            .text("table_text", "What staff call the table.").optional,
            Column("opened_utc", .moment, "When the session was opened, in UTC."),
            Column("startex_utc", .moment, "When play began.", mayBeEmpty: true),
            Column("endex_utc", .moment, "When play ended; empty where it didn't.", mayBeEmpty: true),
            .whole("played_ms", .milliseconds, "Play by the last entry, since STARTEX and without pauses."),
            .whole("entries", .count, "Entries of the log."),
            .whole("party_count", .count, "Parties of the exercise."),
            Column("is_sealed", .truth, "Whether the session was closed for good."),
            Column("values_shown", .word(ValuesShown.allCases.map(\.rawValue)), "When players saw values."),
            Column("dice_are_known", .truth, "Whether whoever opened the session chose the seed of its dice."),
            Column("seed_commitment", .key("sha256"), "SHA-256 of the seed."),
            Column("ending", .key("ending"), "The exercise's ending; empty where control ended play, or nobody did.")
                .optional,
            .text("ending_text", "The ending's text, or control's reason.").optional,
            Column("is_settled", .truth, "Whether what is in force at the end is a settlement."),
        ])

    static let participants = Table(
        "participants", "One person, or one program, at one seat; p- and the place in the order of first commands.",
        key: ["session", "participant"],
        Column.stamp + [
            .key("participant", "p", "The pseudonym. In another session the same person has another one."),
            Column("kind", .word(Participants.Kind.allCases.map(\.rawValue)), "Who it is."),
            Column("seat", .key("seat"), "The seat: seat- and its id."),
            Column("role", .word(["head", "adviser", "control", "evaluator", "observer"]), "At the opening."),
            .party("party", "The party whose delegation it is; empty for staff and observers.").optional,
            .whole("commands", .count, "Entries that it gave."),
        ], references: [.session])

    static let phases = Table(
        "phases", "One phase as it was played; ph- and its place in the session.", key: ["session", "phase"],
        [
            .session, .entry, .time, .played, .key("phase", "ph", "The phase."),
            .whole("round", .place, "The round; the epilogue goes on counting."),
            .whole("place", .place, "Its place in the round, or in the epilogue."),
            Column("name", .name, "As everybody reads it."),
            Column("kind", .word(PhaseKind.allCases.map(\.rawValue)), "What can be done in it."),
            Column("in_epilogue", .truth, "Whether it is the epilogue's."),
            .whole("planned_ms", .milliseconds, "Its planned length."),
            .whole("lasted_ms", .milliseconds, "How long it was played, without pauses, to the log's end at most."),
            Column("end_utc", .moment, "When the next one began, or play ended.", mayBeEmpty: true),
            .whole("branch", .count, "How often control had gone back by then."),
            Column("is_undone", .truth, "Whether control went back to before it, and what happened in it is undone."),
        ], references: [.session])
}
