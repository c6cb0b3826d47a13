import NegotiationModel

// What was said, done, ruled, delivered and noted, and who was told.
extension Table {
    private static let told = Column(
        "told", .keys, "Who was told: party keys, control, observer, with blanks between.", mayBeEmpty: true)

    static let messages = Table(
        "messages", "One message; m- and its place in the session.", key: ["session", "message"],
        Column.stamp + [
            .key("message", "m", "The message."), .participant, .party("party", "Whose; empty for staff.").optional,
            Column(
                "channel", .word(["plenary", "parties", "delegation", "control", "opened"]),
                "To all, to some, to the own delegation, to control (staff's own line), or where control opened one."),
            .text("channel_text", "The name of a channel that control opened.").optional,
            Column.parties.optional, told, .characters, .text("text", "What was said."),
        ], references: [.session])

    static let statements = Table(
        "statements", "One public statement; st- and its place in the session.", key: ["session", "statement"],
        Column.stamp + [
            .key("statement", "st", "The statement."), .participant,
            .party("party", "Whose; empty for control.").optional, .characters, .text("text", "What was stated."),
        ], references: [.session])

    static let actions = Table(
        "actions", "One thing that a party did about an action; a- and its place in the session.",
        key: ["session", "deed"],
        Column.stamp + [
            .key("deed", "a", "The row."), .participant, .party("party", "Who."),
            Column(
                "act", .word(["committed", "uncommitted", "taken", "proposed"]),
                "Committed in secret, taken back, carried out, or a free action that was put to control."),
            .key("action", "action", "The action: action- and its id; empty for a free action.").optional,
            Column(
                "arguments", .name, "What was chosen for it, as name=word+word with blanks between.", mayBeEmpty: true),
            .key("proposal", "q", "A free action: q-, its party and its number.").optional,
            .text("what_text", "A free action: what.").optional,
            .text("effect_text", "To what effect.").optional,
            .text("reasons_text", "Why it would work, a line each.").optional,
        ], references: [.session])

    static let rulings = Table(
        "rulings", "One decision of control's; r- and its place in the session.", key: ["session", "ruling"],
        Column.stamp + [
            .key("ruling", "r", "The ruling."), .participant,
            Column("kind", .word(["proposal", "level", "track", "certification"]), "What it was on."),
            .party("party", "Whose proposal or performance.").optional,
            Column("about", .name, "q- a free action, rule- a rule, track- a number, issue- what was owed."),
            Column(
                "decision", .name,
                "allowed or refused; a level; to- a number; accepted or not_accepted."),
            Column("by_die", .truth, "Whether control left it to a die."),
            .text("text", "Control's words, or its reason.").optional,
        ], references: [.session])

    static let injects = Table(
        "injects", "One inject that was delivered.", key: ["session", "inject"],
        Column.stamp + [
            .key("inject", "n", "The row of the MSEL: n- and its number there."), .participant,
            Column("by_clock", .truth, "Whether the clock delivered it."),
            Column("is_ad_hoc", .truth, "Whether control wrote it on the spot."),
            Column.parties.optional, told, .text("from_text", "The simulated sender."),
            .text("method_text", "By what means it came.").optional,
            .text("subject_text", "Its headline.").optional, .text("text", "What its readers were told."),
        ], references: [.session])

    static let observations = Table(
        "observations", "What control or an evaluator noted; b- and its number.", key: ["session", "observation"],
        Column.stamp + [
            .key("observation", "b", "The observation."), .participant,
            Column("kind", .word(["moment", "offer", "inject", "objective", "question"]), "What it is about."),
            Column(
                "about", .name, "o- an offer, n- an inject, objective- or question-; empty for the moment."
            ).optional,
            .text("question_text", "What was asked, where it answers a question.").optional,
            Column("rating", .name, "The step of the exercise's scale that a person chose, after rating-.").optional,
            .characters, .text("text", "What was noted."),
        ], references: [.session])

    static let newsSeen = Table(
        "news_seen", "One viewer's first sight of one offer, statement or inject; w- and its place in the session.",
        key: ["session", "news"],
        Column.stamp + [
            .key("news", "w", "The row."),
            Column("viewer", .name, "Who was told: a party key, control or observer. A party's seats see the same."),
            Column("kind", .word(["offer", "statement", "inject"]), "Of what."),
            Column("about", .name, "o- the offer, st- the statement, n- the inject."),
        ], references: [.session])
}
