extension EmulatedScreen {
    /// Counted from 0; rows from the first that scrolls, where that was chosen.
    mutating func go(row: Int, column: Int) {
        let first = countsFromTop ? top : 0
        let last = countsFromTop ? bottom : rows.count - 1
        cursorRow = min(max(first + row, first), last)
        goToColumn(column)
    }

    mutating func goToColumn(_ column: Int) {
        cursorColumn = min(max(column, 0), columns - 1)
        isWrapPending = false
    }

    /// Not beyond the rows that scroll, where it starts among them.
    mutating func moveRows(_ distance: Int) {
        let first = cursorRow >= top ? top : 0
        let last = cursorRow <= bottom ? bottom : rows.count - 1
        cursorRow = min(max(cursorRow + distance, first), last)
        isWrapPending = false
    }

    /// One row down; at the last that scrolls, they scroll.
    mutating func index() {
        isWrapPending = false
        if cursorRow == bottom { scrollUp(1) } else { cursorRow = min(cursorRow + 1, rows.count - 1) }
    }

    /// One row up; at the first that scrolls, they scroll.
    mutating func reverseIndex() {
        isWrapPending = false
        if cursorRow == top { scrollDown(1) } else { cursorRow = max(cursorRow - 1, 0) }
    }

    mutating func tab(_ count: Int) {
        for _ in 0..<min(count, columns) {
            goToColumn((cursorColumn + 1..<columns).first { tabStops.contains($0) } ?? columns - 1)
        }
    }

    mutating func tabBack(_ count: Int) {
        for _ in 0..<min(count, columns) {
            goToColumn((0..<cursorColumn).last { tabStops.contains($0) } ?? 0)
        }
    }

    mutating func save() {
        saved = SavedCursor(
            row: cursorRow, column: cursorColumn, look: look, charsets: charsets, isWrapPending: isWrapPending,
            countsFromTop: countsFromTop)
    }

    mutating func restore() {
        let state =
            saved
            ?? SavedCursor(
                row: 0, column: 0, look: .plain, charsets: Charsets(), isWrapPending: false, countsFromTop: false)
        cursorRow = min(state.row, rows.count - 1)
        cursorColumn = min(state.column, columns - 1)
        look = state.look
        charsets = state.charsets
        isWrapPending = state.isWrapPending
        countsFromTop = state.countsFromTop
    }

    /// Rows counted from 1; what makes no sense is left out.
    mutating func setScrolling(from first: Int, to last: Int) {
        let last = last == 0 ? rows.count : min(last, rows.count)
        guard first < last else { return }
        (top, bottom) = (first - 1, last - 1)
        go(row: 0, column: 0)
    }

    /// What was there stays at its place, as far as it fits; nothing is broken anew.
    mutating func resize(columns: Int, rows count: Int) {
        rows = rows.prefix(count).map { row in
            var row = Array(row.prefix(columns))
            row += [EmulatedCell](repeating: .blank(.plain), count: columns - row.count)
            return row
        }
        rows += Self.blank(columns: columns, rows: count - rows.count)
        self.columns = columns
        (top, bottom) = (0, count - 1)
        cursorRow = min(cursorRow, count - 1)
        cursorColumn = min(cursorColumn, columns - 1)
        isWrapPending = false
    }
}
