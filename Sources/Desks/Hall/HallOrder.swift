import NegotiationModel
package import PlayerClient

/// A command that was given for several tables, and is asked about once before it goes to each.
package struct HallOrder: Sendable, Equatable {
    /// The sessions, in the order of their rows.
    package let tables: [String]
    /// As it was typed.
    package let line: String

    static let stepOn = "step on"
    static let stepOff = "step off"

    /// - Parameter tables: each counts once.
    package init(tables: [String], line: String) {
        var seen: Set<String> = []
        self.tables = tables.filter { seen.insert($0).inserted }
        self.line = line
    }

    var isStepOn: Bool { line.folded == Self.stepOn.folded }

    /// What goes to each table: those that go in step are named there.
    package var given: String {
        isStepOn ? "\(Word.step.rawValue) \(tables.sorted().joined(separator: ", "))" : line
    }

    /// Whether it moves play on, or stops it: what tables that go in step do together.
    ///
    /// - Parameter model: of one of the tables.
    package static func isSteering(_ line: String, _ model: ClientModel?) -> Bool {
        guard let view = model?.view, let word = try? Word.choices(in: view).find(line.firstWordAndRest.word) else {
            return false
        }
        return [.start, .pause, .resume, .next, .extend, .shorten, .back, .end].contains(word)
    }

    /// The places of tables that go in step, group by group.
    package static func stepGroups(_ models: [ClientModel?]) -> [[Int]] {
        var groups: [(sessions: [String], places: [Int])] = []
        for (place, model) in models.enumerated() {
            guard let group = model?.view?.sections.desk?.inStep else { continue }
            if let known = groups.firstIndex(where: { $0.sessions == group }) {
                groups[known].places.append(place)
            } else {
                groups.append((group, [place]))
            }
        }
        return groups.map(\.places)
    }

    /// The tables that it goes to: where it moves play on, those too that go in step with one that was named, so that each is named in
    /// the question and answers for itself. Given under one key it is done once at each.
    ///
    /// - Parameters:
    ///   - wanted: places of those that were named.
    ///   - models: of all tables.
    package static func tables(for line: String, _ wanted: [Int], _ models: [ClientModel?], _ sessions: [String])
        -> [Int]
    {
        guard let first = wanted.first, isSteering(line, models[first]) else { return wanted }
        let groups = wanted.flatMap { models[$0]?.view?.sections.desk?.inStep ?? [] }
        return sessions.indices.filter { wanted.contains($0) || groups.contains(sessions[$0]) }
    }

    /// Why it can't be given at several tables at once; nil where it can.
    ///
    /// - Parameter model: of one of the tables.
    package static func complaint(about line: String, _ model: ClientModel?) -> LineFault? {
        guard let view = model?.view else { return LineFault("This table isn't joined yet. Try again in a moment.") }
        let (first, _) = line.firstWordAndRest
        let word: Word
        do {
            word = try Word.choices(in: view).find(first)
        } catch {
            return LineFault("There is no command “\(first)” for several tables.", "For several: \(examples).")
        }
        switch word.group {
        case .steer where word != .reissue, .talk: return nil
        default:
            return LineFault(
                "“\(word.rawValue)” isn't for several tables at once.",
                "Open one table and type it there. For several: \(examples).")
        }
    }

    /// What stands below the question that is asked about it.
    package static let howToAnswer = "Type yes and Enter to give it to each; anything else leaves things as they are."

    static let examples =
        "start, pause, resume, next, extend 5, inject IN-2, say all: …, step on, note …, end because …"

    /// What is asked: the tables, and what it would bring at each, where that can't be undone.
    ///
    /// - Parameter tables: those that it goes to, with what is known of each.
    package func question(_ tables: [(name: String, model: ClientModel?)]) -> [String] {
        let names = tables.map(\.name).joined(separator: ", ")
        let head = "“\(line)” at \(tables.count == 1 ? "1 table" : "\(tables.count) tables"): \(names)."
        let models = tables.compactMap(\.model)
        let inStep = models.lazy.compactMap { model in
            Self.isSteering(line, model) ? model.view.flatMap { PlainPages(view: $0, time: model.time).inStep } : nil
        }
        return [head] + tables.compactMap { table in consequence(at: table.model).map { "\(table.name): \($0)" } }
            + [inStep.first].compactMap(\.self) + (isStepOn ? apart(tables) : [])
    }

    /// Where tables are that are about to go in step, if that isn't the same place.
    private func apart(_ tables: [(name: String, model: ClientModel?)]) -> [String] {
        let places = tables.map { (name: $0.name, place: HallRow($0.name, $0.model, trouble: nil).place) }
        guard Set(places.map(\.place)).count > 1 else { return [] }
        return ["They aren't at one place, and nothing moves them on together until they are:"]
            + places.map { "\($0.name): \($0.place)" }
    }

    private func consequence(at model: ClientModel?) -> String? {
        guard let model, var view = model.view else { return nil }
        // Said once for all.
        view.sections.desk?.inStep = nil
        let command: Command
        switch try? Word.choices(in: view).find(line.firstWordAndRest.word) {
        case .next: command = .next(reason: "")
        case .start: command = .start
        default: return nil
        }
        let gone = model.desk?.headsGone ?? []
        let missing = gone.isEmpty ? [] : ["Not there: \(gone.joined(separator: ", "))."]
        return (PlainPages(view: view, time: model.time).consequence(of: command) + missing).joined(separator: " ")
    }
}

extension Told {
    /// What came of a command that was given for several tables; nil for what is said on the way, such as that it waits for the
    /// connection.
    ///
    /// - Parameter lines: in which it is told.
    package func outcome(in lines: [ScreenLine]) -> String? {
        guard isOutcome else { return nil }
        let isAsked = kind == .question ? "it asks, and nothing was done: " : ""
        return isAsked + lines.map(\.text).joined(separator: " ")
    }

    private var isOutcome: Bool {
        switch content {
        case .done, .refused, .fault, .page, .log, .codeIssued, .question, .preview, .formAsks, .alarmSet,
            .acknowledged:
            true
        default: false
        }
    }
}
