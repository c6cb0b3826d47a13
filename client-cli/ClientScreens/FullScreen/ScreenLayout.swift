/// How the rows of a screen are shared out.
struct ScreenLayout {
    /// Rows of the middle: panels, with their headings where there are several.
    let middle: [ScreenLine]
    let newsHeight: Int

    /// Below the top: the panels' names, the line above the news, the command line.
    private static let fixedRows = 3
    private static let newsHeightMin = 2
    /// Fewer rows of a panel are not worth showing.
    private static let rowsOfUse = 5
    /// From so many rows on that are free, the news get more than the least.
    private static let rowsOfLarge = 24

    init(_ chosen: ScreenPanel, page: Int, of pages: ScreenPages, size: ScreenSize) {
        let free = max(0, size.rows - Self.fixedRows - pages.top.count)
        guard chosen != .news else {
            middle = []
            newsHeight = free
            return
        }
        let room = max(0, free - (free < Self.rowsOfLarge ? Self.newsHeightMin : free / 3))
        middle = Self.middle(chosen, page, pages, room)
        newsHeight = free - middle.count
    }

    private static func middle(_ chosen: ScreenPanel, _ page: Int, _ pages: ScreenPages, _ room: Int) -> [ScreenLine] {
        var lines = paged(pages.lines(of: chosen), page: page, rows: room, panel: chosen)
        for panel in ScreenPanel.companions where panel != chosen {
            let content = begun(pages.lines(of: panel), rows: room - lines.count - 2, panel: panel)
            guard !content.isEmpty else { continue }
            lines += [ScreenLine(""), ScreenLine("\(panel.rawValue) \(panel.name)", .bold)] + content
        }
        return lines
    }

    /// The lines, or as many as fit; none where they are too few to be of use.
    private static func begun(_ lines: [ScreenLine], rows: Int, panel: ScreenPanel) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows >= rowsOfUse else { return [] }
        let rest = lines.count - rows + 1
        return lines.prefix(rows - 1) + [ScreenLine("… \(rest) more lines; \(panel.rawValue) shows them.", .bold)]
    }

    /// As much as there is room for; the last row says how to see the rest.
    private static func paged(_ lines: [ScreenLine], page: Int, rows: Int, panel: ScreenPanel) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows > 1 else { return [] }
        let count = (lines.count + rows - 2) / (rows - 1)
        let shown = page % count
        let part = lines[(shown * (rows - 1))..<min(lines.count, (shown + 1) * (rows - 1))]
        return part + [ScreenLine("Part \(shown + 1) of \(count); \(panel.rawValue) once more shows the next.", .bold)]
    }
}

extension FullScreen {
    func layout(of model: ClientModel) -> ScreenLayout {
        ScreenLayout(panel, page: page, of: ScreenPages(model, columns: size.columns), size: size)
    }
}
