import Digests
import NegotiationRules
import RulePrograms
import SessionEngine
import SessionLog
import SessionLogFiles
import Synchronization
import Threads

/// Opens sessions in a folder: old ones by their logs, new ones by their headers. May be used from any thread.
final class SessionShelf: Sendable {
    private struct State {
        // Sessions of one exercise share its rules.
        var programs: [SHA256Digest: RuleProgram] = [:]
        /// By session, with the digest of its exercise.
        var logs: [String: (log: FileLog, exercise: SHA256Digest)] = [:]
    }

    private let folder: LogFolder
    private let mailbox: Mailbox<Mail>
    private let clock: SessionClock
    private let requestsPerSecond: Int
    private let state = Mutex(State())
    private let isStopping = Atomic(false)

    /// - Parameter requestsPerSecond: how many a seat may make over time.
    init(
        folder: LogFolder, mailbox: Mailbox<Mail>, clock: SessionClock,
        requestsPerSecond: Int = RateLimit.ofSeat.perSecond
    ) {
        self.folder = folder
        self.requestsPerSecond = requestsPerSecond
        self.mailbox = mailbox
        self.clock = clock
    }

    /// Has what was appended to all logs written.
    func write() { folder.write() }

    /// What is known of the sessions that aren't closed, without reading their logs.
    ///
    /// - Returns: in no order.
    func outlines() throws(LogRefusal) -> [LogOutline] {
        let (sessions, folder) = (try folder.sessions(), folder)
        // Several at once, since each waits for the disk right after the machine was started.
        let found = (0..<min(Self.lookersMax, sessions.count)).map { first -> Handover<[LogOutline]> in
            let outlines = Handover<[LogOutline]>()
            let look: @Sendable () -> Void = {
                outlines.give(
                    stride(from: first, to: sessions.count, by: Self.lookersMax).map {
                        folder.outline(of: sessions[$0])
                    })
            }
            do throws(ThreadFault) {
                try NamedThread.start("sessions", look)
            } catch {
                look()
            }
            return outlines
        }
        return found.flatMap { $0.take() }.filter { $0.head?.isSealed != true }
    }

    private static let lookersMax = 4

    /// Has whoever reads a log read no further; it fails then.
    func stopReading() { isStopping.store(true, ordering: .relaxed) }

    /// Reads a session's log, verifies it, and opens it to go on.
    ///
    /// - Parameter servedSinceMs: when the server began to listen, UTC milliseconds.
    func reopen(_ session: String, servedSinceMs: Int) throws(LogRefusal) -> OpenedSession {
        var rebuilding = SessionRebuilding(readsBack: true)
        let (log, ending, head) = try folder.open(
            session, head: .mustHold,
            onRecord: { (record) throws(LogFault) in
                if isStopping.load(ordering: .relaxed) {
                    throw LogFault(line: 1, entry: nil, offset: nil, "The server stops before all of it was read.")
                }
                if case .header(let header) = record {
                    rebuilding = SessionRebuilding(program: program(header.exerciseDigest), readsBack: true)
                }
                try rebuilding.take(record)
            }, onProgress: onProgress(session))
        return try opened(
            rebuilding, session, log, ending.chain,
            OpenedSession.Resumption(head: head, servedSinceMs: servedSinceMs))
    }

    /// The digests of the codes of a session whose log can't be opened, as far as they can be read.
    func codes(in session: String) -> DoorCodes {
        var codes = CodesInLog()
        // What can't be read tells nothing, and the session is refused all the same.
        try? folder.unprovedLines(of: session) { codes.take($0) }
        return codes.codes
    }

    /// Opens a session again that stopped since the disk was full, or could not be opened.
    func resume(_ session: String) throws(LogRefusal) -> OpenedSession {
        try folder.goOn()
        return try reopen(session, servedSinceMs: clock.nowMs)
    }

    /// Begins a session's log; it is durable when this returns.
    func begin(_ header: LogHeader) throws(LogRefusal) -> OpenedSession {
        var rebuilding = SessionRebuilding(program: program(header.exerciseDigest), readsBack: true)
        do {
            try rebuilding.take(.header(header))
        } catch {
            throw .damaged(session: header.session, error)
        }
        let (log, chain) = try folder.create(header, onProgress: onProgress(header.session))
        return try opened(rebuilding, header.session, log, chain, nil)
    }

    /// Writes the log of a session that goes on from a moment of another one, and opens it.
    func begin(_ fork: SessionFork) throws(LogRefusal) -> OpenedSession {
        try fork.write(into: folder)
        return try reopen(fork.header.session, servedSinceMs: clock.nowMs)
    }

    /// Removes a session that was begun and isn't served.
    func takeBack(_ log: FileLog, of session: String) {
        log.close()
        log.waitUntilEnded()
        letGo(of: session)
        folder.takeBack(session)
    }

    /// Closes every log in order and waits until that is done.
    func closeLogs() {
        let logs = state.withLock { $0.logs }.sorted { $0.key < $1.key }.map(\.value.log)
        for log in logs { log.close() }
        for log in logs { log.waitUntilEnded() }
    }

    /// Keeps nothing more of a session whose log is closed, and its exercise's rules only for those that still play it.
    func letGo(of session: String) {
        state.withLock { state in
            guard let exercise = state.logs.removeValue(forKey: session)?.exercise,
                !state.logs.values.contains(where: { $0.exercise == exercise })
            else { return }
            state.programs[exercise] = nil
        }
    }

    private func opened(
        _ rebuilding: SessionRebuilding, _ session: String, _ log: FileLog, _ chain: LogChain,
        _ resumption: OpenedSession.Resumption?
    ) throws(LogRefusal) -> OpenedSession {
        let sinceMs = resumption?.servedSinceMs ?? clock.nowMs
        guard let engine = SessionEngine(rebuilding, chain: chain, at: sinceMs, requestsPerSecond: requestsPerSecond),
            let program = rebuilding.readyProgram, let digest = rebuilding.exerciseDigest
        else { throw .missing(session: session) }
        state.withLock { state in
            state.programs[digest] = program
            state.logs[session] = (log, digest)
        }
        return OpenedSession(engine: engine, log: log, resumption: resumption)
    }

    private func program(_ digest: SHA256Digest) -> RuleProgram? {
        state.withLock { $0.programs[digest] }
    }

    private func onProgress(_ session: String) -> @Sendable (LogProgress) -> Void {
        { [mailbox] progress in mailbox.put(.log(session: session, progress)) }
    }
}
