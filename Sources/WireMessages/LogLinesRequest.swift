/// `log.lines`: the next lines of a log that is served.
public struct LogLinesRequest: Sendable, Equatable {
    /// How many lines the follower has; 0 for the first.
    public var after: Int

    /// How many are sent at once is for the server to say.
    public init(after: Int) {
        self.after = after
    }
}
