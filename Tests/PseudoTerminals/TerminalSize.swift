/// How large a terminal's window is, in signs.
public struct TerminalSize: Sendable, Hashable, CustomStringConvertible {
    public var columns: Int
    public var rows: Int

    public init(_ columns: Int, _ rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// What every terminal has.
    public static let usual = TerminalSize(80, 24)

    public var description: String { "\(columns) × \(rows)" }
}
