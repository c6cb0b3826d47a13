import SessionEngine

/// What is left of the sessions that were closed since the server started: how many they were, what came of their commands in
/// all, and how staff see the latest of them.
struct ClosedSessions {
    /// Older ones are found in the folder.
    static let latestMax = 256

    private(set) var count = 0
    private(set) var tally = CommandTally()
    /// The one that was closed last is the last.
    private(set) var latest: [SessionSummary] = []

    mutating func add(_ summary: SessionSummary, _ commands: CommandTally) {
        count += 1
        tally += commands
        latest.append(summary)
        if latest.count > Self.latestMax { latest.removeFirst() }
    }
}
