extension Broken {
    /// Draws, mechanisms, opening offers and endings.
    static let mechanisms = [
        Broken(
            "a draw called as a party", "draws:\n",
            "draws:\n  - {id: ⌖upper, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "“upper” was used before", "once in the file"),
        Broken(
            "a draw called by a seat", "draws:\n",
            "draws:\n  - {id: ⌖control, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "has another meaning"),
        Broken(
            "a draw called by a word of the language", "draws:\n",
            "draws:\n  - {id: ⌖performed, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "has another meaning"),
        Broken(
            "an identifier in capitals", "draws:\n",
            "draws:\n  - {id: ⌖Wind, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "not an identifier of a draw", "a–z"),
        Broken(
            "a hyphen before a digit", "draws:\n",
            "draws:\n  - {id: ⌖wind-2, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "after every -"),
        Broken(
            "an identifier that leads out", "draws:\n",
            "draws:\n  - {id: ⌖../wind, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "not an identifier"),
        Broken(
            "an identifier that begins with a digit", "draws:\n",
            "draws:\n  - {id: ⌖2wind, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "a letter first"),
        Broken(
            "an identifier of other letters", "draws:\n",
            "draws:\n  - {id: ⌖wïnd, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "not an identifier"),
        Broken(
            "an identifier of 41 letters", "draws:\n",
            "draws:\n  - {id: ⌖aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "at most 40"),
        Broken(
            "an empty identifier", "draws:\n",
            "draws:\n  - {id: ⌖\"\", name: A, rule: R3, told: [], off: a, basis: design, outcomes: [{id: a, name: A, text: A., weight: 1}]}\n",
            says: "not an identifier"),
        Broken("a weight of nothing", "weight: 1}", "weight: ⌖0}", says: "“weight” is 0", "from 1"),
        Broken("an unknown outcome", "off: mixed", "off: ⌖mixd", says: "no outcome of weather", "did you mean “mixed”"),
        Broken(
            "consents by an unknown rule", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: ⌖consents}", says: "did you mean “consent”"),
        Broken(
            "more votes than parties", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: consent, votes: {at_least: ⌖3, among: [upper, lower]}}",
            says: "“at_least” is 3, and “among” names 2", "no more can consent than vote"),
        Broken(
            "a vote of one", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: consent, votes: {at_least: ⌖1, among: [upper, lower]}}",
            says: "a whole number from 2"),
        Broken(
            "a vote without voters", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: consent, votes: {at_least: 2, among: ⌖[]}}", says: "at least one party"),
        Broken(
            "an unknown voter", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: consent, votes: {at_least: 2, among: [upper, lower, ⌖loewr]}}",
            says: "did you mean “lower”"),
        Broken(
            "backing beside votes", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: consent, votes: {at_least: 2, among: [upper, lower]}}\nbacking: ⌖{rule: R1, principals: [upper], backers: [lower]}",
            says: "“backing” beside “votes”"),
        Broken(
            "a principal that backs", "consents: {rule: R1, clause: consent}",
            "consents: {rule: R1, clause: consent}\nbacking: {rule: R1, principals: [upper], backers: [⌖upper]}",
            says: "one of the two"),
        Broken(
            "an opening offer to its author", "to: [upper], terms", "to: ⌖[lower], terms",
            says: "addressed to its author"),
        Broken(
            "an opening offer of an unknown option", "terms: {hours: always}", "terms: {hours: ⌖allways}",
            says: "did you mean “always”"),
        Broken(
            "an opening offer on an unknown issue", "terms: {hours: always}", "terms: {⌖hour: always}",
            says: "did you mean “hours”"),
        Broken(
            "an opening offer that changes nothing", "terms: {hours: always}", "terms: ⌖{hours: none}",
            says: "changes nothing"),
        Broken("an opening offer without terms", "terms: {hours: always}", "terms: ⌖{}", says: "has no terms"),
        Broken(
            "a condition without when",
            "- {id: dry, name: The well is dry, text: There is no water left., kind: condition, when: track.water == 0, basis: design}",
            "- ⌖{id: dry, name: The well is dry, text: There is no water left., kind: condition, basis: design}",
            says: "lacks “when”"),
        Broken(
            "a when that is never asked", "kind: broken", "kind: broken, when: ⌖\"true\"",
            says: "“when” stands in an ending of “kind: broken”"),
        Broken(
            "two exhausted endings", "kind: condition, when: track.water == 0", "kind: exhausted",
            says: "a second ending", "exactly one"
        ).marking("- {id: dry, name: The well is dry", "- ⌖{id: dry, name: The well is dry"),
        Broken(
            "no ending for broken",
            "  - {id: broken, name: Agreement broken, text: The agreement didn't last., kind: broken, basis: design}\n",
            "", says: "no ending is of “kind: broken”"
        ).marking("endings:\n  - {id: kept", "endings:\n  ⌖- {id: kept"),
    ]

    /// Sheets.
    static let sheets = [
        Broken(
            "points of the status quo", "{mornings: \"-20\", always: \"-60\"}",
            "{none: ⌖\"5\", mornings: \"-20\", always: \"-60\"}", says: "“none” is the status quo of “hours”",
            "“no_deal”"),
        Broken(
            "points of an unknown option", "{mornings: \"-20\", always: \"-60\"}",
            "{⌖morning: \"-20\", always: \"-60\"}", says: "no option of hours is called “morning”",
            "did you mean “mornings”"),
        Broken(
            "points of an unknown issue", "      repair: {half: \"30\"", "      ⌖repairs: {half: \"30\"",
            says: "no issue is called “repairs”"),
        Broken(
            "peace without when", "    target: [{label: Half of the repair, value: \"10\"}]",
            "    target: [{label: Half of the repair, value: \"10\"}]\n    peace: \"10\"",
            says: "one of “peace” and “peace_when”"
        ).marking("  upper:\n    basis: design\n    points", "  upper:\n    ⌖basis: design\n    points"),
        Broken(
            "an ending that there isn't", "    target: [{label: Half of the repair, value: \"10\"}]",
            "    target: [{label: Half of the repair, value: \"10\"}]\n    endings: {⌖drye: \"0\"}",
            says: "did you mean “dry”"),
    ]

    /// Expressions, to the column.
    static let expressions = [
        Broken(
            "a word for and", "> repair.nothing && package", "> repair.nothing ⌖and package",
            says: "“and” is no operator", "&&"),
        Broken("a word for or", "> repair.nothing && package", "> repair.nothing ⌖OR package", says: "“OR”", "||"),
        Broken(
            "a word for not", "when: \"!performed\"", "when: ⌖not performed", says: "“not” is no operator", "write !"),
        Broken("a word for not before brackets", "when: \"!performed\"", "when: ⌖not(performed)", says: "write !"),
        Broken(
            "an unknown weight", "msel: msel.csv",
            "msel: msel.csv\nweights: [{id: thirst, name: Thirst, value: 2, basis: design}]",
            says: "no weight is called “hunger”", "thirst"
        ).marking("value: \"10\"", "value: weight.⌖hunger"),
        Broken(
            "a weight without its home", "msel: msel.csv",
            "msel: msel.csv\nweights: [{id: thirst, name: Thirst, value: 2, basis: design}]",
            says: "“thirst” is not a name here", "write weight.thirst"
        ).marking("value: \"10\"", "value: ⌖thirst"),
        Broken("a fraction", "value: \"10\"", "value: \"⌖2.5\"", says: "numbers are whole", "25 stands for 2.5 points"),
        Broken(
            "an option without its issue", "package.hours == hours.none", "package.hours == ⌖mornings",
            says: "“mornings” is not a name here", "write hours.mornings"),
        Broken(
            "an option in quotes", "package.hours == hours.none", "package.hours == ⌖'none'", says: "a quotation mark",
            "bare"),
        Broken("curly quotes", "by: \"-2\"}\n    basis", "by: ⌖“-2”}\n    basis", says: "a quotation mark"),
        Broken("a long minus", "by: \"-2\"}\n    basis", "by: ⌖−2}\n    basis", says: "write - for minus"),
        Broken(
            "a track of nobody", "set: {track: mood, to", "set: {track: \"⌖mood[upper]\", to",
            says: "the track mood is one number, and one party is named here", "write mood"),
        Broken(
            "an unknown track", "when: track.water > 0\n", "when: track.⌖watre > 0\n",
            says: "no track is called “watre”"),
        Broken("an unknown name in quotes", "by: \"-2\"}\n    basis", "by: \"-2 + ⌖zeal\"}\n    basis", says: "“zeal”"),
        Broken("an unknown name in single quotes", "value: \"10\"", "value: '10 + ⌖zeal'", says: "“zeal”"),
        Broken(
            "a number for a condition", "when: now.hours >= hours.mornings", "when: ⌖track.water", says: "true or false"
        ),
        Broken(
            "options of two issues", "package.repair > repair.nothing", "package.repair ⌖> hours.none",
            says: "an option of"),
        Broken(
            "an offer where there is none", "at: [round-end]", "at: [round-end]\n        when: ⌖public",
            says: "“public”", "at moments of an offer"),
        Broken(
            "an unknown place", "set: {track: mood, to: mood.worried}", "set: {track: ⌖moods, to: mood.worried}",
            says: "no track is called “moods”"),
        Broken("an unknown state", "to: mood.worried}", "to: mood.⌖wory}", says: "no state “wory”"),
        Broken(
            "a state for a number", "{track: mood, to: mood.worried}", "{track: water, to: ⌖mood.worried}",
            says: "a number is needed"),
        Broken(
            "an expression in a block", "        when: package.repair > repair.nothing && package.hours == hours.none",
            "        when: ⌖>-\n          package.repair > repair.nothing\n          && package.hour == hours.none",
            says: "“hour”"),
        Broken("an empty expression", "value: \"10\"", "value: ⌖\"\"", says: "is empty"),
    ]

    /// The MSEL.
    static let msel = [
        Broken(
            "semicolons between parties", in: "msel.csv", "upper lower", "⌖upper;lower", says: "“to” holds “;”",
            "by spaces"),
        Broken(
            "a no-break space between parties", in: "msel.csv", "upper lower", "⌖upper\u{a0}lower",
            says: "a no-break space", "by spaces"),
        Broken("no MSEL", "msel: msel.csv", "msel: ⌖msl.csv", says: "not in the folder"),
        Broken("an MSEL outside the folder", "msel: msel.csv", "msel: ⌖../msel.csv", says: "leads out of the folder"),
        Broken("a column missing", in: "msel.csv", "msel_no,kind", "⌖no,kind", says: "lacks the column “msel_no”"),
        Broken("a column twice", in: "msel.csv", "our_own_column", "⌖kind", says: "stands twice"),
        Broken("a row too short", in: "msel.csv", "design,keep", "design", says: "count of 11", "12").marking(
            "1,information", "⌖1,information"),
        Broken(
            "a quote never closed", in: "msel.csv", "\"No rain is expected, they say.\"",
            "⌖\"No rain is expected, they say.", says: "never closed"),
        Broken(
            "text after a quote", in: "msel.csv", "they say.\"", "they say.\"⌖x",
            says: "follows the closing double quote"),
        Broken("a quote inside a field", in: "msel.csv", "Low water", "Low⌖\" water", says: "inside a field"),
        Broken(
            "an unknown kind of row", in: "msel.csv", "1,information", "1,⌖informaton",
            says: "did you mean “information”"),
        Broken(
            "an unknown status", in: "msel.csv", "approved", "⌖delivered",
            says: "“draft”, “approved”, “held” or “retired”"),
        Broken("a round too late", in: "msel.csv", "approved,1,2", "approved,⌖3,2", says: "from 1 to 2"),
        Broken("an unknown addressee", in: "msel.csv", "upper lower", "⌖upper lover", says: "did you mean “lower”"),
        Broken("no addressee", in: "msel.csv", ",all,Rain", ",⌖,Rain", says: "write all"),
        Broken("a number twice", in: "msel.csv", "2,contingency", "⌖1,contingency", says: "“1” was used before"),
        Broken(
            "a number with spaces", in: "msel.csv", "2,contingency", "⌖2 b,contingency",
            says: "not a number of an inject"),
        Broken(
            "a contingency without a trigger", in: "msel.csv", "2,contingency,held,,,track.water <= 3",
            "2,⌖contingency,held,,,", says: "has no trigger"),
        Broken(
            "a trigger for another kind", in: "msel.csv", "1,information,approved,1,2,,",
            "1,information,approved,1,2,⌖round > 1,", says: "only contingencies"),
        Broken("a mistake in a trigger", in: "msel.csv", "track.water <= 3", "track.⌖woter <= 3", says: "“woter”"),
        Broken(
            "a mistake in a quoted trigger", in: "msel.csv", "track.water <= 3", "\"max(track.⌖woter, 3) <= 3\"",
            says: "“woter”"),
        Broken("no body", in: "msel.csv", "The water stands low. Mend the pump.", "⌖", says: "“body” is empty"),
        Broken(
            "an unknown deliverer", in: "msel.csv", "our_own_column", "delivery", says: "“keep”", "“control” or “clock”"
        )
        .marking("design,keep", "design,⌖keep"),
        Broken(
            "a row without a moment for the clock", in: "msel.csv",
            "our_own_column\n1,information,approved,1,2", "delivery\n1,information,approved,,", says: "can't know when",
            "t_plus"
        ).marking("design,keep", "design,⌖clock"),
        Broken("a contingency for the clock", in: "msel.csv", "our_own_column", "delivery", says: "no contingency")
            .marking(
                "design,keep\n2,contingency,held,,,track.water <= 3,The surveyor,upper lower,Low water,"
                    + "The water stands low. Mend the pump.,article W1,",
                "design,\n2,contingency,held,,,track.water <= 3,The surveyor,upper lower,Low water,"
                    + "The water stands low. Mend the pump.,article W1,⌖clock"),
        Broken("no basis in a row", in: "msel.csv", "article W1", "⌖article W9", says: "no passage is called “W9”"),
    ]
}

extension Broken {
    /// What is computed from itself, or would take too long.
    static let computing = [
        Broken(
            "a derived track that reads itself", "tracks:\n",
            "tracks:\n  - {id: flow, name: Flow, minimum: 0, maximum: 9, derived: ⌖track.flow / 2, seen_by: all, basis: design}\n",
            says: "the track flow reads the track flow", "never be worked out"),
        Broken(
            "a derived track that reads itself through the settlement", "  when: now.hours >= hours.mornings",
            "  when: ⌖settlement.in_force || now.hours >= hours.mornings",
            says: "the settlement reads the settlement"),
        Broken(
            "a chain of operators", "value: \"10\"",
            "value: \"" + String(repeating: "1+", count: 250) + "⌖1\"", says: "too many words and signs", "at most 500"),
        Broken(
            "lists gone through within each other", "when: now.hours >= hours.mornings",
            "when: \"[upper].all(a, [upper].all(b, [upper].all(c, [upper].⌖all(d, a == d))))\"",
            says: "more than 3 lists"),
    ]
}
