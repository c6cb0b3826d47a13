import PlayerClient
import Texts

/// What was said to the last line: a short answer stands above the command line; a long one takes the place of panel and
/// entries, until it is left.
struct LogAnswer: Sendable, Equatable {
    /// Answers of so many rows are short.
    private static let shortRows = 3

    private(set) var texts: [String] = []
    /// The first row shown of a long one.
    private var top = 0
    /// Whether somebody asked for what is said; a greeting gives way to the first move.
    private var isAsked = false

    var isEmpty: Bool { texts.isEmpty }

    mutating func add(_ texts: [String]) { self.texts += texts }

    mutating func leave() { texts = [] }

    /// A line was given: what is said next answers it.
    mutating func ask() { (texts, top, isAsked) = ([], 0, true) }

    /// Somebody moved to another entry.
    mutating func leaveUnlessAsked() { if !isAsked { leave() } }

    func rows(_ columns: Int) -> [String] { texts.flatMap { TextColumns.wrapped($0, columns: columns) } }

    func isLong(_ columns: Int) -> Bool { rows(columns).count > Self.shortRows }

    /// - Parameter height: rows that a long one has, with the one that says how to go on.
    mutating func scroll(by pages: Int, columns: Int, height: Int) {
        let last = max(0, rows(columns).count - 1)
        top = min(max(0, top + pages * max(1, height - 1)), last)
    }

    /// As many rows of a long one as there is room for, and what the row below them says.
    func shown(columns: Int, height: Int) -> (rows: [String], hint: String) {
        let rows = rows(columns)
        let shown = rows.dropFirst(top).prefix(max(0, height - 1))
        let left = rows.count - top - shown.count
        return (Array(shown), "-- Enter goes back" + (left > 0 ? ", PgDn shows \(left) more lines" : ""))
    }
}
