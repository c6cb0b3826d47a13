import SessionLog
import StrictJSON

/// What a journal has of one session in one group: lines, and where they belong.
struct JournalPart: Sendable, Hashable {
    let session: String
    /// Where the lines belong in the session's file, in bytes from its beginning.
    let offset: Int
    /// The length of the lines; 0 where the part says only how far exercise time went.
    let byteCount: Int
    /// Where the session's log stands with these lines.
    let head: LogHead
    /// Whether exercise time ran on.
    let isRunning: Bool

    /// The head, had exercise time gone on for so long.
    func head(afterMs: Int) -> LogHead {
        let clock = LogClock(exerciseTimeMs: head.exerciseTimeMs, isRunning: isRunning)
        return LogHead(
            entry: head.entry, digest: head.digest, isSealed: head.isSealed,
            exerciseTimeMs: clock.time(afterMs: afterMs), dueMs: head.dueMs,
            renewedAtMs: head.renewedAtMs)
    }
}

extension JournalPart: JSONForm {
    init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        byteCount = try members.read("bytes")
        head = LogHead(
            entry: try members.read("entry"), digest: try members.read("digest"),
            isSealed: try members.read("sealed"), exerciseTimeMs: try members.read("exerciseTimeMs"),
            dueMs: try members.readIfPresent("dueMs"), renewedAtMs: try members.read("renewedAtMs"))
        offset = try members.read("offset")
        isRunning = try members.read("running")
        session = try members.read("session")
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("bytes", byteCount)
            writer.member("digest", head.digest)
            writer.member("dueMs", head.dueMs)
            writer.member("entry", head.entry)
            writer.member("exerciseTimeMs", head.exerciseTimeMs)
            writer.member("offset", offset)
            writer.member("renewedAtMs", head.renewedAtMs)
            writer.member("running", isRunning)
            writer.member("sealed", head.isSealed)
            writer.member("session", session)
        }
    }
}
