import Desks
import NegotiationModel
import PlayerClient
import Texts

extension DeskList {
    /// So many lines at most: the list, as far as there is room, and what is chosen in full.
    func lines(chosen: DeskItem?, columns: Int, rows height: Int) -> [ScreenLine] {
        let below = chosen.map(details) ?? []
        let whole = below.flatMap(PlainText.lines).flatMap { TextColumns.wrapped($0, columns: columns) }
        // The list keeps a half at least: one chooses in it.
        let room = min(whole.count, max(height - rows.count - 1, height / 2 - 1))
        guard room > 0 else { return list(chosen, columns, height) }
        let cut = whole.prefix(room)
        let last = whole.count > room ? [TextColumns.fitted((cut.last ?? "") + " …", columns: columns)] : []
        let shown = Array(cut.dropLast(last.count)) + last
        return list(chosen, columns, height - shown.count - 1)
            + [ScreenLine(String(repeating: "-", count: columns), .quiet)] + shown.map { ScreenLine($0) }
    }

    private func list(_ chosen: DeskItem?, _ columns: Int, _ height: Int) -> [ScreenLine] {
        guard height > 0 else { return [] }
        let index = chosen.flatMap { item in rows.firstIndex { $0.item == item } } ?? 0
        let first = max(0, min(index - height / 2, rows.count - height))
        let isCut = rows.count > height
        let texts = TextColumns.distinct(rows.map { PlainText.line($0.text) }, columns: columns - 1)
        return zip(rows, texts).dropFirst(first).prefix(height).enumerated().map { row, pair in
            let (entry, shown) = pair
            let isChosen = entry.item != nil && entry.item == chosen
            let isEdge = isCut && ((row == 0 && first > 0) || (row == height - 1 && first + height < rows.count))
            let sign = isChosen ? ">" : isEdge ? "…" : " "
            let text = sign + shown
            return ScreenLine(text, isChosen ? .bar : entry.style)
        }
    }
}
