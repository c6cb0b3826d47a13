import Desks
import PlayerClient

/// Which row of control's lists the arrows stand at, panel by panel.
///
/// A row that is chosen is one of the panel's: once it is gone, another of its kind takes its place, or none.
struct RowCursor: Sendable, Equatable {
    private var chosen: [ScreenPanel: DeskItem] = [:]
    /// How many of its kind stand before it.
    private var ranks: [ScreenPanel: Int] = [:]

    /// What is chosen in a panel; nil where nothing is.
    subscript(panel: ScreenPanel) -> DeskItem? { chosen[panel] }

    mutating func choose(_ item: DeskItem, in panel: ScreenPanel) { chosen[panel] = item }

    mutating func letGo(in panel: ScreenPanel) { chosen[panel] = nil }

    /// What is chosen stays so while it stands. Where it is gone, the one of its kind that came into its place is chosen,
    /// or the last; where none is left, it is let go.
    mutating func follow(_ items: [DeskItem], in panel: ScreenPanel) {
        guard let item = chosen[panel] else { return }
        let kin = items.filter { $0.isOfKind(of: item) }
        if let rank = kin.firstIndex(of: item) {
            ranks[panel] = rank
        } else {
            chosen[panel] = kin.isEmpty ? nil : kin[min(ranks[panel] ?? 0, kin.count - 1)]
        }
    }

    /// Goes on by so many rows, and no further than the first and the last.
    mutating func step(by distance: Int, among items: [DeskItem], in panel: ScreenPanel) {
        guard !items.isEmpty else { return }
        let index = chosen[panel].flatMap(items.firstIndex)
        // What comes next is what one does most; play is above it.
        let first = items.firstIndex { $0 != .play } ?? 0
        let next = index.map { $0 + distance } ?? (distance > 0 ? first : items.count - 1)
        let item = items[min(max(0, next), items.count - 1)]
        chosen[panel] = item
        ranks[panel] = items.filter { $0.isOfKind(of: item) }.firstIndex(of: item)
    }
}
