/// How large a terminal's screen is.
public struct ScreenSize: Sendable, Equatable {
    public var columns: Int
    public var rows: Int

    /// At least 1 by 1: what is smaller is taken as that.
    public init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }
}
