import PlayerClient

/// A text that is read through a window: what it is called, and the first row shown.
struct Reading: Sendable, Equatable {
    var title: String
    private(set) var top = 0

    init(_ title: String) {
        self.title = title
    }

    /// As many of the rows as there is room for, below a line that says what it is and how to go on.
    func shown(_ all: [ScreenLine], rows: Int, columns: Int) -> [ScreenLine] {
        guard rows > 1 else { return [] }
        let height = rows - 1
        let first = min(top, max(0, all.count - height))
        let end = min(all.count, first + height)
        let reach = all.count > height ? "rows \(first + 1)-\(end) of \(all.count): PgUp PgDn" : ""
        let head = ScreenPages.apart("-- \(title)", reach, columns: columns)
        return [ScreenLine(head, .bold)] + all[first..<end]
    }

    mutating func scroll(by distance: Int, of count: Int, rows: Int) {
        let end = max(0, count - max(1, rows - 1))
        top = min(max(0, min(top, end) + distance), end)
    }

    /// The keys that read page by page; false for all others.
    mutating func turn(_ key: ScreenKey, of count: Int, rows: Int) -> Bool {
        switch key {
        case .pageUp: scroll(by: -max(1, rows - 2), of: count, rows: rows)
        case .pageDown: scroll(by: max(1, rows - 2), of: count, rows: rows)
        default: return false
        }
        return true
    }
}
