public import NegotiationModel

/// What a follower gets who joins where a log is served instead of a session.
public struct LogJoinAnswer: Sendable, Equatable {
    /// Tells it from the answer of a session that is played.
    public var log: ServedLog
    /// Where control stands in it now.
    public var cursor: LogCursor
    /// Which program serves it.
    public var server: ServerName

    package init(log: ServedLog, cursor: LogCursor, server: ServerName) {
        self.log = log
        self.cursor = cursor
        self.server = server
    }
}

/// The log that is served.
public struct ServedLog: Sendable, Equatable {
    /// The name of the session that it is the log of.
    public var session: String
    /// How many lines there are, with the header and, where there is one, the seal.
    public var lines: Int
    /// The hash of the last entry, in lower-case hexadecimal: whoever comes back sees that it is the same log.
    public var head: String

    public init(session: String, lines: Int, head: String) {
        self.session = session
        self.lines = lines
        self.head = head
    }
}

/// Where control stands in a log that is shown to others, and how it is being played.
public struct LogCursor: Sendable, Equatable {
    /// The number of the entry; 0 before the first.
    public var entry: Int
    /// Whether the cursor moves by itself.
    public var isPlaying: Bool
    /// How many times faster than it was.
    public var speed: Int
    /// Whose eyes control looks with; several are shown side by side.
    public var eyes: [Viewer]

    public init(entry: Int, isPlaying: Bool, speed: Int, eyes: [Viewer]) {
        self.entry = entry
        self.isPlaying = isPlaying
        self.speed = speed
        self.eyes = eyes
    }
}
