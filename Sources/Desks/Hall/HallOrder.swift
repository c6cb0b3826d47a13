package import PlayerClient

/// A command that was given for several tables, and is asked about once before it goes to each.
package struct HallOrder: Sendable, Equatable {
    /// The sessions, in the order of their rows.
    package let tables: [String]
    package let line: String

    package init(tables: [String], line: String) {
        self.tables = tables
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
            return error
        }
        switch word.group {
        case .steer where word != .reissue, .talk: return nil
        default:
            return LineFault(
                "“\(word.rawValue)” isn't for several tables at once.",
                "Open one table and type it there. For several: \(examples).")
        }
    }

    private static let examples = "start, pause, resume, next, extend, inject, say, note, end"

    /// - Parameter names: of the tables that it goes to.
    package func question(_ names: [String]) -> [String] {
        ["“\(line)” at \(names.count == 1 ? "1 table" : "\(names.count) tables"): \(names.joined(separator: ", "))."]
    }
}

extension Told {
    /// Whether it is what came of a command, and not what was said on the way, such as that it waits for the connection.
    package var isOutcome: Bool {
        switch content {
        case .done, .refused, .fault, .page, .log, .codeIssued, .question, .preview, .formAsks, .alarmSet,
            .acknowledged:
            true
        default: false
        }
    }
}
