import PlayerClient
import PlayerScreens

extension LogScreen {
    /// Above the panels: the exercise, the cursor, the rounds, what is going on, the panels' names.
    static let topRows = 5
    private static let entryRowsMin = 6

    /// What a log shows of a seat's panels: those that need nobody to act or to keep what was read.
    static let panels: [ScreenPanel] = [.table, .situation, .offers, .owed, .brief, .sheet, .rules, .news]

    /// Rows between the top and the command line.
    var freeRows: Int { max(0, size.rows - Self.topRows - size.complaint.count - 1) }

    var answerRows: [String] { answer.flatMap { TextColumns.wrapped($0, columns: size.columns) } }

    var isAnswerLong: Bool { answerRows.count > Self.shortAnswerRows }

    /// The screen as it is to look now. Changes nothing, and depends on nothing but the model and this.
    package func grid(of model: LogModel) -> Grid {
        var grid = Grid(size)
        let pages = LogPages(model, columns: size.columns)
        let lines =
            size.complaint + [pages.title, pages.place, pages.scrubber, pages.status, tabs] + body(model, pages)
        // The command line stands even where there is room for nothing else.
        for (row, line) in lines.prefix(size.rows - 1).enumerated() { grid.put(line, row: row) }
        putCommandLine(model, &grid)
        return grid
    }

    private func body(_ model: LogModel, _ pages: LogPages) -> [ScreenLine] {
        guard !isAnswerLong else { return longAnswer }
        let short = answerRows.map { ScreenLine($0, .bold) }
        let free = freeRows - short.count - 1
        let share = max(Self.entryRowsMin, free / 3)
        let middle = panel == .news ? [] : self.middle(pages, rows: max(0, free - share))
        let height = max(0, free - middle.count)
        let (entries, isMore) = pages.entries(height, rowsBack: rowsBack)
        let rest = [ScreenLine](repeating: ScreenLine(""), count: max(0, height - entries.count))
        return middle + [entriesBar(model, isMore)] + entries + rest + short
    }

    /// A panel, or those side by side, and below it others where there is room.
    private func middle(_ pages: LogPages, rows: Int) -> [ScreenLine] {
        var lines = paged(pages.lines(of: panel), rows: rows)
        guard pages.isOneColumn else { return lines }
        for other in ScreenPanel.companions where other != panel && Self.panels.contains(other) {
            let content = begun(pages.lines(of: other), rows: rows - lines.count - 2, other)
            guard !content.isEmpty else { continue }
            lines += [ScreenLine(""), ScreenLine("\(other.number) \(other.name)", .bold)] + content
        }
        return lines
    }

    /// The lines, or as many as fit; none where they are too few to be of use.
    private func begun(_ lines: [ScreenLine], rows: Int, _ panel: ScreenPanel) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows >= 5 else { return [] }
        let rest = lines.count - rows + 1
        return lines.prefix(rows - 1) + [ScreenLine("… \(rest) more lines; \(panel.number) shows them.", .bold)]
    }

    /// As much as there is room for; the last row says how to see the rest.
    private func paged(_ lines: [ScreenLine], rows: Int) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows > 1 else { return [] }
        let count = (lines.count + rows - 2) / (rows - 1)
        let shown = page % count
        let part = lines[(shown * (rows - 1))..<min(lines.count, (shown + 1) * (rows - 1))]
        return part + [ScreenLine("Part \(shown + 1) of \(count); \(panel.number) once more shows the next.", .bold)]
    }

    private var longAnswer: [ScreenLine] {
        let rows = answerRows
        let room = max(0, freeRows - 1)
        let shown = rows.dropFirst(answerTop).prefix(room)
        let left = rows.count - answerTop - shown.count
        let hint = "-- Enter goes back" + (left > 0 ? ", PgDn shows \(left) more lines" : "")
        let filling = [ScreenLine](repeating: ScreenLine(""), count: max(0, room - shown.count))
        return shown.map { ScreenLine($0) } + filling + [bar(hint)]
    }

    private func entriesBar(_ model: LogModel, _ isMore: Bool) -> ScreenLine {
        let whose = model.sides.isEmpty ? model.eyes : model.sides.map(model.eyes(of:)).joined(separator: " and ")
        var text = "-- What happened, as seen by \(whose)"
        if isMore { text += ", earlier: PgUp" }
        if rowsBack > 0 { text += ", later: PgDn" }
        return bar(text)
    }

    private func bar(_ text: String) -> ScreenLine {
        let rest = max(0, size.columns - TextColumns.width(text) - 1)
        return ScreenLine(text + " " + String(repeating: "-", count: rest), .bold)
    }

    /// The panels by their numbers; the open one in brackets.
    private var tabs: ScreenLine {
        let whole = Self.panels.map { $0 == panel ? "[\($0.number) \($0.name)]" : " \($0.number) \($0.name) " }.joined()
        let numbers = Self.panels.map { $0 == panel ? "[\($0.number) \($0.name)]" : "\($0.number)" }
        let text = TextColumns.width(whole) <= size.columns ? whole : numbers.joined(separator: " ")
        let help = "  F1 help"
        let hasRoom = TextColumns.width(text + help) <= size.columns
        return ScreenLine(TextColumns.fitted(hasRoom ? text + help : text, columns: size.columns), .bar)
    }

    private func putCommandLine(_ model: LogModel, _ grid: inout Grid) {
        let row = size.rows - 1
        guard !isLeaveAsked else {
            let question = "Leave? Ctrl-C once more leaves; any other key stays. "
            grid.put(ScreenLine(question, .alert), row: row)
            return grid.setCursor(row: row, column: TextColumns.width(question))
        }
        let (text, cursor) = line.shown(after: model.prompt, columns: size.columns)
        grid.put(ScreenLine(text), row: row)
        grid.setCursor(row: row, column: cursor)
    }
}
