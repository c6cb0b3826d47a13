import Desks
import NegotiationModel
import PlayerClient

extension ConsolePart {
    /// Exactly so many lines.
    func lines(_ height: Int, _ page: ConsolePage) -> [ScreenLine] {
        switch content {
        case .list(let rows):
            let shown = Self.begun(rows, height, keeping: page.chosen)
            return (0..<height).map { index in
                let row = index < shown.count ? shown[index] : DeskRow(nil, "")
                return page.line(row, label: page.label(label, index), columns: page.columns)
            }
        case .beside(let seats, let offers):
            let seats = Self.begun(seats, height, keeping: page.chosen)
            let offers = Self.begun(offers, height, keeping: page.chosen)
            return (0..<height).map { index in
                page.line(index < seats.count ? seats[index] : nil, index < offers.count ? offers[index] : nil)
            }
        }
    }

    /// As many as there is room for, the chosen one among them; the last one says at its end how many more there are.
    private static func begun(_ rows: [DeskRow], _ height: Int, keeping chosen: DeskItem?) -> [DeskRow] {
        guard rows.count > height else { return rows }
        guard height > 0 else { return [] }
        let index = chosen.flatMap { item in rows.firstIndex { $0.item == item } } ?? 0
        // A heading has no item, and stays.
        let head = rows[0].item == nil && height > 1 ? 1 : 0
        let room = height - head
        let first = min(max(head, index - room + 1), rows.count - room)
        var shown = Array(rows.prefix(head)) + rows[first..<(first + room)]
        shown[shown.count - 1].more = " +\(rows.count - height) more"
        return shown
    }
}
