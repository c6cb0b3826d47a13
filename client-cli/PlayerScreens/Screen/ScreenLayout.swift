import NegotiationModel
import PlayerClient

/// How the rows of a screen are shared out.
struct ScreenLayout {
    var top: [ScreenLine]
    /// Rows of the middle: what is open, and panels with their headings where there is room.
    var middle: [ScreenLine]
    var newsHeight: Int
    /// Whether there is a row that says where keys go.
    var hasHints: Bool
    /// Rows that what is open could take.
    var mainRows = 0
    /// Rows that the page to be read has in all.
    var pageCount = 0

    /// From so many columns on there are panels side by side.
    static let columnsForTwo = 160
    /// Fewer rows have no room for hints, and in a form none for what is due.
    private static let rowsForHints = 12
    private static let rowsForTasksInForm = 30
    /// The panels' names, the line above the news, the command line.
    private static let fixedRows = 3
    private static let newsHeightMin = 2
    /// From so many rows on that are free, the news get more than the least.
    private static let rowsOfLarge = 24

    static func hasHints(_ size: ScreenSize) -> Bool { size.rows >= rowsForHints }
    static func hasTasks(_ size: ScreenSize, inForm: Bool) -> Bool { !inForm || size.rows >= rowsForTasksInForm }

    static func free(_ size: ScreenSize, top: Int) -> Int {
        max(0, size.rows - fixedRows - top - (hasHints(size) ? 1 : 0))
    }

    /// What the news get at least, of the rows that are free.
    static func newsMin(_ free: Int, inForm: Bool) -> Int {
        if inForm { return free < rowsOfLarge ? 0 : free / 6 }
        return free < rowsOfLarge ? min(free, newsHeightMin) : free / 3
    }
}

extension FullScreen {
    /// Columns of the left and the right; nothing on the right of a narrow screen.
    private var halves: (left: Int, right: Int) {
        guard size.columns >= ScreenLayout.columnsForTwo else { return (size.columns, 0) }
        let left = size.columns * 54 / 100
        return (left, size.columns - left - 3)
    }

    /// Columns of what is open.
    var mainColumns: Int { halves.left }

    func pages(_ model: ClientModel, _ view: View, _ columns: Int) -> ScreenPages {
        ScreenPages(
            view: view, time: model.time, columns: columns, offerTimes: model.offerTimes, chosenOffer: chosenOffer,
            wordsBeside: model.wordsBeside, adviceAtEnd: model.adviceAtEnd)
    }

    func formPage(_ form: PackageForm, _ pages: ScreenPages, _ model: ClientModel, rows: Int) -> FormPage {
        FormPage(
            pages: pages, form: form, known: model.planPreview, isOnline: model.connection == .joined, rows: rows)
    }

    func layout(of model: ClientModel) -> ScreenLayout {
        let isForm = form != nil && page == nil
        let hasHints = ScreenLayout.hasHints(size)
        guard let view = model.view else {
            let text = model.connection == .offline ? "Connecting" : "Joining"
            let top =
                size.complaint + ScreenPages.top(state: model.connectionSign, text: text, columns: size.columns)
            let free = ScreenLayout.free(size, top: top.count)
            return ScreenLayout(top: top, middle: [], newsHeight: free, hasHints: hasHints)
        }
        var pages = pages(model, view, size.columns)
        var top = pages.top(state: model.connectionSign, person: model.settings.name)
        if model.desk == nil, ScreenLayout.hasTasks(size, inForm: isForm) { top += pages.tasks }
        top = size.complaint + banners(model) + watchBar(model) + top
        if let watch = model.watch { pages = self.pages(model, watch.view, size.columns) }
        let free = ScreenLayout.free(size, top: top.count)
        var layout = ScreenLayout(top: top, middle: [], newsHeight: free, hasHints: hasHints)
        guard panel != .news || page != nil || form != nil || entry != nil else { return layout }
        layout.mainRows = free - ScreenLayout.newsMin(free, inForm: isForm)
        if page == nil, form == nil, entry == nil, panel != .channels, !isOfControl(model) {
            // One row of news is enough where a panel is whole then.
            let count = pages.narrowed(halves.left).lines(of: panel).count
            if count > layout.mainRows, count < free { layout.mainRows = count }
        }
        let main = main(pages.narrowed(halves.left), model, rows: layout.mainRows)
        layout.pageCount = main.count
        layout.middle = middle(main.lines, pages, layout.mainRows)
        layout.newsHeight = free - layout.middle.count
        return layout
    }

