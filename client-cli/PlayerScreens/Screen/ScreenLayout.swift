import Desks
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

    /// From so many columns on there are panels side by side.
    static let columnsForTwo = 160
    /// Fewer rows have no room for hints, and where rows are needed none for what is due.
    private static let rowsForHints = 12
    private static let rowsForTasksBeside = 30
    /// The panels' names, the line above the news, the command line.
    private static let fixedRows = 3
    private static let newsHeightMin = 2
    /// From so many rows on that are free, the news get more than the least.
    private static let rowsOfLarge = 24

    static func hasHints(_ size: ScreenSize) -> Bool { size.rows >= rowsForHints }
    static func hasTasks(_ size: ScreenSize, _ traits: LayerTraits) -> Bool {
        !traits.contains(.needsRows) || size.rows >= rowsForTasksBeside
    }

    static func free(_ size: ScreenSize, top: Int) -> Int {
        max(0, size.rows - fixedRows - top - (hasHints(size) ? 1 : 0))
    }

    /// What the news get at least, of the rows that are free.
    static func newsMin(_ free: Int, _ traits: LayerTraits) -> Int {
        if traits.contains(.needsRows) { return free < rowsOfLarge ? 0 : free / 6 }
        return free < rowsOfLarge ? min(free, newsHeightMin) : free / 3
    }

    /// Columns of the left and the right; nothing on the right of a narrow screen.
    static func halves(_ size: ScreenSize) -> (left: Int, right: Int) {
        guard size.columns >= columnsForTwo else { return (size.columns, 0) }
        let left = size.columns * 54 / 100
        return (left, size.columns - left - 3)
    }
}

extension FullScreen {
    /// What layers know of where they stand.
    func context(of model: ClientModel) -> LayerContext {
        let free = ScreenLayout.free(size, top: topLines(model).count)
        return context(of: model, free: free)
    }

    private func context(of model: ClientModel, free: Int) -> LayerContext {
        let columns = ScreenLayout.halves(size).left - PanelFrame(size).columns
        let rows = max(0, free - ScreenLayout.newsMin(free, stack.shown.traits))
        let chosen = stack.panels.chosenOffer
        let context = LayerContext(model: model, columns: columns, rows: rows, chosenOffer: chosen)
        guard stack.isBare else { return context }
        // One row of news is enough where a panel is whole then.
        let whole = stack.panels.rowsOfWhole(in: context)
        guard whole > rows, whole < free else { return context }
        return LayerContext(model: model, columns: columns, rows: whole, chosenOffer: chosen)
    }

    /// What stands above the panels' names.
    func topLines(_ model: ClientModel) -> [ScreenLine] {
        guard let view = model.view else {
            let text = model.connection == .offline ? "Connecting" : "Joining"
            return size.complaint + ScreenPages.top(state: model.connectionSign, text: text, columns: size.columns)
        }
        let pages = LayerContext(model: model, columns: size.columns, rows: 0).pages(view)
        var top = pages.top(state: model.connectionSign, person: model.settings.name)
        if model.desk == nil, ScreenLayout.hasTasks(size, stack.shown.traits) {
            top += pages.tasks + (model.pinned.isEmpty ? [] : pages.prose(model.pinned, rows: 3, .bold))
        }
        return size.complaint + banners(model) + watchBar(model) + top
    }

    func layout(of model: ClientModel) -> ScreenLayout {
        let top = topLines(model)
        let free = ScreenLayout.free(size, top: top.count)
        var layout = ScreenLayout(
            top: top, middle: [], newsHeight: free, hasHints: ScreenLayout.hasHints(size))
        guard model.view != nil, !(stack.isBare && stack.panels.panel == .news) else { return layout }
        let context = context(of: model, free: free)
        // What is filled in has rows that it can't do without, and may want more of them than there are.
        layout.middle = Array(middle(stack.shown.lines(in: context) ?? [], in: context).prefix(free))
        layout.newsHeight = free - layout.middle.count
        return layout
    }

    // MARK: Several panels

    /// What is open, and panels beside and below it where there is room.
    private func middle(_ main: [ScreenLine], in context: LayerContext) -> [ScreenLine] {
        let halves = ScreenLayout.halves(size)
        let open = stack.isPanelShown ? stack.panels.panel : nil
        var others = ScreenPanel.companions.filter { $0 != open }
        guard let pages = context.shownPages?.narrowed(halves.left) else { return main }
        let frame = PanelFrame(size)
        // A brief is read, and names everybody in every sentence.
        let signs = pages.signs
        let marked = open == .brief ? main : main.map { signs.marked($0) }
        let framed = frame.around(marked, inner: context.columns)
        let bottom = frame.bottom(inner: context.columns)
        guard halves.right > 0 else {
            return stacked(framed, &others, pages, context.rows, allowsPart: true, bottom)
        }
        var (left, right) = (framed, [ScreenLine]())
        // What fits whole comes before what has to be cut.
        for allowsPart in [false, true] {
            let narrow = pages.narrowed(halves.right)
            right = stacked(right, &others, narrow, context.rows, allowsPart: allowsPart)
            let gap = left.count == framed.count ? bottom : nil
            left = stacked(left, &others, pages, context.rows, allowsPart: allowsPart, gap)
        }
        if left.count == framed.count, right.count > left.count { left.append(bottom) }
        return (0..<max(left.count, right.count)).map { row in
            // The frame keeps them apart as well.
            let gap = frame.after > 0 && row <= framed.count ? "   " : " | "
            return (row < left.count ? left[row] : ScreenLine("")).padded(halves.left) + ScreenLine(gap, .quiet)
                + (row < right.count ? right[row] : ScreenLine("")).padded(halves.right)
        }
    }

    /// Below some lines as many of the panels as there is room for; those are taken out.
    ///
    /// - Parameter bottom: what stands below the lines that are there, where something follows.
    private func stacked(
        _ above: [ScreenLine], _ panels: inout [ScreenPanel], _ pages: ScreenPages, _ rows: Int, allowsPart: Bool,
        _ bottom: ScreenLine? = nil
    ) -> [ScreenLine] {
        var lines = above
        let signs = pages.signs
        for panel in panels {
            let gap = lines.isEmpty ? 0 : 1
            let room = rows - lines.count - 1 - gap
            let all = panel == .channels ? pages.channelsInShort(stack.panels.channels) : pages.lines(of: panel)
            let opener = panel.opener(for: pages.view.viewer)
            let isWhole = all.count <= room
            let content = isWhole || allowsPart ? ScreenPages.begun(all, rows: room, opener: opener) : []
            guard !content.isEmpty else { continue }
            panels.removeAll { $0 == panel }
            if gap > 0 { lines.append(lines.count == above.count ? bottom ?? ScreenLine("") : ScreenLine("")) }
            lines += [ScreenLine(panel.heading(for: pages.view.viewer), .quiet)]
            lines += content.map { signs.marked($0) }
        }
        return lines
    }
}
