import SessionLog

/// The lines of one session that stand in journals, to be read in their places of its file, which may not have them yet.
struct JournalOverlay {
    /// Where the first of them belongs in the session's file.
    private(set) var offset = 0
    /// Where the session's file goes on behind them.
    private(set) var end = 0
    private(set) var lines: [[UInt8]] = []
    /// Where the session's log stands with them; nil where there are none.
    private(set) var head: LogHead?

    /// Looks through the journals that are needed.
    init(of session: String, in files: JournalFiles) throws(LogRefusal) {
        for var journal in try files.needed().journals {
            while let found = try journal.next() {
                var at = 0
                for part in found.group.parts {
                    if part.session == session, part.byteCount > 0 {
                        try take(part, found.body[at..<at + part.byteCount])
                    }
                    at += part.byteCount
                }
            }
        }
    }

    private mutating func take(_ part: JournalPart, _ bytes: ArraySlice<UInt8>) throws(LogRefusal) {
        if lines.isEmpty { (offset, end) = (part.offset, part.offset) }
        guard part.offset == end else {
            throw .unusable(
                "A journal has lines of session \(part.session) for byte \(part.offset), but those before end at byte \(end): "
                    + "a journal between is missing, or is of another time.")
        }
        lines.append(Array(bytes))
        end += bytes.count
        head = part.head
    }
}
