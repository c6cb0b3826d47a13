import SessionLog

/// What the log thread has to do next: lines of sessions, and logs that were closed.
struct LogWork {
    var parts: [JournalPart] = []
    /// The parts' lines, one part behind the other.
    var body: [UInt8] = []
    var lineCount = 0
    /// Whom to tell that lines are durable, and up to which position of its log.
    var durable: [(position: Int, onProgress: @Sendable (LogProgress) -> Void)] = []
    var closed: [JournalKeeper.Closing] = []
    var filled: LogFilled?
    var stop: LogRefusal?

    /// Takes a log's lines, and its end if it was closed.
    mutating func take(_ slot: inout LogSlot, atMs: Int, utcMs: Int) {
        let count = slot.lineCount
        let (offset, lines) = slot.take()
        let head = slot.taken.head(atMs: atMs, utcMs: utcMs)
        if count > 0 {
            parts.append(
                JournalPart(
                    session: slot.session, offset: offset, byteCount: lines.count, head: head,
                    isRunning: slot.taken.clock.isRunning))
            body += lines
            lineCount += count
            durable.append((slot.taken.chain.position, slot.onProgress))
        }
        if slot.isClosing {
            closed.append(
                JournalKeeper.Closing(
                    session: slot.session, head: head, file: SessionFile(mark: slot.mark, byteCount: slot.filled),
                    onEnd: slot.onEnd))
        }
    }
}

/// That a journal's lines were brought into the sessions' files, or why not.
struct LogFilled: Sendable {
    /// Nothing could be done.
    var failure: LogRefusal?
    /// Sessions whose files were taken away or changed, and were left as they are.
    var refusals: [String: LogRefusal] = [:]
    /// How long the files are now that were filled.
    var byteCounts: [String: Int] = [:]
}

/// Sessions' own files, as far as something is known of them.
struct SessionFiles: Sendable {
    /// Those of open logs, and of logs that end.
    var known: [String: SessionFile] = [:]
    /// Those that another program changed, and how.
    var changed: [String: LogRefusal] = [:]
    /// Whether they may have some of a journal's lines already, since they were being filled when the disk was full.
    var isRefill = false
}

/// A session's own file, as it was when it was filled last.
struct SessionFile: Sendable {
    let mark: FileSight.Mark
    let byteCount: Int
}
