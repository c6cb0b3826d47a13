package import Desks
import PlayerClient
import Texts

/// The screen of whoever runs several tables: a row a table, what came of commands, and a line for the next.
package struct HallScreen: Sendable, Equatable {
    /// What a key asks of the program.
    package enum Outcome: Sendable, Equatable {
        /// A whole line, for the desk.
        case line(String)
        /// The table in this row is to be shown.
        case open(Int)
        /// Leave at once.
        case leave
    }

    private(set) var line = EditedLine()
    private(set) var chosen = 0
    private var leaving = LeaveQuestion()
    package private(set) var size: ScreenSize

    package init(_ size: ScreenSize) {
        self.size = size
    }

    /// The terminal has another size now; nothing is lost.
    package mutating func resize(_ size: ScreenSize) { self.size = size }

    // MARK: Keys

    package mutating func take(_ key: ScreenKey, of desk: HallDesk) -> Outcome? {
        if leaving.take(key) { return .leave }
        switch key {
        case .up: chosen = max(0, chosen - 1)
        case .down: chosen = min(max(0, desk.tables.count - 1), chosen + 1)
        case .enter where line.isEmpty && desk.orders.asked == nil:
            return desk.tables.indices.contains(chosen) ? .open(chosen) : nil
        case .enter: return .line(line.finish())
        case .escape:
            if desk.orders.asked != nil { return .line("no") }
            line.set("")
        case .function(let number): return desk.tables.indices.contains(number - 1) ? .open(number - 1) : nil
        default: _ = line.take(key)
        }
        return nil
    }

    // MARK: What is seen

    package func grid(of desk: HallDesk) -> Grid {
        var grid = Grid(size)
        let asked = desk.orders.asked.map { order in
            return desk.question(of: order) + [
                HallOrder.howToAnswer
            ]
        }
        let above = [title(desk)] + rows(desk) + detail(desk)
        let question = (asked ?? []).flatMap { TextColumns.wrapped(PlainText.line($0), columns: size.columns) }
        let room = max(0, size.rows - above.count - question.count - 3)
        let told = desk.orders.told.flatMap { TextColumns.wrapped(PlainText.line($0), columns: size.columns) }.suffix(
            room)
        let bar = ScreenLine(
            "-- What came of commands " + String(repeating: "-", count: max(0, size.columns - 25)), .quiet)
        let lines =
            above + [bar] + told.map { ScreenLine($0) }
            + [ScreenLine](repeating: ScreenLine(""), count: max(0, room - told.count))
            + question.map { ScreenLine($0, .bold) }
        for (row, line) in lines.prefix(size.rows - 2).enumerated() { grid.put(line, row: row) }
        grid.put(ScreenLine(TextColumns.fitted(Self.hints, columns: size.columns), .quiet), row: size.rows - 2)
        putTypedLine(desk, &grid)
        return grid
    }

    private static let hints =
        "Enter or F1-F12 open a table, Esc comes back | all: pause | 2: next | help | quit"

    private func putTypedLine(_ desk: HallDesk, _ grid: inout Grid) {
        guard !leaving.isAsked else {
            return leaving.put("Leave? Ctrl-C once more leaves; any other key stays. ", in: &grid)
        }
        let prompt = desk.orders.asked == nil ? "hall> " : "yes or no> "
        let (text, cursor) = line.shown(after: prompt, columns: size.columns)
        grid.put(ScreenLine(text), row: size.rows - 1)
        grid.setCursor(row: size.rows - 1, column: cursor)
    }

    private func title(_ desk: HallDesk) -> ScreenLine {
        let state = desk.isConnected ? "[ONLINE]" : "[OFFLINE: trying]"
        let count = desk.tables.count == 1 ? "1 table" : "\(desk.tables.count) tables"
        let groups = desk.stepGroups.map { $0.map { "\($0 + 1)" }.joined(separator: " ") }
        let step = groups.isEmpty ? "" : ", in step: \(groups.joined(separator: " | "))"
        return ScreenLine(
            ScreenPages.apart(
                "Offramp: a hall of \(count)\(step)", state,
                columns: size.columns),
            .bar)
    }

    /// Columns as wide as their longest cell, the places of play cut first.
    private func rows(_ desk: HallDesk) -> [ScreenLine] {
        let rows = desk.tables.enumerated().map { place, table -> [String] in
            let cells = table.row.cells
            return ["\(place + 1) \(cells[0])"] + cells.dropFirst().dropLast()
        }
        let all = [Array(HallRow.heads.dropLast())] + rows
        var widths = (0..<(HallRow.heads.count - 1)).map { column in
            all.map { TextColumns.width($0[column]) }.max() ?? 0
        }
        for column in [1, 7, 6, 0] {
            let over = widths.reduce(0, +) + widths.count + 1 - size.columns
            if over > 0 { widths[column] = max(8, widths[column] - over) }
        }
        return all.enumerated().map { place, cells in
            let text = zip(cells, widths).map { cell, width in
                TextColumns.padded(TextColumns.fitted(PlainText.line(cell), columns: width), columns: width)
            }.joined(separator: " ")
            let isChosen = place == chosen + 1
            let isAlarmed = place > 0 && !desk.tables[place - 1].row.alarms.isEmpty
            return ScreenLine(
                TextColumns.fitted((isChosen ? ">" : " ") + text, columns: size.columns),
                isChosen ? .bar : place == 0 ? .bold : isAlarmed ? .alert : .plain)
        }
    }

    /// What wants somebody at once, table by table.
    private func detail(_ desk: HallDesk) -> [ScreenLine] {
        desk.tables.flatMap { table in
            table.row.alarms.flatMap {
                TextColumns.wrapped(PlainText.line("!!! \(table.name): \($0)"), columns: size.columns)
            }.map { ScreenLine($0, .alert) }
        }
    }
}
