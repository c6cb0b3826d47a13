import Desks
import PlayerClient
package import PlayerScreens
import Texts

extension LogScreen {
    /// Above the panels: the exercise, the cursor, the rounds, what is going on, the panels' names.
    static let topRows = 5
    private static let entryRowsMin = 6

    /// What a log shows of a seat's panels: those that need nobody to act or to keep what was read.
    static let panels: [ScreenPanel] = [.table, .situation, .offers, .owed, .brief, .sheet, .rules, .news]

    /// Rows between the top and the command line.
    var freeRows: Int { max(0, size.rows - Self.topRows - size.complaint.count - 1) }

    /// The screen as it is to look now. Changes nothing, and depends on nothing but the model and this.
    package func grid(of model: LogModel) -> Grid {
        var grid = Grid(size)
        let pages = LogPages(model, columns: size.columns)
        let lines =
            size.complaint + [pages.title, pages.marked(pages.whereabouts), pages.scrubber, pages.status, tabs]
            + body(model, pages)
        // The command line stands even where there is room for nothing else.
        for (row, line) in lines.prefix(size.rows - 1).enumerated() { grid.put(line, row: row) }
        putCommandLine(model, &grid)
        return grid
    }

    private func body(_ model: LogModel, _ pages: LogPages) -> [ScreenLine] {
        guard !answer.isLong(size.columns) else { return longAnswer }
        let short = answer.rows(size.columns).map { ScreenLine($0, .bold) }
        let free = freeRows - short.count - 1
        let share = max(Self.entryRowsMin, free / 3)
        let middle = panel == .news ? [] : self.middle(pages, rows: max(0, free - share))
        let height = max(0, free - middle.count)
        let (entries, isMore) = pages.entries(height, rowsBack: rowsBack)
        let rest = [ScreenLine](repeating: ScreenLine(""), count: max(0, height - entries.count))
        return middle + [entriesBar(model, isMore)] + entries.map(pages.marked) + rest + short
    }

    /// A panel, or those side by side, and below it others where there is room.
    private func middle(_ pages: LogPages, rows: Int) -> [ScreenLine] {
        guard pages.isOneColumn else {
            let lines = pages.lines(of: panel)
            let marked = panel == .brief ? lines : lines.map(pages.marked)
            return ScreenPages.part(part, of: marked, rows: rows, opener: "\(panel.number)")
        }
        let frame = PanelFrame(size)
        let inner = LogPages(pages.model, columns: size.columns - frame.columns)
        let part = ScreenPages.part(part, of: inner.lines(of: panel), rows: rows, opener: "\(panel.number)")
        // A brief is read, and names everybody in every sentence.
        var lines = frame.around(panel == .brief ? part : part.map(pages.marked), inner: inner.columns)
        let count = lines.count
        for other in ScreenPanel.companions where other != panel && Self.panels.contains(other) {
            let room = rows - lines.count - 2
            let content = ScreenPages.begun(pages.lines(of: other), rows: room, opener: "\(other.number)")
            guard !content.isEmpty else { continue }
            let gap = lines.count == count ? frame.bottom(inner: inner.columns) : ScreenLine("")
            lines += [gap, ScreenLine("\(other.number) \(other.name)", .quiet)] + content.map(pages.marked)
        }
        return lines
    }

    private var longAnswer: [ScreenLine] {
        let (rows, hint) = answer.shown(columns: size.columns, height: freeRows)
        let filling = [ScreenLine](repeating: ScreenLine(""), count: max(0, freeRows - 1 - rows.count))
        return rows.map { ScreenLine($0) } + filling + [bar(hint)]
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
        let tabs = Self.panels.map { tab in
            PanelTab(
                opener: "\(tab.number)", name: tab.name, waiting: 0, isOpen: tab == panel, isShown: tab == panel)
        }
        return PanelTab.row(of: tabs, columns: size.columns, end: "F1 help")
    }

    private func putCommandLine(_ model: LogModel, _ grid: inout Grid) {
        guard !leaving.isAsked else {
            return leaving.put("Leave? Ctrl-C once more leaves; any other key stays. ", in: &grid)
        }
        let row = size.rows - 1
        let (text, cursor) = line.shown(after: model.prompt, columns: size.columns)
        grid.put(ScreenLine(text), row: row)
        grid.setCursor(row: row, column: cursor)
    }
}
