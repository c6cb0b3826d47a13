import PlayerClient

/// What the row of hints says of a layer.
struct LayerHints: Sendable, Equatable {
    /// What has the keys.
    var title: String
    /// The keys that mean something now, the most needed first.
    var keys: [String]

    /// What nearly every layer has after its own.
    static let common = ["F1 help", "F3 next unread", "Ctrl-C leave"]
}

/// The line that is typed at, and what stands before it.
struct LayerTyping: Sendable, Equatable {
    var prompt: String
    var line: EditedLine
}
