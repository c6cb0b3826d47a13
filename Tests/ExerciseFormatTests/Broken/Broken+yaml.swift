extension Broken {
    /// What isn't YAML, and what exercises don't use of it.
    static let yaml = [
        Broken("an unclosed list", "[upper]\n    options", "[upper\n    options⌖: x\n    options", says: "isn't YAML"),
        Broken("a tab as indentation", "  rounds: 2", "⌖\trounds: 2", says: "isn't YAML", "indent with spaces"),
        Broken(
            "a key twice", "title: The well\n", "⌖title: The well\ntitle: The well\n", says: "“title” stands twice",
            "here and in line 4"),
        Broken(
            "a key twice in one line", "{id: hill, name: The hill}", "{⌖id: hill, name: The hill, id: hills}",
            says: "“id” stands twice", "later in this line"),
        Broken(
            "an anchor", "title: The well", "title: ⌖&t The well", says: "“&t” is an anchor", "no anchors", "quote it"),
        Broken(
            "an anchor on a list", "parties: [upper, lower]\n    slot", "parties: ⌖&p [upper, lower]\n    slot",
            says: "anchor"),
        Broken(
            "an alias", "title: The well", "title: &t The well\nx: ⌖*t", says: "“*t” is an alias", "write the value out"
        ),
        Broken("a tag", "rounds: 2", "rounds: ⌖!!int 2", says: "a tag", "what type"),
        Broken(
            "a negation without quotes", "when: \"!performed\"", "when: ⌖!performed", says: "“!performed” is a tag",
            "into quotes"),
        Broken(
            "a colon in a text", "situation: |\n  It is", "situation: It is⌖: so\nmore: |\n  It is", says: "isn't YAML",
            "quote a text that holds “: ”"),
        Broken(
            "a text that begins with a brace", "\"{author} would have Lower pay for a well that it can't use.\"",
            "{author} ⌖would have Lower pay.", says: "isn't YAML", "put the whole text into quotes"),
        Broken(
            "a text in braces", "\"{author} would have Lower pay for a well that it can't use.\"", "⌖{author}",
            says: "“sentence” is a mapping", "in quotes"),
        Broken(
            "a comma in braces", "text: Lower has no other water than the well.",
            "text: Lower has nothing, ⌖the well apart.",
            says: "no key “the well apart.”", "quote the text before it"),
        Broken(
            "a blank of another kind", "title: The well", "title:⌖\u{a0}The well", says: "U+00A0", "ordinary space"),
        Broken(
            "a text behind a number sign", "title: The well", "title:⌖ #1 well", says: "“title” is empty",
            "# begins a comment"),
        Broken("an invisible mark", "title: The well", "title: The ⌖\u{200f}well", says: "U+200F"),
        Broken("an invisible blank", "title: The well", "title: The ⌖\u{200b}well", says: "U+200B"),
        Broken("a second document", "msel: msel.csv", "msel: msel.csv\n⌖---\nformat: x", says: "another document"),
        Broken("a key that is a list", "title: The well", "title: The well\n? ⌖[a, b]\n: c", says: "a key is a word"),
        Broken(
            "a raw direction override", "title: The well", "title: The ⌖\u{202e}well", says: "U+202E", "can't be seen"),
        Broken("an escaped direction override", "title: The well", #"title: ⌖"The \u202ewell""#, says: "U+202E"),
        Broken("an escaped NUL", "title: The well", #"title: ⌖"The \0well""#, says: "U+0000"),
        Broken("a raw control character", "title: The well", "title: The ⌖\u{1}well", says: "U+0001"),
    ]

    /// Metadata, source and schedule.
    static let head = [
        Broken(
            "another format", "offramp-exercise/1", "⌖offramp-exercise/2",
            says: "this program reads “offramp-exercise/1” and no other",
            "use the Offramp that the exercise was written for, or a later one"),
        Broken(
            "something that is no format of exercises", "offramp-exercise/1", "⌖the-well/1",
            says: "this program reads “offramp-exercise/1”"),
        Broken("an id with dots", "id: the-well", "id: ⌖../the-well", says: "not an identifier of an exercise"),
        Broken("an empty title", "title: The well", "title: ⌖\"\"", says: "“title” is empty"),
        Broken(
            "a missing title", "format: offramp-exercise/1\nid: the-well\ntitle: The well\n",
            "⌖format: offramp-exercise/1\nid: the-well\n", says: "lacks “title”"),
        Broken("a title of two lines", "title: The well", "title: ⌖\"The\\nwell\"", says: "one line"),
        Broken("an unknown type", "type: game", "type: ⌖gane", says: "did you mean “game”"),
        Broken(
            "a misspelt key", "marking: Exercise material", "marking: Exercise material\n⌖markings: x",
            says: "no key “markings”", "did you mean “marking”"),
        Broken(
            "no objective", "objectives:\n  - Agree on something that each of you can gain from.", "objectives: ⌖[]",
            says: "empty list"),
        Broken(
            "a rating twice", "msel: msel.csv",
            "msel: msel.csv\nratings:\n  - {id: P, text: Well done}\n  - ⌖{id: P, text: Badly done}", says: "twice"),
        Broken(
            "a rating of two words", "msel: msel.csv",
            "msel: msel.csv\nratings:\n  - ⌖{id: not met, text: Not met}", says: "holds a space", "one word"),
        Broken(
            "a question twice", "msel: msel.csv",
            "msel: msel.csv\nquestions:\n  - {id: Q1, text: Who?}\n  - {id: ⌖Q1, text: Why?}", says: "twice"),
        Broken(
            "questions that differ by capitals", "msel: msel.csv",
            "msel: msel.csv\nquestions:\n  - {id: Q1, text: Who?}\n  - {id: ⌖q1, text: Why?}", says: "capitals alone"),
        Broken(
            "a question of two words", "msel: msel.csv",
            "msel: msel.csv\nquestions:\n  - {id: ⌖who led, text: Who?}", says: "not an identifier of a question", "Q1"),
        Broken(
            "a question without a text", "msel: msel.csv", "msel: msel.csv\nquestions:\n  - {id: Q1, text: ⌖\"\"}",
            says: "“text” is empty"),
        Broken(
            "a question that is too long", "msel: msel.csv",
            "msel: msel.csv\nquestions:\n  - {id: Q1, text: ⌖\(String(repeating: "w", count: 1_001))}",
            says: "at most 1000 are allowed"),
        Broken(
            "a question on no objective of the exercise", "msel: msel.csv",
            "msel: msel.csv\nquestions:\n  - {id: Q1, text: Who?, objective: ⌖2}", says: "no objective 2", "from 1 to 1"
        ),
        Broken(
            "a weight twice", "msel: msel.csv",
            "msel: msel.csv\nweights:\n  - {id: thirst, name: Thirst, value: 2, basis: design}\n"
                + "  - {id: ⌖thirst, name: Thirst, value: 3, basis: design}", says: "“thirst” was used before"),
        Broken(
            "a weight with a fraction", "msel: msel.csv",
            "msel: msel.csv\nweights: [{id: thirst, name: Thirst, value: ⌖2.5, basis: design}]", says: "whole number"),
        Broken(
            "a passage twice", "    - {id: W2,", "    - {id: W2, text: Twice.}\n    - {id: ⌖W2,",
            says: "“W2” was used before, in line 20"),
        Broken("no rounds", "rounds: 2", "rounds: ⌖0", says: "“rounds” is 0", "from 1 to 50"),
        Broken("rounds in words", "rounds: 2", "rounds: ⌖two", says: "“two”", "whole number"),
        Broken("rounds with a fraction", "rounds: 2", "rounds: ⌖2.0", says: "whole number"),
        Broken("a number of other digits", "rounds: 2", "rounds: ⌖0x2", says: "whole number"),
        Broken("an endless number", "rounds: 2", "rounds: ⌖99999999999999999999999999", says: "whole number"),
        Broken(
            "an unknown kind of phase", "kind: decision, minutes: 2", "kind: ⌖decisions, minutes: 2",
            says: "did you mean “decision”"),
        Broken(
            "no negotiation", "    - id: talk\n      name: Talk\n      kind: negotiation",
            "    ⌖- id: talk\n      name: Talk\n      kind: decision", says: "no phase is a negotiation"),
        Broken(
            "an adjudication before other phases", "kind: decision, minutes: 2", "kind: ⌖adjudication, minutes: 2",
            says: "stands before other phases", "comes last"),
        Broken("no adjudication", "kind: adjudication", "kind: decision", says: "round-end", "adjudication").marking(
            "    - id: talk", "    ⌖- id: talk"),
        Broken(
            "bargaining in the epilogue", "Afterwards, kind: decision", "Afterwards, kind: ⌖negotiation",
            says: "nobody bargains there"),
        Broken("a phase twice", "{id: act,", "{id: ⌖talk,", says: "“talk” was used before"),
        Broken(
            "a due of nobody", "due: {upper:", "due: {⌖uper:", says: "no party is called “uper”", "did you mean “upper”"
        ),
    ]

    /// Sides, parties and briefs.
    static let people = [
        Broken(
            "a side twice", "  - {id: hill, name: The hill}\n",
            "  - {id: hill, name: The hill}\n  - {id: ⌖hill, name: Again}\n", says: "“hill” was used before"),
        Broken("a long tag", "tag: up", "tag: ⌖upper", says: "not a tag", "two to four"),
        Broken("a tag twice", "tag: lo", "tag: ⌖up", says: "another party's"),
        Broken(
            "an unknown side", "side: hill, brief", "side: ⌖hil, brief", says: "no side is called “hil”",
            "did you mean “hill”"),
        Broken(
            "a brief that isn't there", "briefs/upper.md", "⌖briefs/uper.md", says: "not in the folder",
            "did you mean “briefs/upper.md”"),
        Broken("a brief outside the folder", "briefs/upper.md", "⌖../briefs/upper.md", says: "leads out of the folder"),
        Broken("a brief from the root", "briefs/upper.md", "⌖/etc/passwd", says: "leads out of the folder"),
        Broken("a brief of two", "briefs/upper.md", "briefs/lower.md", says: "somebody else's too").marking(
            "side: valley, brief: ", "side: valley, brief: ⌖"),
        Broken("a brief of another kind", "briefs/upper.md", "⌖msel.csv", says: "ends in .md"),
        Broken(
            "an empty brief", in: "briefs/lower.md", "You are Lower. Without water your harvest is lost.", "⌖",
            says: "this brief is empty"),
        Broken("a control character in a brief", in: "briefs/lower.md", "You are", "You⌖\u{7} are", says: "U+0007"),
        Broken(
            "no basis", "- {id: upper, name: Upper, tag: up, side: hill, brief: briefs/upper.md, basis: design}",
            "- ⌖{id: upper, name: Upper, tag: up, side: hill, brief: briefs/upper.md}", says: "lacks “basis”"),
        Broken("an article without a passage", "basis: article W2}", "basis: ⌖article}", says: "names no passage"),
        Broken(
            "an unknown passage", "basis: article W2}", "basis: ⌖article W3}", says: "no passage is called “W3”",
            "there is “W1” or “W2”"),
        Broken("an unknown basis", "basis: article W2}", "basis: ⌖articel W2}", says: "did you mean “article”"),
    ]
}
