package import PlayerClient
import Texts

/// A whole screen as cells: what the terminal shows is this, and nothing else.
///
/// The one way of text into it makes everything harmless: no cell holds a control character.
package struct Grid: Sendable, Equatable {
    package struct Cell: Sendable, Equatable {
        /// A sign with the marks that join it; empty for the second half of a wide sign.
        package var text: String
        package var style: ScreenStyle

        static let blank = Cell(text: " ", style: .plain)
    }

    package let size: ScreenSize
    /// Row by row, from the top; each has as many cells as the screen has columns.
    package internal(set) var rows: [[Cell]]
    /// Where the cursor stands, counted from 0.
    package internal(set) var cursorRow = 0
    package internal(set) var cursorColumn = 0

    package init(_ size: ScreenSize) {
        self.size = size
        let row = [Cell](repeating: .blank, count: size.columns)
        rows = [[Cell]](repeating: row, count: size.rows)
    }

    /// The rows as text, without the blanks at their ends.
    package var lines: [String] {
        rows.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Puts a line at the start of a row; what doesn't fit is cut off. Rows that don't exist take nothing.
    package mutating func put(_ line: ScreenLine, row: Int) {
        guard rows.indices.contains(row) else { return }
        var column = 0
        for span in line.spans {
            for scalar in PlainText.line(span.text).unicodeScalars {
                column = put(scalar, span.style, row: row, column: column)
            }
        }
        if line.spans.last?.style == .bar {
            for rest in column..<max(column, size.columns) { rows[row][rest].style = .bar }
        }
    }

    /// The column after the sign.
    private mutating func put(_ scalar: Unicode.Scalar, _ style: ScreenStyle, row: Int, column: Int) -> Int {
        let width = TextColumns.width(scalar)
        guard width > 0 else {
            join(scalar, row: row, column: column)
            return column
        }
        guard column + width <= size.columns else { return size.columns }
        rows[row][column] = Cell(text: String(scalar), style: style)
        if width == 2 { rows[row][column + 1] = Cell(text: "", style: style) }
        return column + width
    }

    /// A mark joins the sign before it; marks that join two signs into one are left out, since terminals differ on them.
    private mutating func join(_ mark: Unicode.Scalar, row: Int, column: Int) {
        guard column > 0, mark.properties.generalCategory == .nonspacingMark, !mark.properties.isVariationSelector
        else { return }
        let index = rows[row][column - 1].text.isEmpty ? column - 2 : column - 1
        guard rows[row][index].text.unicodeScalars.count < Self.scalarsInCellMax else { return }
        rows[row][index].text.unicodeScalars.append(mark)
    }

    /// What terminals keep of one sign and its marks.
    private static let scalarsInCellMax = 5
}
