extension Broken {
    /// What is read and is hardly meant.
    static let warned = conditions + names + secrets + dice + unread + texts

    private static let conditions = [
        Broken(
            "an ending that holds at STARTEX", "when: track.water == 0", "when: ⌖track.water >= 6",
            says: "the ending “dry” holds at STARTEX already", "let it wait"),
        Broken(
            "an ending out of a track's range", "when: track.water == 0", "when: ⌖track.water > 10",
            says: "the ending “dry” can never come", "that play can bring"),
        Broken(
            "an ending after the last round", "when: track.water == 0", "when: ⌖round > 3 && track.water == 0",
            says: "can never come"),
        Broken(
            "an ending that waits for less than nothing", "when: track.water == 0", "when: ⌖2 * track.water + 1 < 1",
            says: "can never come"),
        Broken(
            "a settlement that holds at STARTEX", "when: now.hours >= hours.mornings", "when: ⌖now.hours >= hours.none",
            says: "the settlement holds at STARTEX already"),
        Broken(
            "a settlement that can never come", "when: now.hours >= hours.mornings",
            "when: ⌖now.hours > hours.always || false", says: "the settlement can never come"),
        Broken(
            "no certification",
            "  - {id: checking, name: What is kept is checked, mechanism: certification, epilogue: true}\n",
            "", says: "nothing certifies what is performed on “hours”", "mechanism: certification"
        ).marking("resolution:\n  - {id: pumping", "resolution:\n  ⌖- {id: pumping"),
        Broken(
            "a concession that nothing counts", "at: [round-end]", "at: [⌖concession]",
            says: "the moment “concession” never comes", "concessions: {rule"),
        Broken(
            "a backer that nobody is", "at: [round-end]", "at: [⌖declined]", says: "“declined” never comes", "backing:"),
    ]

    private static let names = [
        Broken(
            "two parties of one name", "name: Lower, tag", "name: ⌖Upper, tag", says: "two parties are called “Upper”"),
        Broken(
            "two options that look alike", "name: Day and night", "name: ⌖M0rnings",
            says: "two options of hours are called “M0rnings”", "the other stands in line 53"),
        Broken(
            "two endings of one name", "name: The well is dry", "name: ⌖The summer is over", says: "two endings"),
        Broken(
            "an issue by another's name", "name: Lower's share of the repair", "name: ⌖Lower's hours at the well",
            says: "two issues are called"),
    ]

    private static let dice = [
        Broken(
            "two dice that read alike", "    effects:\n      - move: {track: water, by: \"-2\"}\n",
            """
                effects:
                  ⌖- roll: {name: depth, asks: Is it deep?, of: 6, below: 3, then: [{move: {track: water, by: "-2"}}]}
                  - roll: {name: wall, of: 6, below: 3, then: [{move: {track: water, by: "-1"}}]}

            """, says: "the action “pump” rolls 2 dice", "“asks”")
    ]

    private static let secrets = [
        Broken(
            "a number that the party doesn't see", "no_deal: [{label: No water, value: \"-30\"}]",
            "no_deal: [{label: No water, value: ⌖track.water - 30}]",
            says: "the sheet of “lower” reads the track “water”", "let “lower” see it"),
        Broken(
            "a number behind a word", "no_deal: [{label: No water, value: \"-30\"}]",
            "no_deal: [{label: No water, value: \"⌖track.water <= 4 ? -40 : -30\"}]".replacing("\"⌖", with: "⌖\""),
            says: "the sheet of “lower” reads the track “water”"),
        Broken(
            "a draw that the party isn't told",
            "lower:\n    basis: inference W2\n    points:\n      hours: {mornings: \"40\"",
            "lower:\n    basis: inference W2\n    points:\n      hours: {mornings: ⌖\"draw.weather == weather.dry ? 50 : 40\"",
            says: "the sheet of “lower” reads the draw “weather”", "“told”"),
    ]

    private static let unread = [
        Broken(
            "a weight that nothing reads", "consents: {rule",
            "weights:\n  - ⌖{id: pain, name: Pain, value: 3, basis: design}\n\nconsents: {rule",
            says: "no expression reads the weight “pain”", "weight.pain"),
        Broken(
            "a draw that nothing reads", "draw.weather == weather.dry ? -2 : -1", "-1",
            says: "no expression reads the draw “weather”", "draw.weather == weather.mixed"
        ).marking("  - id: weather", "  - ⌖id: weather"),
        Broken(
            "a working number that nothing reads", "tracks:\n",
            "tracks:\n  - ⌖{id: noted, name: Noted, minimum: 0, maximum: 9, start: 0, seen_by: control, listed: false, basis: design}\n",
            says: "reads the working number “noted”"),
        Broken(
            "a clause that nothing rests on", "clauses:\n      - id: order",
            "clauses:\n      - ⌖{id: spare, text: Nobody reads this., basis: design}\n      - id: order",
            says: "nothing rests on the clause “spare” of R2"),
    ]

    private static let texts = [
        Broken(
            "a text that a comment cuts off", "summary: Takes water", "summary: ⌖Takes water #1 of all",
            says: "it reads “Takes water”", "put the whole text into quotes"),
        Broken(
            "a text of two lines that a comment cuts off", "    summary: Takes water for your own fields.",
            "    summary: ⌖Takes\n      water # and more", says: "it reads “Takes water”"),
        Broken(
            "a title that a comment cuts off", "title: The well", "title: ⌖The well #2", says: "it reads “The well”"),
    ]
}
