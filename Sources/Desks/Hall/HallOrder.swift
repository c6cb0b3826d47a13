import NegotiationModel
package import PlayerClient

/// A command that was given for several tables, and is asked about once before it goes to each.
package struct HallOrder: Sendable, Equatable {
    /// The sessions, in the order of their rows.
    package let tables: [String]
    package let line: String

    /// - Parameter tables: each counts once.
    package init(tables: [String], line: String) {
        var seen: Set<String> = []
        self.tables = tables.filter { seen.insert($0).inserted }
        self.line = line
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

    static let examples = "start, pause, resume, next, extend 5, inject IN-2, say all: …, note …, end because …"

    /// What is asked: the tables, and what it would bring at each, where that can't be undone.
    ///
    /// - Parameter tables: those that it goes to, with what is known of each.
    package func question(_ tables: [(name: String, model: ClientModel?)]) -> [String] {
        let names = tables.map(\.name).joined(separator: ", ")
        let head = "“\(line)” at \(tables.count == 1 ? "1 table" : "\(tables.count) tables"): \(names)."
        return [head] + tables.compactMap { table in consequence(at: table.model).map { "\(table.name): \($0)" } }
    }

    private func consequence(at model: ClientModel?) -> String? {
        guard let model, let view = model.view else { return nil }
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
