// Offers, what parties said to them, and what came of them.
extension Table {
    static let offers = Table(
        "offers", "One offer that was put forward; o- and its place in the session.", key: ["session", "offer"],
        Column.stamp + [
            .offer("The offer."), .participant, Column("offer_name", .name, "As people read it."),
            .party("author", "Whose offer it is."), .parties,
            Column("is_public", .truth, "Whether everybody could read it."),
            Column("is_opening", .truth, "Whether the exercise put it forward at STARTEX, and nobody typed it."),
            .key("counters", "o", "The offer that it answers.").optional,
            Column("consent_set", .keys, "Parties whose consent it needs, or who vote on it."),
            .whole("lapses_after_round", .place, "The round with whose negotiation it lapses, as it stood at first."),
            .whole("terms", .count, "Issues on which it says something."),
            .text("note_text", "The author's words beside the terms.").optional,
            Column(
                "outcome",
                .word(["standing", "agreed", "rejected", "countered", "withdrawn", "superseded", "lapsed"]),
                "What became of it; what control's going back undid doesn't count."),
            .party("outcome_party", "Who rejected or countered it.").optional,
            .key("outcome_offer", "o", "The offer that countered or superseded it.").optional,
            Column("lapse", .word(["time_over", "in_force_changed", "ended", "went_back"]), "Why it lapsed.").optional,
            .text("outcome_text", "The reason that was given for a rejection.").optional,
            .key("outcome_entry", "e", "The entry that closed it.").optional,
            Column("outcome_utc", .moment, "When it was closed.", mayBeEmpty: true),
        ], references: [.session])

    static let offerTerms = Table(
        "offer_terms", "One issue's option in one offer.", key: ["session", "offer", "issue"],
        Column.stamp + [
            .offer("The offer."), .key("issue", "issue", "The issue: issue- and its id."),
            .key("option", "option", "The option: option- and its id; another issue may have one of the same name."),
            .whole("option_place", .place, "Its place among the issue's options."),
            .whole("options", .count, "Options of the issue."),
            .whole("status_quo_place", .place, "The place of the option that holds where nobody agrees otherwise."),
        ], references: [.session, .to("offers", "offer")])

    static let consents = Table(
        "consents", "One thing that a party did about an offer; c- and its place in the session.",
        key: ["session", "consent"],
        Column.stamp + [
            .key("consent", "c", "The row."), .participant, .offer("The offer."),
            .party("party", "Who did it."),
            Column(
                "act",
                .word([
                    "put_forward", "consented", "withdrew_consent", "spoke_against", "rejected", "countered",
                    "withdrew",
                ]),
                "What it did; spoke_against: it stands all the same."),
            .text("reason_text", "The reason that was given.").optional,
        ], references: [.session, .to("offers", "offer")])

    static let agreements = Table(
        "agreements", "One package that came into force; its terms are those of its offer.",
        key: ["session", "agreement"],
        Column.stamp + [
            .key("agreement", "g", "The agreement: g- and its number."), .offer("The offer that had the consents."),
            Column("parties", .keys, "Parties that consented, or whom it holds for."),
            Column("without", .keys, "Those of them that it holds for without their consent.").optional,
            Column("is_undone", .truth, "Whether control went back to before it."),
        ], references: [.session, .to("offers", "offer")])

    static let performances = Table(
        "performances", "One step in the life of what a party owes; f- and its place in the session.",
        key: ["session", "performance"],
        Column.stamp + [
            .key("performance", "f", "The row."), .participant, .party("party", "Who owes it."),
            .key("issue", "issue", "The issue."),
            Column(
                "act", .word(["made", "moved", "performance_planned", "suspension_planned"]),
                "Whether it came about, came to stand otherwise, or was committed to in secret."),
            .key("agreement", "g", "The agreement; empty for what was planned, which is of all that is owed.").optional,
            .key("obligation", "ob", "What is owed, the same in all its rows; empty for what was planned.").optional,
            .key("option", "option", "The option that was agreed; empty for what was planned.").optional,
            Column(
                "state",
                .word(
                    [
                        "waiting", "owed", "performed", "certified", "suspended", "breached", "snapped_back",
                        "replaced",
                        "lapsed",
                    ]), "How it stands from then on."
            ).optional,
            Column(
                "cause", .name, "Why it moved, a word of docs/log.md; empty where its term lapsed.", mayBeEmpty: true),
            .text("reason_text", "Control's reason.").optional,
        ], references: [.session])

    static let values = Table(
        "values",
        "What a package was worth to one party at one moment; v- and its place in the session. Only parties with a sheet.",
        key: ["session", "value"],
        Column.stamp + [
            .key("value", "v", "The row."), .party("party", "To whom."),
            Column(
                "about", .word(["offer", "phase"]),
                "An offer when it was put forward, or what is in force when a phase begins."),
            .offer("The offer; empty for a phase.").optional,
            .whole("worth_tenths", .tenths, "Worth of the package, with what is in force on the other issues."),
            .whole("no_deal_tenths", .tenths, "Value of going on without a deal then."),
        ], references: [.session])

    static let outcomes = Table(
        "outcomes", "What a session that ended came to for one party with a sheet.", key: ["session", "party"],
        Column.stamp + [
            .party("party", "For whom."),
            .whole("result_tenths", .tenths, "What was carried out, and its ledger."),
            .whole("no_deal_tenths", .tenths, "Value of going on without a deal at the end."),
        ], references: [.session])
}
