import SessionLog

/// A log that is open for appending.
struct LogSlot: Sendable {
    /// Where a log stands after a line.
    struct Place: Sendable {
        /// Where the next line belongs in the session's file.
        var offset: Int
        var chain: LogChain
        var clock: LogClock
        /// When the clock stood there, by the monotonic clock.
        var clockAtMs: Int

        func head(atMs: Int, utcMs: Int) -> LogHead {
            LogHead(
                entry: chain.entryCount, digest: chain.head, isSealed: chain.isSealed,
                exerciseTimeMs: clock.time(afterMs: atMs - clockAtMs), dueMs: clock.dueMs, renewedAtMs: utcMs)
        }
    }

    let session: String
    /// Its own file.
    let mark: FileSight.Mark
    /// How many bytes of it are in its own file.
    var filled: Int
    /// After the lines that the log thread has taken.
    private(set) var taken: Place
    /// After those that wait, too.
    private(set) var last: Place
    private(set) var lineCount = 0
    var isClosing = false
    let onProgress: @Sendable (LogProgress) -> Void
    let onEnd: @Sendable (LogRefusal?) -> Void
    private var bytes: [UInt8] = []

    init(
        session: String, in mark: FileSight.Mark, at place: Place,
        onProgress: @escaping @Sendable (LogProgress) -> Void,
        onEnd: @escaping @Sendable (LogRefusal?) -> Void
    ) {
        self.session = session
        self.mark = mark
        filled = place.offset
        taken = place
        last = place
        self.onProgress = onProgress
        self.onEnd = onEnd
    }

    var isTimeRunning: Bool { taken.clock.isRunning }

    mutating func append(_ line: [UInt8], reaching chain: LogChain, _ clock: LogClock, atMs: Int) {
        bytes += line
        lineCount += 1
        last = Place(offset: last.offset + line.count, chain: chain, clock: clock, clockAtMs: atMs)
    }

    /// Takes out the lines that wait.
    mutating func take() -> (offset: Int, lines: [UInt8]) {
        defer {
            bytes = []
            lineCount = 0
            taken = last
        }
        return (taken.offset, bytes)
    }
}
