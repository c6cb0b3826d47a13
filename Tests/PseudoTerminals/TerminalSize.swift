/// How large a terminal's window is, in signs.
package struct TerminalSize: Sendable, Hashable, CustomStringConvertible {
    package var columns: Int
    package var rows: Int

    package init(_ columns: Int, _ rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// What every terminal has.
    package static let usual = TerminalSize(80, 24)

    package var description: String { "\(columns) × \(rows)" }
}
