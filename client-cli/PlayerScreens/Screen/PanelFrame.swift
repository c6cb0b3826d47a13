package import PlayerClient

/// The frame around what is in use: its top is the row of panels, and its bottom the row that keeps it apart from what stands
/// below, so that it takes no row from anything.
package struct PanelFrame {
    /// Narrower screens have no column for it.
    private static let columnsForFrame = 60
    /// From so many columns on there is a right side too.
    private static let columnsForRight = 100

    /// Columns that it takes on the left and on the right, each with its blank.
    package let before: Int
    package let after: Int

    package init(_ size: ScreenSize) {
        before = size.columns < Self.columnsForFrame ? 0 : 2
        after = size.columns < Self.columnsForRight ? 0 : 2
    }

    package var columns: Int { before + after }

    /// The lines with its sides.
    ///
    /// - Parameter inner: the columns within it.
    package func around(_ lines: [ScreenLine], inner: Int) -> [ScreenLine] {
        guard before > 0 else { return lines }
        return lines.map { line in
            let framed = ScreenLine("│ ", .bold) + (after > 0 ? line.padded(inner) : line)
            return after > 0 ? framed + ScreenLine(" │", .bold) : framed
        }
    }

    /// Its last row; empty where there is none.
    package func bottom(inner: Int) -> ScreenLine {
        guard before > 0 else { return ScreenLine("") }
        let line = String(repeating: "─", count: max(0, inner + columns - 2))
        return ScreenLine("└\(line)" + (after > 0 ? "┘" : "─"), .bold)
    }
}
