extension Broken {
    /// Issues and their options.
    static let table = [
        Broken(
            "an unknown status quo", "status_quo: none", "status_quo: ⌖nonee",
            says: "no option of hours is called “nonee”", "did you mean “none”"),
        Broken(
            "an option twice", "      - {id: always, name: Day",
            "      - {id: mornings, name: Again}\n      - {id: always, name: Day", says: "“mornings” was used before"
        ).marking("mornings, name: Again", "⌖mornings, name: Again"),
        Broken(
            "one option", "issues:\n",
            "issues:\n  - {id: extra, name: Extra, favours: hill, status_quo: a, binds: [upper], options: ⌖[{id: a, name: A}], performed: false, basis: design}\n",
            says: "fewer than two options", "two at least"),
        Broken("an issue that binds nobody", "binds: [upper]", "binds: ⌖[]", says: "empty list"),
        Broken("a word for a list", "binds: [upper]", "binds: ⌖upper", says: "it is a list, such as [upper]"),
        Broken("a party twice in a list", "binds: [upper]", "binds: [upper, ⌖upper]", says: "stands twice"),
        Broken(
            "performed in other words", "binds: [upper]", "binds: [upper]\n    performed: ⌖yes", says: "true or false"),
        Broken(
            "a clause of another rule", "rule: R2, clause: order}", "rule: R2, clause: ⌖consent}",
            says: "no clause of R2 is called “consent”"),
        Broken(
            "a rule without its clause", "- {instalments: [certified(hours)], rule: R2, clause: order}",
            "- ⌖{instalments: [certified(hours)], rule: R2}", says: "without its clause"),
        Broken("no instalment", "instalments: [certified(hours)]", "instalments: ⌖[]", says: "empty list"),
        Broken(
            "a status quo that lapses", "{id: none, name: None", "{id: none, lapses: ⌖round > 1, name: None",
            says: "to which a term that lapses returns", "at an option that is agreed on"),
        Broken("an unknown favour", "favours: hill", "favours: ⌖hills", says: "did you mean “hill”"),
    ]

    /// What could never fall due or be broken.
    static let dues = [
        Broken(
            "a due date of what isn't performed", "    due:\n      - {", "    performed: false\n    due:\n      ⌖- {",
            says: "“due” stands beside “performed: false”"),
        Broken(
            "a breach of what isn't performed", "binds: [upper]",
            "binds: [upper]\n    performed: false\n    contrary: ⌖round > 1", says: "“contrary” stands beside"),
        Broken(
            "two issues that wait for each other", "binds: [upper]",
            "binds: [upper]\n    due:\n      ⌖- {instalments: [\"round > 0\", round > 1 && certified(repair)]}",
            says: "“hours” waits for “repair”, which waits for “hours”", "without the others"),
        Broken(
            "an issue that waits for itself", "instalments: [certified(hours)]", "instalments: [certified(repair)]",
            says: "“repair” waits for “repair”"
        ).marking("      - {instalments", "      ⌖- {instalments"),
    ]

    /// Tracks, actions and resolution.
    static let world = [
        Broken(
            "a derived track that starts", "tracks:\n",
            "tracks:\n  - {id: flow, name: Flow, minimum: 0, maximum: 9, start: ⌖1, derived: round, seen_by: all, basis: design}\n",
            says: "a derived track has “start”"),
        Broken(
            "a free action that the epilogue leaves out", "slot: main", "slot: free",
            says: "which the epilogue leaves out", "epilogue: true"
        ).marking("- id: pump", "- ⌖id: pump"),
        Broken(
            "a sentence of nobody", "There is no water left to pump.", "⌖\"{counterpart} has taken it.\"",
            says: "nothing stands for {counterpart} here", "“{party}”"),
        Broken(
            "a parameter of a track that can't be read", "    slot: main",
            "    slot: main\n    parameters:\n      - ⌖{id: what, kind: value}", says: "lacks “of”"
        ).marking("when: track.water > 0", "when: argument.what == mood.calm"),
        Broken("a start out of range", "start: 6", "start: ⌖11", says: "“start” is 11", "from 0 to 10"),
        Broken(
            "a range the wrong way", "maximum: 10\n    start: 6", "maximum: ⌖-1\n    start: 0", says: "below “minimum”"),
        Broken(
            "bands that don't ascend", "- {up_to: 10, name: enough}",
            "- {up_to: 10, name: enough}\n      - ⌖{up_to: 10, name: plenty}", says: "don't ascend"),
        Broken("bands that end early", "- {up_to: 10, name: enough}", "- ⌖{up_to: 9, name: enough}", says: "up_to: 10"),
        Broken("an unknown state at the start", "start: calm", "start: ⌖clam", says: "did you mean “calm”"),
        Broken(
            "a maximum beside states", "start: calm", "start: calm\n    maximum: ⌖1",
            says: "it follows from the number of values"),
        Broken("owners of one number", "seen_by: all", "seen_by: ⌖owners", says: "has no owners"),
        Broken("seen by a word", "seen_by: all", "seen_by: ⌖everyone", says: "all, owners, control or a list"),
        Broken(
            "both shapes", "tracks:\n",
            "tracks:\n  - {id: heat, name: Heat, minimum: 0, maximum: 1, start: 0, parties: [upper], pairs: ⌖true, seen_by: all, basis: design}\n",
            says: "one of them"),
        Broken(
            "a start of its own without parties", "start: calm", "start: calm\n    starts: ⌖{upper: calm}",
            says: "without “parties”"),
        Broken("an unknown slot", "slot: main", "slot: ⌖mian", says: "did you mean “main”"),
        Broken(
            "a condition without a sentence",
            "  - id: pump\n    name: Pump at night\n    summary: Takes water for your own fields.\n    parties: [upper, lower]\n    slot: main\n    when: track.water > 0\n    otherwise: There is no water left to pump.",
            "  - ⌖id: pump\n    name: Pump at night\n    summary: Takes water for your own fields.\n    parties: [upper, lower]\n    slot: main\n    when: track.water > 0",
            says: "without “otherwise”"),
        Broken(
            "a parameter of nothing", "    slot: main",
            "    slot: main\n    parameters:\n      - {id: who, kind: ⌖person}", says: "party, issues or value"),
        Broken(
            "a parameter of a track without states", "    slot: main",
            "    slot: main\n    parameters:\n      - {id: what, kind: value, of: ⌖water}", says: "has no states"),
        Broken(
            "a refusal in an action", "      - move: {track: water, by: \"-2\"}\n    basis",
            "      - ⌖refuse: {sentence: No., instead: Yes.}\n    basis", says: "can't stand here", "otherwise"),
        Broken(
            "an action that nothing resolves", "actions: [pump], simultaneous", "simultaneous",
            says: "no step of the resolution resolves the action “pump”"
        ).marking("- id: pump", "- ⌖id: pump"),
        Broken(
            "an action resolved twice", "mechanism: performance, epilogue",
            "actions: [pump], mechanism: performance, epilogue", says: "pumping and keeping", "one step"
        ).marking("- id: pump", "- ⌖id: pump"),
        Broken("an immediate action in a step", "slot: main", "slot: immediate", says: "taken at once").marking(
            "actions: [pump]", "actions: [⌖pump]"),
        Broken("an unknown mechanism", "mechanism: performance", "mechanism: ⌖performing", says: "“performance”"),
        Broken(
            "a mechanism twice", "mechanism: performance, epilogue: true}",
            "mechanism: performance, epilogue: true}\n  - ⌖{id: again, name: Again, mechanism: performance}",
            says: "runs in one step"),
        Broken(
            "nothing can be performed", ", mechanism: performance", "", says: "“hours” needs performance",
            "performed: false"
        ).marking("- id: hours", "- ⌖id: hours"),
    ]

