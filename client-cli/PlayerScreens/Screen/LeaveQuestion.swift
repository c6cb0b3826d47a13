import PlayerClient
import Texts

/// Ctrl-C: many know it as copying, so that once is a question; twice leaves.
package struct LeaveQuestion: Sendable, Equatable {
    package private(set) var isAsked = false

    package init() {}

    /// Takes any key; whether it is the one that leaves.
    package mutating func take(_ key: ScreenKey) -> Bool {
        defer { isAsked = key == .interrupt }
        return isAsked && key == .interrupt
    }

    /// Puts the question in the place of the line that is typed.
    package func put(_ text: String, in grid: inout Grid) {
        let row = grid.size.rows - 1
        grid.put(ScreenLine(text, .alert), row: row)
        grid.setCursor(row: row, column: TextColumns.width(text))
    }
}
