import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises

@testable import NegotiationRules

/// Plays a case from its first line to its last.
struct CasePlayer {
    private var exercise = "off-ramp-2022"
    private var seed = 1
    /// The rules whose doing is listed; nil lists everything.
    private var only: Set<RuleID>?
    private(set) var session: CaseSession?

    /// The case with the outcomes that play gives.
    mutating func played(_ file: CaseFile) throws(CaseMistake) -> CaseFile {
        var result = file
        for position in result.entries.indices where result.entries[position].isCommand {
            do throws(CaseMistake) {
                result.entries[position].outcome = try play(result.entries[position].line)
            } catch {
                throw CaseMistake("\(file.name), line \(position + 1): \(error)")
            }
        }
        return result
    }

    /// Besides commands: `exercise: …` and `seed: …`; `begin`, which is `control: start` without its outcome; `after 5
    /// minutes`; `told us`; `show us sheet`; `only R12 X3`, from where on nothing is listed but refusals, what those rules
    /// did, and what was told of it.
    private mutating func play(_ line: String) throws(CaseMistake) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        switch words[0] {
        case "exercise:": exercise = words[1]
        case "seed:": seed = Int(words[1]) ?? 0
        case "begin": try change { _ = $0.give(.start, by: .seat(role: .control)) }
        case "after": try change { $0.wait(minutes: Int(words[1]) ?? 0) }
        case "only": try narrow(to: words.dropFirst().map { RuleID($0) })
        case "told": return try told(words[1])
        case "show": return try show(words[1], Array(words.dropFirst(2)))
        default:
            var outcome: [String] = []
            try change { [only] (session) throws(CaseMistake) in
                let reading = try CaseCommand(line, in: session.state)
                outcome = session.give(try reading.command(), by: reading.actor, only: only)
            }
            return outcome
        }
        return []
    }

    private mutating func change(_ body: (inout CaseSession) throws(CaseMistake) -> Void) throws(CaseMistake) {
        guard let program = TestExercises.named(exercise) else { throw CaseMistake("no exercise “\(exercise)”") }
        var current = session ?? CaseSession(program: program, seed: seed)
        try body(&current)
        session = current
    }

    private mutating func narrow(to rules: [RuleID]) throws(CaseMistake) {
        let known = TestExercises.named(exercise)?.exercise.rules.map(\.id) ?? []
        if rules.isEmpty { throw CaseMistake("“only” names no rule") }
        if let unknown = rules.first(where: { !known.contains($0) }) {
            throw CaseMistake("\(exercise) has no rule \(unknown)")
        }
        only = Set(rules)
    }

    /// What somebody was told of the last command.
    private mutating func told(_ who: String) throws(CaseMistake) -> [String] {
        try change { _ in }
        let all = session?.notices[Viewer(who)] ?? []
        let notices = only.map { only in all.filter { $0.rule.map(only.contains) ?? false } } ?? all
        return notices.isEmpty
            ? ["nothing"]
            : notices.map { notice in
                "\(notice.kind.rawValue): \(notice.text)" + (notice.detail.map { " \($0)" } ?? "")
            }
    }

    // MARK: What a seat sees

    /// `show us sheet`, `show russia worth forces=ceasefire`, `show all tracks front heat`, `show ukraine offers`.
    private mutating func show(_ who: String, _ words: [String]) throws(CaseMistake) -> [String] {
        try change { _ in }
        guard let session, let what = words.first else { throw CaseMistake("what should be shown?") }
        let sections = session.state.sections(for: Viewer(who))
        switch what {
        case "sheet": return lines(sections.sheet)
        case "worth": return try worth(who, Array(words.dropFirst()), session.state)
        case "result": return ["\(session.state.result(for: PartyID(who)).map(String.init) ?? "none")"]
        case "offers": return (sections.offers ?? []).map(line)
        case "mandates":
            return (sections.mandates ?? []).map { "\($0.from) to \($0.to): \(EventLines.list($0.issues))" }
        case "told": return sections.play?.told ?? []
        case "desk": return lines(sections.desk)
        case "levels": return (sections.levels ?? []).map { "\($0.rule) \($0.level.rawValue)" }
        case "table":
            return (sections.table ?? []).filter(\.inForce).map { "\($0.issue)=\($0.now)" }
        case "tracks": return tracks(sections.tracks ?? [], Array(words.dropFirst()))
        case "people": return EventLines.people(sections)
        case "messages": return (sections.messages ?? []).map(\.text)
        case "obligations":
            return (sections.obligations ?? []).map {
                "\($0.id.party) \($0.id.issue) part \($0.id.instalment) of agreement \($0.id.agreement): \($0.state.rawValue)"
            }
        default: throw CaseMistake("“\(what)” can't be shown")
        }
    }

    private func lines(_ sheet: SheetView?) -> [String] {
        guard let sheet else { return ["none"] }
        return sheet.noDeal.map { "\($0.label) \($0.value)\($0.rule.map { " (\($0))" } ?? "")" }
            + [
                "no deal \(sheet.noDealTotal), target \(sheet.targetTotal), in force \(sheet.inForce), ledger \(sheet.ledger)"
            ]
    }

    private func worth(_ who: String, _ words: [String], _ state: SessionState) throws(CaseMistake) -> [String] {
        let terms = words.map { word in
            let sides = word.split(separator: "=").map(String.init)
            return Term(issue: IssueID(sides[0]), option: OptionID(sides.last ?? ""))
        }
        guard let party = state.index.parties[PartyID(who)],
            let value = state.worth(of: state.index.positions(of: terms), to: party)
        else { throw CaseMistake("\(who) has no sheet") }
        return ["worth \(value.worth), no deal \(value.noDeal)"]
    }

    private func line(_ view: OfferView) -> String {
        let state = view.closing == nil ? "stands" : "closed"
        let others = view.alsoKnownTo.isEmpty ? "" : ", also known to \(EventLines.list(view.alsoKnownTo))"
        return
            "\(view.offer.id) \(state)\(view.isBound ? ", bound" : "") with \(EventLines.list(view.consented))\(others)"
    }

    private func lines(_ desk: DeskView?) -> [String] {
        guard let desk else { return ["none"] }
        return [
            "committed \(EventLines.list(desk.committed.map(\.action), empty: "nothing"))",
            "performs \(EventLines.list(desk.performs, empty: "nothing")), can perform \(EventLines.list(desk.performable, empty: "nothing"))",
            "suspends \(EventLines.list(desk.suspends, empty: "nothing")), can suspend \(EventLines.list(desk.suspendable, empty: "nothing"))",
            "actions \(EventLines.list(desk.actions, empty: "none"))",
        ] + (desk.breaking ?? []).map { "\($0.action) breaks \(EventLines.list($0.breaks.map(EventLines.text)))" } + [
            "committed by \(EventLines.list(desk.committedBy)); delivered \(EventLines.list(desk.delivered, empty: "nothing")), triggered \(EventLines.list(desk.triggered, empty: "nothing"))"
        ]
    }

    private func tracks(_ tracks: [TrackView], _ wanted: [String]) -> [String] {
        let shown = tracks.filter { wanted.contains($0.place.track.rawValue) }
        return shown.isEmpty
            ? ["none"]
            : shown.map { track in
                let value = track.value.map(String.init) ?? "hidden"
                return "\(EventLines.text(track.place)) \(value)\(track.word.map { " “\($0)”" } ?? "")"
            }
    }
}
