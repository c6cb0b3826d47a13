package import PlayerClient

/// A line that is typed at the desk of a hall: a command for one table, some, or all; or the table that is to be opened.
package enum HallLine: Sendable, Equatable {
    /// Tables by their places, in the order of the rows.
    case order(tables: [Int], line: String)
    case open(Int)
    case help

    /// Reads `all: pause`, `1 3: inject 2`, `Red room, Blue room: say all: …`, or a table's name or number alone.
    ///
    /// - Parameter names: of the tables, in the order of their rows.
    package init(_ text: String, tables names: [String]) throws(LineFault) {
        let choices = Choices<Int>(
            kind: "table", kinds: "tables", entries: names.enumerated().map { .init(names: [$1], value: $0) })
        switch text.trimmed.folded {
        case HallOrder.stepOn.folded, HallOrder.stepOff.folded:
            self = .order(tables: Array(names.indices), line: text.trimmed)
        case "help", "?": self = .help
        default: self = try Self.order(text, names, choices)
        }
    }

    private static func order(
        _ text: String, _ names: [String], _ choices: Choices<Int>
    ) throws(LineFault) -> HallLine {
        guard let (to, line) = text.splitAtColon else {
            return .open(try choices.find(text.trimmed))
        }
        guard !line.isEmpty else {
            throw LineFault("What are these tables to do?", "Type all: and a command of control's, such as all: pause.")
        }
        return .order(tables: try tables(to, names.count, choices), line: line)
    }

    private static func tables(_ text: String, _ count: Int, _ choices: Choices<Int>) throws(LineFault) -> [Int] {
        if text.folded == "all" { return Array(0..<count) }
        var pieces = text.split(separator: ",").map { $0.trimmed }
        // Numbers stand with blanks alone between them, too.
        let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        if numbers.count == text.split(whereSeparator: \.isWhitespace).count { pieces = numbers.map(String.init) }
        var found: [Int] = []
        for piece in pieces {
            let table = try choices.find(piece)
            if !found.contains(table) { found.append(table) }
        }
        guard !found.isEmpty else { throw LineFault("At which tables?", "Type all, or names or numbers with commas.") }
        return found.sorted()
    }
}
