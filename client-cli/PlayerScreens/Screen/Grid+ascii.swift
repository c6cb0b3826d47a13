import PlayerClient
import Texts

extension Grid {
    /// The same screen in the signs of ASCII.
    ///
    /// What takes more columns than before pushes what follows into the next gap of blanks, so that columns stay columns;
    /// what runs over the right edge is cut. The row of the cursor keeps its gaps, and gives way on its left.
    package var ascii: Grid {
        var grid = self
        for row in rows.indices {
            let isTyped = row == cursorRow
            let signs = Self.ascii(rows[row], keepsGaps: isTyped)
            var start = 0
            if isTyped {
                let column = Self.ascii(rows[row].prefix(cursorColumn), keepsGaps: true).count
                start = max(0, column - size.columns + 1)
                grid.cursorColumn = column - start
            }
            grid.rows[row] = Array(signs[start...].prefix(size.columns))
            let missing = size.columns - grid.rows[row].count
            grid.rows[row] += [Cell](repeating: .blank, count: missing)
        }
        return grid
    }

    private static func ascii(_ cells: some Sequence<Cell>, keepsGaps: Bool) -> [Cell] {
        var result: [Cell] = []
        var surplus = 0
        for cell in cells {
            if cell.text == " ", surplus > 0, !keepsGaps, result.last?.text == " " {
                surplus -= 1
                continue
            }
            // The second half of a wide sign has its columns already.
            let signs = AsciiText.line(cell.text)
            surplus += cell.text.isEmpty ? 0 : signs.count - TextColumns.width(cell.text)
            result += signs.map { Cell(text: String($0), style: cell.style) }
        }
        return result
    }
}
