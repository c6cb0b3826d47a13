import Desks
import NegotiationModel
import PlayerClient
import Texts

/// Control's first screen: all that it keeps an eye on, each thing in its place whatever happens.
///
/// 80 columns and 16 rows hold it all. More rows show more of each list, and more columns more of each row.
struct ConsolePage {
    let desk: ControlDesk
    let columns: Int
    let rows: Int
    let chosen: DeskItem?

    private var parts: ConsoleParts { ConsoleParts(desk, columns: columns) }

    var lines: [ScreenLine] {
        let all = parts.all
        let heights = Self.heights(all, rows: rows)
        return zip(all, heights).flatMap { part, height in part.lines(height, self) }
    }

    // MARK: Drawing

    func label(_ text: String, _ index: Int) -> String {
        TextColumns.padded(index == 0 ? text : "", columns: ConsoleParts.labelWidth - 1)
    }

    func line(_ row: DeskRow, label: String, columns: Int) -> ScreenLine {
        let isChosen = row.item != nil && row.item == chosen
        let room = max(0, columns - TextColumns.width(label) - row.more.count)
        let text = TextColumns.fitted((isChosen ? ">" : " ") + PlainText.line(row.text), columns: room)
        let rest = row.more.isEmpty ? "" : TextColumns.padded("", columns: room - TextColumns.width(text)) + row.more
        let shown = ScreenLine(text + rest, isChosen ? .bar : row.style)
        return ScreenLine(label, .bold) + desk.view.signs.marked(shown, withTags: true)
    }

    func line(_ seat: DeskRow?, _ offer: DeskRow?) -> ScreenLine {
        let one = line(seat ?? DeskRow(nil, ""), label: "", columns: parts.left).padded(parts.left)
        let other = line(offer ?? DeskRow(nil, ""), label: "", columns: parts.right).padded(parts.right)
        return one + ScreenLine(ConsoleParts.gap, .quiet) + other
    }

    // MARK: Heights

    /// What is over goes to those that have more to show, from the top on; what is missing is taken from the end.
    private static func heights(_ parts: [ConsolePart], rows: Int) -> [Int] {
        var heights = parts.map(\.least)
        share(rows, among: parts, &heights) { $0.more ?? Int.max }
        share(rows, among: parts, &heights) { _ in Int.max }
        for index in parts.indices.reversed() {
            let missing = heights.reduce(0, +) - rows
            heights[index] -= max(0, min(missing, heights[index]))
        }
        return heights
    }

    /// - Parameter most: how many rows more a part may get.
    private static func share(
        _ rows: Int, among parts: [ConsolePart], _ heights: inout [Int], most: (ConsolePart) -> Int
    ) {
        for (index, part) in parts.enumerated() {
            let over = rows - heights.reduce(0, +)
            heights[index] += max(0, min(over, part.count - heights[index], most(part)))
        }
    }
}

extension Told {
    /// Control's console on a page of lines, with nothing cut; nil where something else is told.
    package var consoleLines: [String]? {
        guard let desk = consoleDesk else { return nil }
        let page = ConsolePage(desk: desk, columns: 100, rows: 200, chosen: nil)
        return page.lines.map(\.text).filter { !$0.trimmed.isEmpty }
    }
}
