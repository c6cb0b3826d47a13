import Glibc
import SessionLog
import SystemPackage
import Threads

extension LogFolder {
    func logPath(_ session: String) -> String { "\(path)/\(session).jsonl" }
    func headPath(_ session: String) -> String { "\(path)/\(session).head" }

    /// - Returns: whether the folder was made.
    static func prepare(_ path: String, _ operations: FileOperations) throws(LogRefusal) -> Bool {
        let wasMade = mkdir(path, 0o700) == 0
        if wasMade {
            try operations.makeDurable(try OpenFile(folder: path + "/.."))
        } else if errno == ENOENT {
            throw .unusable(
                "\(path): the folder isn't there, nor is the one that it would be made in. See whether the path is right, or "
                    + "make that one first.")
        } else if errno != EEXIST {
            throw OpenFile.failure("making the folder", path, "\(Errno.ofLastCall)")
        }
        // Logs hold every party's secrets; a folder that was made by hand is often open to all.
        let folder = try OpenFile(folder: path)
        try folder.trying("closing the folder to others") { (folder) throws(Errno) in
            try Errno.checked(fchmod(folder.rawValue, 0o700))
        }
        return wasMade
    }

    /// Tried for a second: a server that is just ending lets go soon, and so does a program that it was starting, which
    /// holds all open files for a moment.
    static func locked(_ path: String) throws(LogRefusal) -> OpenFile {
        let file = try OpenFile(path + "/lock", .readWrite, .create)
        for _ in 0..<20 {
            if flock(file.descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return file }
            let cause = Errno.ofLastCall
            guard cause == .wouldBlock else { throw file.failure("locking", "\(cause)") }
            usleep(50_000)
        }
        throw .unusable("\(path): another server is running on this folder; only one at a time may write to it.")
    }

    static func opened(_ header: LogHeader) throws(LogRefusal) -> (chain: LogChain, line: [UInt8]) {
        var header = header
        do {
            return try LogChain.open(&header)
        } catch {
            throw .damaged(session: header.session, error)
        }
    }

    func makeLogFile(_ session: String, _ line: [UInt8]) throws(LogRefusal) {
        let newPath = logPath(session) + ".new"
        let file = try OpenFile(newPath, .writeOnly, [.append, .create, .truncate])
        try operations.writeAll(line, to: file)
        try operations.makeDurable(file)
        try file.trying("renaming") { (_) throws(Errno) in try operations.rename(newPath, logPath(session)) }
        try operations.makeDurable(try OpenFile(folder: path))
    }

    /// Removes what there is of a session that couldn't be begun, and isn't open: nobody was told of it, and its name stays free.
    package func takeBack(_ session: String) {
        for left in [logPath(session) + ".new", logPath(session), headPath(session)] where access(left, F_OK) == 0 {
            try? operations.removing(left)
        }
        if let folder = try? OpenFile(folder: path) { try? operations.makeDurable(folder) }
    }

    func verified(
        _ session: String, _ check: HeadCheck, withJournals: Bool,
        _ onRecord: (LogRecord) throws(LogFault) -> Void,
        onPiece: (UnsafeBufferPointer<UInt8>) throws(LogRefusal) -> Void = { _ in }
    ) throws(LogRefusal) -> (ending: LogEnding, kept: (head: LogHead, renewal: Int)?) {
        guard access(logPath(session), F_OK) == 0 else { throw .missing(session: session) }
        // The head is read before the journals, and these before the log: while a server writes on, what is read later can only
        // be further.
        let kept = try check == .mustHold ? keptHead(session) : nil
        // A sealed log has all in its own file, whatever became of the journals.
        let overlay = withJournals && kept?.head.isSealed != true ? try JournalOverlay(of: session, in: files) : nil
        var head = kept?.head
        if let known = head, let later = overlay?.head, later.entry > known.entry { head = later }
        let file = try OpenFile(logPath(session), .readOnly)
        let ending = try LogFileReading.ending(
            of: file, session: session, head: head, overlay, onRecord: onRecord, onPiece: onPiece)
        guard ending.header.session == session else {
            throw .damaged(
                session: session,
                LogFault(
                    line: 1, entry: nil, offset: 0,
                    "The header is that of session \(ending.header.session); the file has the wrong name."))
        }
        return (ending, kept)
    }

    func keptHead(_ session: String) throws(LogRefusal) -> (head: LogHead, renewal: Int) {
        if let kept = try HeadFile.read(headPath(session)) { return kept }
        let exists = access(headPath(session), F_OK) == 0
        throw .headUnusable(
            session: session, "Its head file \(headPath(session)) \(exists ? "can't be read" : "is missing").")
    }

    /// Begins the head anew, or renews it where it doesn't say the same.
    func keepHead(_ session: String, _ head: LogHead, _ kept: (head: LogHead, renewal: Int)?) throws(LogRefusal) {
        if let kept, kept.head.entry == head.entry, kept.head.digest == head.digest { return }
        try HeadFile.write(head, over: kept?.renewal, of: headPath(session), in: path, operations: operations)
    }

    func start(
        _ session: String, _ places: LinePlaces, _ chain: LogChain, _ clock: LogClock,
        _ onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> FileLog {
        guard let writer else { throw .unusable("\(path): the folder was opened for reading only.") }
        let ended = Handover<Void>()
        let place = LogSlot.Place(
            offset: places.byteCount, chain: chain, clock: clock, clockAtMs: operations.monotonicMs())
        // The log holds the folder, and so its lock, until it has ended.
        let mark = try FileSight(of: OpenFile(logPath(session), .readOnly)).mark
        let slot = LogSlot(session: session, in: mark, at: place, onProgress: onProgress) { failure in
            self.end(session, failure)
            onProgress(failure.map { .failed($0) } ?? .closed)
            ended.give()
        }
        return FileLog(try writer.open(slot), of: writer, FileLines(path: logPath(session), places), ended: ended)
    }
}
