import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms

/// What one delegation reads before play, or control: built from what that seat is sent at the start, and from nothing else.
struct BriefingBook {
    let viewer: Viewer
    private let exercise: ExerciseView
    private let sections: ViewSections
    private let program: RuleProgram

    /// - Parameter values: when players see values: those that aren't shown in play stand in no party's book.
    init(_ program: RuleProgram, for viewer: Viewer, values: ValuesShown = .during) {
        self.viewer = viewer
        self.program = program
        // What is drawn hangs on a session's seed. Whatever reads a draw is left out below, so that any seed will do.
        let state = SessionState(program: program, seed: [UInt8](repeating: 0, count: 32), values: values)
        let view = state.view(for: viewer, isHead: true)
        (exercise, sections) = (view.exercise, view.sections)
    }

    /// Of the files that hold it.
    var name: String { viewer.party?.rawValue ?? "control" }

    var title: String { "\(exercise.title): \(reader)" }
    var marking: String { exercise.marking }

    /// The whole book as Markdown.
    var markdown: String {
        let parts = [
            "# \(title)", "*\(exercise.marking)* · version \(exercise.version)",
            section("The situation", exercise.situation),
            section("Please note", exercise.notice), section("Your brief", Self.lowered(exercise.brief)),
            section("Objectives", list(exercise.objectives)), questions, parties, schedule, issues, sheet, tracks,
            actions, rules,
            section("How it may end", list(exercise.endings.map { "**\($0.name)**: \($0.text)" })), source,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Parts

    private var reader: String { viewer.party.map(partyName) ?? "Control" }

    /// What evaluators are to answer, by number of objective as they name it.
    private var questions: String {
        section(
            "Questions to evaluators",
            list(
                (sections.questions ?? []).map { question in
                    "**\(question.id)**\(question.objective.map { ", objective \($0)" } ?? ""): \(question.text)"
                }))
    }

    private var parties: String {
        section(
            "Who sits at the table",
            list(
                exercise.parties.map { party in
                    let side = exercise.sides.first { $0.id == party.side }?.name ?? ""
                    return "**\(party.name)** (\(party.tag))\(side.isEmpty ? "" : ", \(side)")"
                }))
    }

    private var schedule: String {
        func phases(_ phases: [PhaseView]) -> String {
            phases.map { "\($0.name), \($0.minutes) min" }.joined(separator: "; ")
        }
        let due = program.exercise.schedule.phases.compactMap { phase in
            viewer.party.flatMap { phase.due[$0] }.map { "**Due in \(phase.name)**: \($0)" }
        }
        return section(
            "How long it takes",
            list(
                [
                    "\(exercise.schedule.rounds) rounds, each of: \(phases(exercise.schedule.phases)).",
                    "Then: \(phases(exercise.schedule.epilogue)).",
                ] + due))
    }

    private var issues: String {
        let bodies = exercise.issues.map { issue -> String in
            let options = issue.options.map { option in
                "\(option.name)\(option.id == issue.statusQuo ? " (how it is now)" : "")"
            }
            return "### \(issue.name)\n\nBinds \(names(issue.binds)). Later options favour "
                + "\(exercise.sides.first { $0.id == issue.favours }?.name ?? issue.favours.rawValue).\n\n\(list(options))"
        }
        return section("What is negotiated", bodies.joined(separator: "\n\n"))
    }

    private var tracks: String {
        let lines = (sections.tracks ?? []).filter(\.listed).map { track in
            let value = track.value.map { "\($0) (from \(track.minimum) to \(track.maximum))" }
            return "**\(track.name)**: \([track.word, value].compactMap(\.self).joined(separator: ", "))"
        }
        return section("Where things stand", list(lines))
    }

    private var actions: String {
        let lines = exercise.actions.map { "**\($0.name)** (\($0.slot.rawValue)): \($0.summary)" }
        return section("What you can do besides", list(lines))
    }

    private var rules: String {
        let bodies = exercise.rules.map { rule in
            "### \(rule.id) \(rule.name)\n\n\(rule.text)\n\n"
                + list(rule.clauses.map { "\($0.text) *(\(Self.words($0.citation)))*" })
        }
        return section("Rules", bodies.joined(separator: "\n\n"))
    }

    private var source: String {
        let source = exercise.source
        let head = "\(source.title), by \(source.author), \(source.publisher), \(source.date)."
        return section(
            "Where it comes from",
            head + (source.passages.isEmpty ? "" : "\n\n" + list(source.passages.map { "**\($0.id)** \($0.text)" })))
    }

    // MARK: The sheet

    private static let sheetTitle = "What things are worth to you"

    private var sheet: String {
        guard let party = viewer.party, let place = program.exercise.parties.firstIndex(where: { $0.id == party }),
            let own = program.sheets[place]
        else { return "" }
        guard let shown = sections.sheet else {
            let when = exercise.values == .after ? "are shown after ENDEX" : "are not shown to players"
            return section(
                Self.sheetTitle,
                "Values \(when). What a package, or going on without a deal, is worth to you, judge by your brief.")
        }
        var rows = ["| | worth to you |", "|---|---|"]
        for (issue, worths) in zip(exercise.issues, shown.points) {
            let position = exercise.issues.firstIndex { $0.id == issue.id } ?? 0
            let adjustments = own.adjustments.filter { $0.issues.contains(position) }
            for (option, worth) in zip(issue.options.indices, worths.points)
            where issue.options[option].id != issue.statusQuo {
                let formulas =
                    [own.points[position][option]].compactMap(\.self)
                    + adjustments.flatMap { [$0.when, $0.value].compactMap(\.self) }
                rows.append("| \(issue.name): \(issue.options[option].name) | \(worthInWords(worth, formulas)) |")
            }
        }
        for (line, program) in zip(shown.noDeal, own.noDeal) {
            rows.append("| No deal: \(line.label) | \(worthInWords(line.value, [program.value])) |")
        }
        for (line, program) in zip(shown.target, own.target) {
            let formulas = [program.value] + own.noDeal.map(\.value)
            rows.append("| Target: \(line.label) | \(worthInWords(line.value, formulas)) |")
        }
        return section(
            Self.sheetTitle,
            "As things stand at the start, in points, beside how it is now. Nobody else sees this.\n\n"
                + rows.joined(separator: "\n"))
    }

    private func worthInWords(_ tenths: Int, _ formulas: [Formula]) -> String {
        formulas.contains { readsDraw($0) } ? "as it will be drawn" : SpaceNumbers.points(tenths)
    }

    private func readsDraw(_ formula: Formula) -> Bool {
        switch formula {
        case .outcome: true
        case .derived(let track): program.derived[track].map(readsDraw) ?? false
        case .isSettled: readsDraw(program.settled)
        default: formula.operands.contains { readsDraw($0) }
        }
    }

    // MARK: Words

    private func partyName(_ id: PartyID) -> String { exercise.parties.first { $0.id == id }?.name ?? id.rawValue }
    private func names(_ ids: [PartyID]) -> String { SpaceWords.list(ids.map(partyName)) }
    private func list(_ lines: [String]) -> String { lines.map { "- \($0)" }.joined(separator: "\n") }

    private func section(_ title: String, _ body: String) -> String {
        body.isEmpty ? "" : "## \(title)\n\n\(body)"
    }

    private static func words(_ citation: Citation) -> String {
        ([citation.basis.rawValue] + citation.passages).joined(separator: " ") + (citation.note.map { "; \($0)" } ?? "")
    }

    /// Headings of a brief stand below the book's.
    private static func lowered(_ markdown: String) -> String {
        markdown.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("#") ? "##" + $0 : String($0) }.joined(separator: "\n")
    }
}
