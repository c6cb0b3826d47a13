import NegotiationModel
import PlayerClient

extension FullScreen {
    /// The screen as it is to look now. Changes nothing, and depends on nothing but the model and this.
    package func grid(of model: ClientModel) -> Grid {
        var grid = Grid(size)
        let layout = layout(of: model)
        var lines = layout.top + [tabs(model)] + layout.middle + [newsBar(layout)]
        lines += news.shown(layout.newsHeight).map(ScreenPages.news)
        for (row, line) in lines.prefix(size.rows - 1).enumerated() { grid.put(line, row: row) }
        if layout.hasHints { grid.put(hints(model), row: size.rows - 2) }
        putTypedLine(model, &grid)
        return grid
    }

    /// The line that is typed stands even where there is room for nothing else.
    private func putTypedLine(_ model: ClientModel, _ grid: inout Grid) {
        let row = size.rows - 1
        guard !isLeaveAsked else {
            let question = "Leave? Ctrl-C once more leaves; any other key stays, and what you typed is kept. "
            grid.put(ScreenLine(question, .alert), row: row)
            return grid.setCursor(row: row, column: TextColumns.width(question))
        }
        let focus = focus(of: model)
        let (text, cursor) = (typedLine(focus) ?? EditedLine()).shown(
            after: prompt(focus, model), columns: size.columns)
        grid.put(ScreenLine(text), row: row)
        grid.setCursor(row: row, column: cursor)
        if focus == .entry { putCursorOfEntry(model, &grid) }
    }

    /// What stands before it: who one is, or where it goes.
    private func prompt(_ focus: ScreenFocus, _ model: ClientModel) -> String {
        guard let view = model.view else { return "> " }
        let offline = model.connection == .joined ? "" : " (offline)"
        switch focus {
        case .channel: return "to \(channels.current?.kind.name(in: view) ?? "")\(offline)> "
        case .note: return "note\(offline)> "
        case .form: return form.map { "\($0.summary(view))\(offline) " } ?? ""
        case .entry: return "\(model.prompt)\(entry?.words ?? "")"
        default: return model.prompt
        }
    }

    /// The panels by their numbers; the open one in brackets, a sign where something waits.
    private func tabs(_ model: ClientModel) -> ScreenLine {
        guard let view = model.shownView else { return ScreenLine("", .bar) }
        let isOpen = page == nil && form == nil
        let waiting: (ScreenPanel) -> Int = { panel in
            switch panel {
            case .offers: view.waitingForConsent.count
            case .channels: shownChannels.unread
            case .requests: model.desk?.askRows.count ?? 0
            case .msel: view.rows.count { view.isDue($0, at: model.time) || view.isTriggered($0) }
            default: 0
            }
        }
        let tabs: (TabWidth) -> String = { width in
            ScreenPanel.all(for: view.viewer).map { tab in
                let name = width.text(tab.opener(for: view.viewer), tab, waiting: waiting(tab), isOpen: tab == panel)
                return tab == panel && isOpen ? "[\(name)]" : width == .whole ? " \(name) " : name
            }.joined(separator: width == .whole ? "" : " ")
        }
        let texts = TabWidth.allCases.map(tabs)
        let text = texts.first { TextColumns.width($0) <= size.columns } ?? texts[texts.count - 1]
        return ScreenLine(TextColumns.fitted(text, columns: size.columns), .bar)
    }

    /// How much room each panel's name takes in their row.
    private enum TabWidth: CaseIterable {
        case whole, short
        /// The sign of what waits stands where the blank was, so that it takes no room.
        case tight
        /// The open one alone has its name.
        case numbers

        func text(_ opener: String, _ tab: ScreenPanel, waiting: Int, isOpen: Bool) -> String {
            switch self {
            case .whole: "\(opener) \(tab.name)" + (waiting == 0 ? "" : " (\(waiting))")
            case .short: "\(opener) \(tab.card.short)" + (waiting == 0 ? "" : "*")
            case .tight: "\(opener)\(waiting == 0 ? " " : "*")\(tab.card.short)"
            case .numbers: (isOpen ? "\(opener) \(tab.card.short)" : opener) + (waiting == 0 ? "" : "*")
            }
        }
    }

    private func newsBar(_ layout: ScreenLayout) -> ScreenLine {
        let below = news.below(layout.newsHeight)
        let earlier = news.count - below - min(news.count, layout.newsHeight)
        let isTooMuch = rowsArrived > layout.newsHeight
        var text = isTooMuch ? "-- News, \(rowsArrived) NEW lines: Alt-0 shows them" : "-- News"
        if shownChannels.unread > 0 { text += ", \(shownChannels.unread) unread: F3" }
        if layout.newsHeight == 0, let last = news.shown(1).first {
            text += ": \(last)"
        } else {
            if earlier > 0, form == nil || page != nil { text += ", \(earlier) lines before: PgUp" }
            if below > 0 { text += ", \(below) lines after: PgDn" }
        }
        text = TextColumns.fitted(text + " ", columns: size.columns)
        let rest = max(0, size.columns - TextColumns.width(text))
        return ScreenLine(text + String(repeating: "-", count: rest), isTooMuch ? .alert : .bold)
    }
}

extension FullScreen {
    /// The text of an entry stands in the middle, where there is room for the whole of it.
    private func putCursorOfEntry(_ model: ClientModel, _ grid: inout Grid) {
        guard let entry else { return }
        let layout = layout(of: model)
        let shown = EntryPage(entry: entry, columns: mainColumns, rows: layout.mainRows).shown
        let row = layout.top.count + 1 + shown.row
        guard row < size.rows - 1 else { return }
        grid.setCursor(row: row, column: shown.column)
    }
}

extension Grid {
    package mutating func setCursor(row: Int, column: Int) {
        cursorRow = row
        cursorColumn = min(column, size.columns - 1)
    }
}
