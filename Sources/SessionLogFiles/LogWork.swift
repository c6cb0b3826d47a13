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
    var stopSentence: String?

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
            closed.append(JournalKeeper.Closing(session: slot.session, head: head, onEnd: slot.onEnd))
        }
    }
}

/// That a journal's lines were brought into the sessions' files, or why not.
struct LogFilled: Sendable {
    let failure: LogRefusal?
}