    /// Whether the open panel is one of control's, which fit the rows that there are.
    private func isOfControl(_ model: ClientModel) -> Bool {
        model.shownDesk.map { panel == .console || $0.list(of: panel, columns: size.columns) != nil } ?? false
    }

    /// What is open, in so many rows at most; and how many it would take.
    private func main(_ pages: ScreenPages, _ model: ClientModel, rows: Int) -> (lines: [ScreenLine], count: Int) {
        if let entry, !model.isAsking {
            return (EntryPage(entry: entry, columns: pages.columns, rows: rows).shown.lines, 0)
        }
        if let page {
            let offer = page.offer.flatMap { pages.view.known($0) }
            let all = offer.map { pages.whole($0) } ?? pages.prose(page.lines)
            return (page.shown(all, rows: rows, columns: pages.columns), all.count)
        }
        if let form { return (formPage(form, pages, model, rows: rows).lines, 0) }
        if panel == .channels { return (pages.channels(shownChannels, rows: rows, isReadOnly: watched != nil), 0) }
        if let desk = model.shownDesk, let lines = deskLines(desk, columns: pages.columns, rows: rows) {
            return (lines, 0)
        }
        return (parts(pages.lines(of: panel), rows: rows, pages.view.viewer), 0)
    }

    /// As much as there is room for; the last row says how to see the rest.
    private func parts(_ lines: [ScreenLine], rows: Int, _ viewer: Viewer) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows > 1 else { return [] }
        let count = (lines.count + rows - 2) / (rows - 1)
        let shown = part % count
        let some = lines[(shown * (rows - 1))..<min(lines.count, (shown + 1) * (rows - 1))]
        let text = "Part \(shown + 1) of \(count); \(panel.opener(for: viewer)) once more shows the next."
        return some + [ScreenLine(text, .bold)]
    }

    // MARK: Several panels

    private func middle(_ main: [ScreenLine], _ pages: ScreenPages, _ rows: Int) -> [ScreenLine] {
        var others = ScreenPanel.companions.filter { $0 != panel || page != nil || form != nil }
        guard halves.right > 0 else { return stacked(main, &others, pages, rows, allowsPart: true) }
        var (left, right) = (main, [ScreenLine]())
        // What fits whole comes before what has to be cut.
        for allowsPart in [false, true] {
            right = stacked(right, &others, pages.narrowed(halves.right), rows, allowsPart: allowsPart)
            left = stacked(left, &others, pages.narrowed(halves.left), rows, allowsPart: allowsPart)
        }
        return (0..<max(left.count, right.count)).map { row in
            (row < left.count ? left[row] : ScreenLine("")).padded(halves.left) + ScreenLine(" | ")
                + (row < right.count ? right[row] : ScreenLine("")).padded(halves.right)
        }
    }

    /// Below some lines as many of the panels as there is room for; those are taken out.
    private func stacked(
        _ above: [ScreenLine], _ panels: inout [ScreenPanel], _ pages: ScreenPages, _ rows: Int, allowsPart: Bool
    ) -> [ScreenLine] {
        var lines = above
        for panel in panels {
            let gap = lines.isEmpty ? 0 : 1
            let room = rows - lines.count - 1 - gap
            let all = panel == .channels ? pages.channelsInShort(shownChannels) : pages.lines(of: panel)
            let opener = panel.opener(for: pages.view.viewer)
            let content = all.count <= room || allowsPart ? begun(all, rows: room, opener: opener) : []
            guard !content.isEmpty else { continue }
            panels.removeAll { $0 == panel }
            if gap > 0 { lines.append(ScreenLine("")) }
            lines += [ScreenLine(panel.heading(for: pages.view.viewer), .bold)] + content
        }
        return lines
    }

    /// Fewer rows of a panel are not worth showing.
    private static let rowsOfUse = 5

    /// The lines, or as many as fit; none where they are too few to be of use.
    private func begun(_ lines: [ScreenLine], rows: Int, opener: String) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows >= Self.rowsOfUse else { return [] }
        let rest = lines.count - rows + 1
        return lines.prefix(rows - 1)
            + [ScreenLine("… \(rest) more lines; \(opener) shows them.", .bold)]
    }
}
