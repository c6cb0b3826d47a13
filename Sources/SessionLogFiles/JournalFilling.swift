import Glibc
import SessionLog
import SystemPackage
import Threads

/// Brings what stands in journals into the sessions' own files, and makes it durable there.
///
/// It may be done again from the beginning, as after a power cut: the same bytes go to the same places.
struct JournalFilling {
    private struct Range {
        let file: OpenFile
        let journalOffset: Int
        let offset: Int
        var byteCount: Int
    }

    private struct Session {
        var ranges: [Range] = []
        var last: JournalPart
        var atMs: Int
    }

    private let folderPath: String
    private let operations: FileOperations
    private var sessions: [String: Session] = [:]
    /// When the last group was written, by the monotonic clock of the server that wrote it.
    private(set) var lastGroupAtMs = 0

    init(folderPath: String, operations: FileOperations) {
        self.folderPath = folderPath
        self.operations = operations
    }

    /// Looks through a journal: what it has of whom.
    mutating func take(_ journal: JournalReader) throws(LogRefusal) {
        var journal = journal
        while let found = try journal.next() {
            lastGroupAtMs = found.group.atMs
            var at = found.bodyOffset
            for part in found.group.parts {
                var session = sessions.removeValue(forKey: part.session) ?? Session(last: part, atMs: 0)
                if part.byteCount > 0 {
                    session.ranges.append(
                        Range(file: journal.file, journalOffset: at, offset: part.offset, byteCount: part.byteCount))
                }
                (session.last, session.atMs) = (part, found.group.atMs)
                sessions[part.session] = session
                at += part.byteCount
            }
        }
    }

    /// Fills the sessions' files, and renews the heads of those that got lines.
    ///
    /// - Parameters:
    ///   - aliveMs: exercise time that ran is taken to have gone on until then, by the clock of the groups; nil: heads
    ///     say what the last lines said, and are renewed for these alone.
    ///   - files: as they were when they were filled last, as far as that is known.
    ///   - ending: the heads of logs that end.
    /// - Returns: why some couldn't be filled, though the disk has not failed: their files were taken away, or changed.
    func fill(
        aliveMs: Int?, _ files: SessionFiles = SessionFiles(), ending: [String: LogHead] = [:]
    ) throws(LogRefusal) -> [String: LogRefusal] {
        var refusals: [String: LogRefusal] = [:]
        for (name, session) in sessions.sorted(by: { $0.key < $1.key }) {
            var refusal = files.changed[name]
            if refusal == nil { refusal = try fill(name, session.ranges, files) }
            if let refusal {
                refusals[name] = refusal
                try witnessLoss(name, session)
            } else if aliveMs != nil || !session.ranges.isEmpty {
                try renewHead(
                    name, ending[name] ?? session.last.head(afterMs: (aliveMs ?? session.atMs) - session.atMs))
            }
        }
        return refusals
    }

    /// How long the files are once they are filled.
    var byteCounts: [String: Int] {
        sessions.compactMapValues { $0.ranges.last.map { $0.offset + $0.byteCount } }
    }

    // Where there is a head, it is to show that lines are missing, or they would be missed by nobody.
    private func witnessLoss(_ name: String, _ session: Session) throws(LogRefusal) {
        guard try HeadFile.read("\(folderPath)/\(name).head") != nil else { return }
        try renewHead(name, session.last.head)
    }

    private func fill(_ session: String, _ ranges: [Range], _ files: SessionFiles) throws(LogRefusal) -> LogRefusal? {
        guard let first = ranges.first else { return nil }
        let path = "\(folderPath)/\(session).jsonl"
        guard access(path, F_OK) == 0 else {
            return .unusable("\(path) isn't there, but a journal has lines of it.")
        }
        if let known = files.known[session] {
            let end = ranges.last.map { $0.offset + $0.byteCount } ?? known.byteCount
            let most = files.isRefill ? max(end, known.byteCount) : known.byteCount
            if let change = FileSight.change(at: path, from: known.mark, byteCounts: known.byteCount...most) {
                return .unusable("\(path) \(change), while a journal had lines of it.")
            }
        }
        let file = try OpenFile(path, .writeOnly)
        let byteCount = try file.trying("measuring") { (file) throws(Errno) in
            try Errno.checked(lseek(file.rawValue, 0, SEEK_END))
        }
        guard byteCount >= first.offset else {
            return .unusable(
                "\(path) has \(byteCount) bytes, but a journal goes on with it at byte \(first.offset): it was cut, or is a "
                    + "copy of before.")
        }
        for range in ranges {
            let bytes = try range.file.trying("reading") { (file) throws(Errno) in
                try file.readWhole(byteCount: range.byteCount, at: range.journalOffset)
            }
            guard bytes.count == range.byteCount else { throw range.file.failure("reading", "it ends too early") }
            try operations.writeAll(bytes, to: file, at: range.offset)
        }
        try operations.makeDataDurable(file)
        return nil
    }

    /// Renews a session's head, unless what is there knows more.
    func renewHead(_ session: String, _ head: LogHead) throws(LogRefusal) {
        let path = "\(folderPath)/\(session).head"
        let kept = try HeadFile.read(path)
        if let kept, kept.head.knowsAsMuch(as: head) { return }
        try HeadFile.write(head, over: kept?.renewal, of: path, in: folderPath, operations: operations)
    }
}

extension LogHead {
    fileprivate func knowsAsMuch(as other: LogHead) -> Bool {
        if entry != other.entry { return entry > other.entry }
        return digest == other.digest && isSealed == other.isSealed && exerciseTimeMs >= other.exerciseTimeMs
    }
}
