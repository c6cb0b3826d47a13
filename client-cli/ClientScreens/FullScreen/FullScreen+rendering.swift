extension FullScreen {
    /// The screen as it is to look now. Changes nothing, and depends on nothing but the model and this.
    public func grid(of model: ClientModel) -> Grid {
        var grid = Grid(size)
        let layout = layout(of: model)
        let pages = ScreenPages(model, columns: size.columns)
        let lines =
            pages.top + [tabs] + layout.middle + [newsBar(layout)] + news.shown(layout.newsHeight).map(pages.news)
        // The command line stands even where there is room for nothing else.
        for (row, line) in lines.prefix(size.rows - 1).enumerated() { grid.put(line, row: row) }
        putCommandLine(model, &grid)
        return grid
    }

    private func putCommandLine(_ model: ClientModel, _ grid: inout Grid) {
        let row = size.rows - 1
        guard !isLeaveAsked else {
            let question = "Leave? Ctrl-C once more leaves; any other key stays, and what you typed is kept. "
            grid.put(ScreenLine(question, .alert), row: row)
            return grid.setCursor(row: row, column: TextColumns.width(question))
        }
        let prompt = model.view == nil ? "> " : model.prompt
        let (text, cursor) = line.shown(after: prompt, columns: size.columns)
        grid.put(ScreenLine(text), row: row)
        grid.setCursor(row: row, column: cursor)
    }

    /// The panels by their numbers; the open one in brackets.
    private var tabs: ScreenLine {
        let names = ScreenPanel.tabs.map { tab in
            let name = "\(tab.rawValue) \(tab.name)"
            return tab == panel ? "[\(name)]" : " \(name) "
        }
        let hint = "  F1 help"
        return ScreenLine(TextColumns.fitted(names.joined() + hint, columns: size.columns), .bar)
    }

    private func newsBar(_ layout: ScreenLayout) -> ScreenLine {
        let below = news.below(layout.newsHeight)
        let earlier = news.count - below - min(news.count, layout.newsHeight)
        let isTooMuch = rowsArrived > layout.newsHeight
        var text = isTooMuch ? "-- News, \(rowsArrived) NEW lines: Alt-0 shows them" : "-- News"
        if earlier > 0 { text += ", \(earlier) lines before: PgUp" }
        if below > 0 { text += ", \(below) lines after: PgDn" }
        if let panelBefore { text += ", \(panelBefore.rawValue) goes back to \(panelBefore.name)" }
        text += " "
        let rest = max(0, size.columns - TextColumns.width(text))
        return ScreenLine(text + String(repeating: "-", count: rest), isTooMuch ? .alert : .bold)
    }
}

extension Grid {
    mutating func setCursor(row: Int, column: Int) {
        cursorRow = row
        cursorColumn = min(column, size.columns - 1)
    }
}