    /// Rules, clauses and effects.
    static let rules = [
        Broken(
            "a refusal that never refuses", "levels: [enforce, advise]\n    level: enforce",
            "levels: [score]\n    level: score", says: "“refuse” can't stand here", "works at neither"
        ).marking("          - refuse:", "          - ⌖refuse:"),
        Broken(
            "a sentence about another moment", "\"{author} would", "⌖\"{missing} would",
            says: "nothing stands for {missing} here", "“{author}” or “{party}”"),
        Broken(
            "a roll that can't fail", "          - choose:",
            "          - roll: {name: luck, of: 6, below: ⌖6, then: [{announce: {sentence: Luck.}}]}\n          - choose:",
            says: "a roll of 0 to 5 is always below 6", "from 1 to 5"),
        Broken(
            "a level that the rule lacks", "levels: [enforce, advise]\n    level: enforce",
            "levels: [enforce, advise]\n    level: ⌖score", says: "starts at score", "“enforce” or “advise”"),
        Broken(
            "an unknown level", "levels: [enforce, advise]", "levels: [enforce, ⌖advice]", says: "did you mean “advise”"
        ),
        Broken(
            "what off means is missing",
            "  - id: R3\n    name: the-well-sinks\n    text: The well sinks by itself.\n    levels: [score, off]\n    level: score\n    off: the water stays as it is",
            "  - ⌖id: R3\n    name: the-well-sinks\n    text: The well sinks by itself.\n    levels: [score, off]\n    level: score",
            says: "lacks “off”"),
        Broken(
            "a clause's level that its rule lacks", "at: [round-end]", "at: [round-end]\n        levels: [⌖advise]",
            says: "the rule has no level advise", "“score” or “off”"),
        Broken("a clause twice", "- id: both", "- id: ⌖order", says: "“order” was used before").marking(
            "clause: both, author", "clause: order, author"),
        Broken("an unknown moment", "at: [round-end]", "at: [⌖roundend]", says: "did you mean “round-end”"),
        Broken(
            "an unknown step", "at: [round-end]", "at: [⌖step pumpings]", says: "no step is called “pumpings”",
            "did you mean “pumping”"),
        Broken(
            "a clause that does nothing", "      - {id: consent, text: Whoever is bound consents., basis: design}",
            "      - ⌖{id: consent, text: Whoever is bound consents., basis: design, at: [start]}", says: "does nothing"
        ),
        Broken(
            "each step where there is no offer", "at: [round-end]", "at: [round-end]\n        each: ⌖step",
            says: "needs an offer"),
        Broken(
            "a refusal at a round's end", "          - choose:",
            "          - ⌖refuse: {sentence: No., instead: Yes.}\n          - choose:",
            says: "“refuse” can't stand here", "at offer"),
        Broken(
            "a mandate in a rule", "          - choose:",
            "          - ⌖mandate: {to: upper, issues: \"[hours]\"}\n          - choose:", says: "can't stand here",
            "action"),
        Broken("an unknown effect", "          - choose:", "          - ⌖chose:", says: "did you mean “choose”"),
        Broken(
            "two words in one effect", "          - choose:", "          - ⌖keep_open: {}\n            choose:",
            says: "one word with its keys"),
        Broken("an unknown placeholder", "\"{author} would", "⌖\"{autor} would", says: "“{autor}”", "“{author}”"),
        Broken(
            "a word for once that is none", "effects:\n          - move: {track: water,",
            "effects:\n          - move: {track: water, once: ⌖No Word,", says: "not a word for “once”"),
    ]
}
