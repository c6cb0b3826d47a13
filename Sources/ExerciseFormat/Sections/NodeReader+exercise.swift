import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// The whole file.
    func exercise() -> Exercise {
        let fields = fields("an exercise", required: NodeReader.requiredKeys, optional: NodeReader.optionalKeys)
        reading.defaultCitation = fields["basis"]?.citation()
        let schedule = fields["schedule"]?.schedule() ?? Schedule(rounds: 1, phases: [], epilogue: [])
        let msel = fields["msel"]?.msel(rounds: fields.knownRounds(schedule)) ?? (rows: [], text: "")
        let objectives = fields.nonEmptyList("objectives", of: "objective").map { $0.text(limit: 1_000) }
        let exercise = Exercise(
            format: fields.format(), id: fields.exerciseID(), title: fields.line("title"),
            version: fields.line("version"), type: fields.choice("type", else: .tabletop),
            marking: fields.line("marking"), situation: fields.text("situation"), notice: fields.text("notice"),
            source: fields.source(), objectives: objectives, schedule: schedule,
            sides: fields.nonEmptyList("sides", of: "side", limit: SectionLimit.sides).map { $0.side() },
            parties: fields.parties(), controlBrief: fields.controlBrief(),
            issues: fields.nonEmptyList("issues", of: "issue", limit: SectionLimit.issues).map { $0.issue() },
            tracks: fields.list("tracks", of: "track", limit: SectionLimit.tracks).map { $0.track() },
            actions: fields.list("actions", of: "action", limit: SectionLimit.actions).map { $0.action() },
            resolution: fields.list("resolution", of: "step").map { $0.resolutionStep() },
            rules: fields.nonEmptyList("rules", of: "rule", limit: SectionLimit.rules).map { $0.rule() },
            draws: fields.list("draws", of: "draw").map { $0.draw() },
            consents: fields.consents(), backing: fields["backing"]?.backing(),
            concessions: fields["concessions"]?.concessions(), snapback: fields["snapback"]?.snapback(),
            settlement: fields.settlement(),
            openingOffers: fields.list("opening_offers", of: "opening offer").map { $0.openingOffer() },
            sheets: fields["sheets"]?.sheets() ?? [:], endings: fields.endings(),
            injects: msel.rows, msel: msel.text, ratings: fields.ratings(),
            questions: fields.questions(objectives: objectives.count),
            weights: fields.list("weights", of: "weight", limit: SectionLimit.weights).map { $0.weight() },
            automated: fields.list("automated", of: "leaning").map { $0.leaning() })
        fields.checkWhole(exercise)
        return exercise
    }

    private static let requiredKeys = [
        "format", "id", "title", "version", "type", "marking", "situation", "notice", "objectives", "source",
        "schedule",
        "sides", "parties", "control", "issues", "rules", "consents", "settlement", "endings",
    ]

    private static let optionalKeys = [
        "tracks", "actions", "resolution", "draws", "backing", "concessions", "snapback", "opening_offers", "sheets",
        "msel", "ratings", "questions", "weights", "automated", "basis",
    ]
}

extension FieldReader {
    /// Up to which round the MSEL can plan; where the schedule's number can't be read, up to the most there can be.
    fileprivate func knownRounds(_ schedule: Schedule) -> Int {
        let text = self["schedule"]?.node["rounds"]?.text ?? ""
        return Int(text) == schedule.rounds ? schedule.rounds : Schedule.roundsMaximum
    }

    fileprivate func format() -> String {
        let known = "offramp-exercise/1"
        if let node = self["format"], let text = node.scalar("the format's name"), text != known {
            let isAnother = text.hasPrefix("offramp-exercise/")
            let advice = " and no other: use the Offramp that the exercise was written for, or a later one"
            node.add("“format” is \(text.quoted)", "this program reads \(known.quoted)" + (isAnother ? advice : ""))
        }
        return known
    }

    fileprivate func exerciseID() -> String {
        guard let node = self["id"], let id = node.scalar("an identifier") else { return "" }
        if !IdentifierSpelling.plain.admits(id) {
            node.add("\(id.quoted) is not an identifier of an exercise", IdentifierSpelling.plain.rule)
        }
        return id
    }

    /// The steps of the scale, each with its word and what that says.
    fileprivate func ratings() -> [Rating] {
        var known: [String] = []
        return list("ratings", of: "rating", limit: SectionLimit.ratings).map { item in
            let fields = item.fields("a rating", required: ["id", "text"])
            let id = fields.line("id", limit: 20)
            if known.contains(id) { item.add("the rating \(id.quoted) stands twice", "name every step once") }
            if id.contains(where: \.isWhitespace) {
                item.add("\(id.quoted) holds a space", "write one word, such as P")
            }
            known.append(id)
            return Rating(id: id, text: fields.line("text"))
        }
    }

    fileprivate func controlBrief() -> String {
        self["control"]?.fields("control", required: ["brief"])["brief"]?.brief() ?? ""
    }
}
