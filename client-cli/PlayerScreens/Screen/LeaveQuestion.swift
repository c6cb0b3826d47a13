import PlayerClient

/// Ctrl-C: many know it as copying, so that once is a question; twice leaves.
struct LeaveQuestion: Sendable, Equatable {
    private(set) var isAsked = false

    /// Takes any key; whether it is the one that leaves.
    mutating func take(_ key: ScreenKey) -> Bool {
        defer { isAsked = key == .interrupt }
        return isAsked && key == .interrupt
    }

    /// Puts the question in the place of the line that is typed.
    func put(_ text: String, in grid: inout Grid) {
        let row = grid.size.rows - 1
        grid.put(ScreenLine(text, .alert), row: row)
        grid.setCursor(row: row, column: TextColumns.width(text))
    }
}
