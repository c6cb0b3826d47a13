public import NegotiationModel

/// `session.news`: the seat's news after a number.
public struct NewsRequest: Sendable, Equatable {
    /// The number of the last news that the client has; 0 for all.
    public var after: Int
    /// How many at most, 1 to 500.
    public var limit: Int
    /// Whose news: for seats that may watch; nil for one's own.
    public var `as`: Viewer?

    /// The most news that one answer carries.
    public static let limitMax = 500

    /// `after` 0 or more, `limit` 1 to `limitMax`; the server refuses others.
    public init(after: Int, limit: Int, as viewer: Viewer? = nil) {
        self.after = after
        self.limit = limit
        self.as = viewer
    }
}
