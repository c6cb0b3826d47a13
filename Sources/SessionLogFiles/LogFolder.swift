import Glibc
package import SessionLog
import Synchronization
import SystemPackage

/// A folder with one file a session, `<id>.jsonl`, and its head beside it, `<id>.head`.
///
/// While sessions run, their last lines stand in journals, `<n>.journal`, which all of them share; reading a session reads
/// both. When no log is open the journals are gone, and each file has all of its session.
///
/// Files are for their owner alone (0600), and so is the folder (0700). One server at a time may write to a folder: it
/// holds a lock on the file `lock` in it. Anyone may read meanwhile. May be used from any thread.
package final class LogFolder: LogStore, Sendable {
    /// What a folder is opened for.
    package enum Purpose: Sendable {
        /// To append; makes the folder if there is none, in one that there is, and locks it until this object and all its
        /// logs are gone.
        case writing
        /// To read only: nothing in the folder is changed, and no lock is needed.
        case reading
    }

    /// The folder's path.
    package let path: String
    /// Whether there was none, and it was made.
    package let wasMade: Bool

    enum Use {
        case open
        case failed
        /// It stopped for want of room.
        case full
    }

    let purpose: Purpose
    let operations: FileOperations
    let files: JournalFiles
    let writer: LogWriter?
    private let lock: OpenFile?
    let uses = Mutex<[String: Use]>([:])

    /// Opens a folder.
    ///
    /// Refuses if it can't be made or entered, or if another server holds its lock.
    ///
    /// - Parameters:
    ///   - waitsToBeTold: whether lines that are appended wait for `write()`, so that one group has all of a turn.
    ///   - onSync: told of every group of lines that became durable, on the log thread.
    ///   - onFault: told of what was found or went wrong with a session's file though nothing is lost: its last lines stay in a
    ///     journal.
    package init(
        path: String, for purpose: Purpose, operations: FileOperations = .system, waitsToBeTold: Bool = false,
        onSync: @escaping @Sendable (LogSync) -> Void = { _ in },
        onFault: @escaping @Sendable (LogRefusal) -> Void = { _ in }
    ) throws(LogRefusal) {
        self.path = path
        self.purpose = purpose
        self.operations = operations
        files = JournalFiles(folderPath: path)
        switch purpose {
        case .reading:
            _ = try OpenFile(folder: path)
            wasMade = false
            lock = nil
            writer = nil
        case .writing:
            wasMade = try Self.prepare(path, operations)
            lock = try Self.locked(path)
            try JournalRecovery(files: files, operations: operations, onFault: onFault).run()
            writer = LogWriter(
                folderPath: path, operations: operations, waitsToBeTold: waitsToBeTold, onSync: onSync,
                onFault: onFault)
        }
    }

    /// Has all lines written that were appended so far, where they wait to be told.
    package func write() { writer?.write() }

    package func sessions() throws(LogRefusal) -> [String] {
        try OpenFile.names(in: path, ending: ".jsonl").filter(LogRefusal.isSessionName).sorted()
    }

    package func outline(of session: String) -> LogOutline {
        let head = (try? HeadFile.read(headPath(session)))?.head
        // There may be many that are closed, and nobody opens them again.
        let line =
            head?.isSealed == true ? nil : try? LogFileReading.firstLine(of: OpenFile(logPath(session), .readOnly))
        return LogOutline(session: session, firstLine: line, head: head)
    }

    package func create(
        _ header: LogHeader, onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: FileLog, chain: LogChain) {
        let session = header.session
        try requireWritable(session)
        // Before it is reserved too, or it would be in use for whoever is about to open it.
        guard access(logPath(session), F_OK) != 0 else { throw .exists(session: session) }
        try reserve(session)
        do throws(LogRefusal) {
            guard access(logPath(session), F_OK) != 0 else { throw LogRefusal.exists(session: session) }
            return try begin(session, header, onProgress)
        } catch {
            release(session)
            throw error
        }
    }

    private func begin(
        _ session: String, _ header: LogHeader, _ onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: FileLog, chain: LogChain) {
        do throws(LogRefusal) {
            let (chain, line) = try Self.opened(header)
            let head = LogHead(
                entry: 0, digest: chain.head, isSealed: false, exerciseTimeMs: 0, renewedAtMs: operations.utcMs())
            // The head comes first and the log's name last: where there is a log, its header and head are durable.
            try HeadFile.create(headPath(session), head, operations: operations)
            try makeLogFile(session, line)
            var places = LinePlaces()
            places.append(byteCount: line.count)
            let log = try start(session, places, chain, LogClock(exerciseTimeMs: 0), onProgress)
            return (log, chain)
        } catch {
            takeBack(session)
            throw error
        }
    }

    package func open(
        _ session: String, head check: HeadCheck, onRecord: (LogRecord) throws(LogFault) -> Void,
        onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: FileLog, ending: LogEnding, head: LogHead?) {
        try requireWritable(session)
        try reserve(session)
        do throws(LogRefusal) {
            // What journals had of it was brought into its file before.
            let (ending, kept) = try verified(session, check, withJournals: false, onRecord)
            guard !ending.chain.isSealed else { throw LogRefusal.sealed(session: session) }
            let file = try OpenFile(logPath(session), .writeOnly, .append)
            if ending.tornTail != nil { try operations.cut(file, to: ending.byteCount) }
            // What a killed server had written may not be durable yet, and is about to be shown.
            try operations.makeDurable(file)
            let clock = LogClock(exerciseTimeMs: kept?.head.exerciseTimeMs ?? 0, dueMs: kept?.head.dueMs)
            let head = LogHead(
                entry: ending.chain.entryCount, digest: ending.chain.head, isSealed: false,
                exerciseTimeMs: clock.exerciseTimeMs, dueMs: clock.dueMs, renewedAtMs: operations.utcMs())
            try keepHead(session, head, kept)
            let log = try start(session, ending.places, ending.chain, clock, onProgress)
            return (log, ending, kept?.head)
        } catch {
            release(session)
            throw error
        }
    }

    package func read(
        _ session: String, head check: HeadCheck, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogRefusal) -> LogEnding {
        try requireName(session)
        return try verified(session, check, withJournals: true, onRecord).ending
    }

    /// Hands out the lines of a session's own file as they stand there, with nothing proved of them: for those who look for
    /// something in a log that isn't whole.
    package func unprovedLines(of session: String, _ take: ([UInt8]) -> Void) throws(LogRefusal) {
        try requireName(session)
        try LogFileReading.lines(of: try OpenFile(logPath(session), .readOnly), take)
    }
}
