package import PlayerClient
import Texts

/// How large a terminal's screen is.
package struct ScreenSize: Sendable, Equatable {
    package var columns: Int
    package var rows: Int

    /// What the full screen needs to be of use.
    package static let least = ScreenSize(columns: 60, rows: 12)

    /// What is said on a screen that is smaller; nothing on others.
    package var complaint: [ScreenLine] {
        let least = Self.least
        guard columns < least.columns || rows < least.rows else { return [] }
        let text =
            "\(columns)x\(rows) is too small: make it \(least.columns)x\(least.rows), or start with --plain for lines."
        return TextColumns.wrapped(text, columns: columns).map { ScreenLine($0, .alert) }
    }

    /// At least 1 by 1: what is smaller is taken as that.
    package init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }
}
