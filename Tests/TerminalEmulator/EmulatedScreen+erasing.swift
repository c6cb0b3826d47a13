extension EmulatedScreen {
    enum Part: Int { case after, before, all }

    private var blankRow: [EmulatedCell] { [EmulatedCell](repeating: .blank(look.erased), count: columns) }

    mutating func eraseInRow(_ part: Part) {
        switch part {
        case .after: erase(cursorColumn..<columns)
        case .before: erase(0..<(cursorColumn + 1))
        case .all: erase(0..<columns)
        }
    }

    mutating func eraseInScreen(_ part: Part) {
        if part != .all { eraseInRow(part) }
        let wanted =
            switch part {
            case .after: (cursorRow + 1)..<rows.count
            case .before: 0..<cursorRow
            case .all: 0..<rows.count
            }
        for row in wanted { rows[row] = blankRow }
    }

    /// From the cursor on.
    mutating func eraseSigns(_ count: Int) {
        erase(cursorColumn..<min(columns, cursorColumn + count))
    }

    private mutating func erase(_ range: Range<Int>) {
        isWrapPending = false
        tear(range)
        for column in range { rows[cursorRow][column] = .blank(look.erased) }
    }

    mutating func insertBlanks(_ count: Int) {
        isWrapPending = false
        let count = min(count, columns - cursorColumn)
        tear(cursorColumn..<cursorColumn)
        splitAtCursor()
        let blanks = [EmulatedCell](repeating: .blank(look.erased), count: count)
        rows[cursorRow].insert(contentsOf: blanks, at: cursorColumn)
        cutRow()
    }

    mutating func deleteSigns(_ count: Int) {
        isWrapPending = false
        let count = min(count, columns - cursorColumn)
        tear(cursorColumn..<(cursorColumn + count))
        rows[cursorRow].removeSubrange(cursorColumn..<(cursorColumn + count))
        rows[cursorRow] += [EmulatedCell](repeating: .blank(look.erased), count: count)
    }

    /// A wide sign around the cursor's place is gone.
    private mutating func splitAtCursor() {
        guard cursorColumn > 0, rows[cursorRow][cursorColumn].text.isEmpty else { return }
        rows[cursorRow][cursorColumn - 1].text = " "
        rows[cursorRow][cursorColumn].text = " "
    }

    private mutating func cutRow() {
        rows[cursorRow].removeLast(rows[cursorRow].count - columns)
        guard let last = rows[cursorRow].last, last.text.unicodeScalars.first.map(SignWidth.columns) == 2 else {
            return
        }
        rows[cursorRow][columns - 1].text = " "
    }

    /// Nothing outside the rows that scroll.
    mutating func insertRows(_ count: Int) {
        guard top...bottom ~= cursorRow else { return }
        let first = top
        top = cursorRow
        scrollDown(count)
        top = first
        goToColumn(0)
    }

    mutating func deleteRows(_ count: Int) {
        guard top...bottom ~= cursorRow else { return }
        let first = top
        top = cursorRow
        scrollUp(count)
        top = first
        goToColumn(0)
    }

    mutating func scrollUp(_ count: Int) {
        let count = min(count, bottom - top + 1)
        let blanks = [[EmulatedCell]](repeating: blankRow, count: count)
        rows.replaceSubrange(top...bottom, with: rows[(top + count)..<(bottom + 1)] + blanks)
    }

    mutating func scrollDown(_ count: Int) {
        let count = min(count, bottom - top + 1)
        let blanks = [[EmulatedCell]](repeating: blankRow, count: count)
        rows.replaceSubrange(top...bottom, with: blanks + rows[top..<(bottom + 1 - count)])
    }
}
