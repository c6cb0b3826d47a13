/// The cells of a terminal's screen, its cursor, and what was set for the signs to come.
package struct EmulatedScreen: Sendable, Equatable {
    package internal(set) var columns: Int
    /// Row by row, from the top.
    package internal(set) var rows: [[EmulatedCell]]
    /// Counted from 0.
    package internal(set) var cursorRow = 0
    package internal(set) var cursorColumn = 0
    /// The look of the signs to come.
    package internal(set) var look = Look.plain

    /// A sign stands in the last column, and the next one goes to the next row.
    var isWrapPending = false
    var wraps = true
    var insertsSigns = false
    /// Whether rows are counted from the first that scrolls.
    var countsFromTop = false
    /// The rows that scroll.
    var top = 0
    var bottom: Int
    var tabStops: Set<Int>
    var charsets = Charsets()
    var saved: SavedCursor?
    /// What `repeat` repeats.
    var lastSign: Unicode.Scalar?

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = Self.blank(columns: columns, rows: rows)
        bottom = rows - 1
        tabStops = Set(stride(from: 0, to: 1000, by: 8))
    }

    struct SavedCursor: Sendable, Equatable {
        var row, column: Int
        var look: Look
        var charsets: Charsets
        var isWrapPending: Bool
        var countsFromTop: Bool
    }

    /// Which set of signs is chosen, and which of the two stand for the drawing signs.
    struct Charsets: Sendable, Equatable {
        var isSecondChosen = false
        var isFirstDrawing = false
        var isSecondDrawing = false

        var isDrawing: Bool { isSecondChosen ? isSecondDrawing : isFirstDrawing }
    }

    static func blank(columns: Int, rows: Int) -> [[EmulatedCell]] {
        [[EmulatedCell]](repeating: [EmulatedCell](repeating: .blank(.plain), count: columns), count: rows)
    }

    // MARK: Signs

    mutating func put(_ scalar: Unicode.Scalar) {
        let sign = charsets.isDrawing ? LineDrawing.sign(for: scalar) : scalar
        let width = SignWidth.columns(sign)
        guard width > 0 else { return join(sign) }
        guard width <= columns else { return }
        lastSign = scalar
        if wraps, isWrapPending || cursorColumn + width > columns { goToNextRow() }
        let column = min(cursorColumn, columns - width)
        if insertsSigns { insertBlanks(width) }
        tear(column..<(column + width))
        rows[cursorRow][column] = EmulatedCell(text: String(sign), look: look)
        if width == 2 { rows[cursorRow][column + 1] = EmulatedCell(text: "", look: look) }
        isWrapPending = column + width >= columns
        cursorColumn = min(column + width, columns - 1)
    }

    private mutating func goToNextRow() {
        cursorColumn = 0
        index()
    }

    /// A mark joins the sign before it.
    private mutating func join(_ mark: Unicode.Scalar) {
        var column = isWrapPending ? cursorColumn : cursorColumn - 1
        if column > 0, rows[cursorRow][column].text.isEmpty { column -= 1 }
        guard column >= 0 else { return }
        rows[cursorRow][column].text.unicodeScalars.append(mark)
    }

    mutating func repeatLast(_ count: Int) {
        guard let lastSign else { return }
        for _ in 0..<min(count, columns * rows.count) { put(lastSign) }
    }

    /// Wide signs that stand half in these columns of the cursor's row are gone: their other halves become blanks.
    mutating func tear(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if range.lowerBound > 0, rows[cursorRow][range.lowerBound].text.isEmpty {
            rows[cursorRow][range.lowerBound - 1].text = " "
        }
        if range.upperBound < columns, rows[cursorRow][range.upperBound].text.isEmpty {
            rows[cursorRow][range.upperBound].text = " "
        }
    }
}
