import Desks
import NegotiationModel
package import PlayerClient
import Texts

extension FullScreen {
    /// The screen as it is to look now. Changes nothing, and depends on nothing but the model and this.
    package func grid(of model: ClientModel) -> Grid {
        var grid = Grid(size)
        let layout = layout(of: model)
        let signs = model.shownView?.signs ?? PartySigns([])
        var lines = layout.top.map { signs.marked($0) } + [tabs(model)]
        lines += layout.middle + [newsBar(layout, model)] + newsRows(layout).map { signs.marked($0) }
        for (row, line) in lines.prefix(size.rows - 1).enumerated() { grid.put(line, row: row) }
        if layout.hasHints { grid.put(hints(model), row: size.rows - 2) }
        putTypedLine(model, &grid)
        return grid
    }

    /// The line that is typed stands even where there is room for nothing else.
    private func putTypedLine(_ model: ClientModel, _ grid: inout Grid) {
        if isAtEnd { return LeaveQuestion().put("Any key leaves; PgUp and PgDn read.", in: &grid) }
        guard !leaving.isAsked else {
            return leaving.put(
                "Leave? Ctrl-C once more leaves; any other key stays, and what you typed is kept. ", in: &grid)
        }
        let row = size.rows - 1
        let context = context(of: model)
        guard let typing = stack.typing(in: context) else { return grid.setCursor(row: row, column: 0) }
        let (text, cursor) = typing.line.shown(after: typing.prompt, columns: size.columns)
        grid.put(ScreenLine(text), row: row)
        grid.setCursor(row: row, column: cursor)
        // Some have their text in the middle, where there is room for the whole of it.
        guard let (above, column) = stack.top.cursor(in: context) else { return }
        let middle = topLines(model).count + 1 + above
        if middle < row { grid.setCursor(row: middle, column: column + PanelFrame(size).before) }
    }

    /// What came since the last key stands out, while something else is read.
    private func newsRows(_ layout: ScreenLayout) -> [ScreenLine] {
        let rows = news.shown(layout.newsHeight)
        guard !layout.middle.isEmpty, news.top == nil else { return rows }
        let seen = max(0, rows.count - rowsFresh)
        return rows.prefix(seen).map(\.quiet) + rows.dropFirst(seen)
    }

    /// The panels by their numbers; the open one in brackets, a sign where something waits.
    private func tabs(_ model: ClientModel) -> ScreenLine {
        guard let view = model.shownView else { return ScreenLine("", .bar) }
        let open = stack.panels.panel
        let isShown = stack.isPanelShown
        let waiting: (ScreenPanel) -> Int = { panel in
            switch panel {
            case .offers: view.status == .ended ? 0 : view.waitingForConsent.count
            case .channels: stack.panels.channels.unread
            case .requests: model.desk?.askRows.count ?? 0
            case .msel: view.rows.count { view.isDue($0, at: model.time) || view.isTriggered($0) }
            default: 0
            }
        }
        let tabs = ScreenPanel.all(for: view.viewer).map { tab in
            PanelTab(
                opener: tab.opener(for: view.viewer), name: tab.name, waiting: waiting(tab), isOpen: tab == open,
                isShown: tab == open && isShown)
        }
        return PanelTab.row(of: tabs, columns: size.columns)
    }

    /// What is to be seen before all else stands in the line above the news, where they don't show it.
    private func newsBar(_ layout: ScreenLayout, _ model: ClientModel) -> ScreenLine {
        let height = layout.newsHeight
        let isTooMuch = rowsArrived > height
        let last = height == 0 ? news.lastLine?.text : nil
        // An answer is seen before what is news no longer.
        let isAnswer = last != nil && rowsArrived == 0
        let headline = news.top != nil ? nil : isAnswer ? last : news.headlineOutside(height) ?? last
        let reach = reach(height, isTooMuch, isShort: headline != nil, model)
        let room = size.columns - TextColumns.width(reach) - 1
        let text = "-- News" + (headline.map { ": " + PlainText.line($0).drop { $0 == " " } } ?? "")
        let left = TextColumns.fitted(text, columns: max(0, room)) + reach + " "
        let rest = max(0, size.columns - TextColumns.width(left))
        let isQuiet =
            rowsFresh == 0 && stack.panels.channels.unread == 0 && news.top == nil && !layout.middle.isEmpty
        let line = ScreenLine(left, isTooMuch ? .alert : isQuiet ? .quiet : .bold)
        return line + ScreenLine(String(repeating: "-", count: rest), layout.middle.isEmpty ? .bold : .quiet)
    }

    /// What isn't in the window, and the keys that show it; in fewer words beside a headline.
    private func reach(_ height: Int, _ isTooMuch: Bool, isShort: Bool, _ model: ClientModel) -> String {
        let below = news.below(height)
        let earlier = news.count - below - min(news.count, height)
        let unread = stack.panels.channels.unread
        let lines = isShort ? "" : " lines"
        var parts: [String] = []
        if isTooMuch {
            parts.append("\(rowsArrived) NEW\(lines): Alt-0\(isShort ? "" : " shows them")")
        } else if rowsArrived > 0 {
            parts.append("\(rowsArrived) NEW")
        }
        if unread > 0 { parts.append("\(unread) unread: F3") }
        if height > 0, earlier > 0, !isTooMuch, stack.isBare || !stack.shown.traits.contains(.needsRows) {
            let key = stack.turnsPages(in: context(of: model)) ? "Alt-0" : "PgUp"
            parts.append("\(earlier)\(lines) before: \(key)")
        }
        if below > 0 { parts.append("\(below)\(lines) after: PgDn") }
        return parts.map { ", \($0)" }.joined()
    }
}

extension Grid {
    package mutating func setCursor(row: Int, column: Int) {
        cursorRow = row
        cursorColumn = min(column, size.columns - 1)
    }
}
