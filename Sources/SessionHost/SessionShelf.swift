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
        var logs: [FileLog] = []
    }

    private let folder: LogFolder
    private let mailbox: Mailbox<Mail>
    private let clock: SessionClock
    private let state = Mutex(State())

    init(folder: LogFolder, mailbox: Mailbox<Mail>, clock: SessionClock) {
        self.folder = folder
        self.mailbox = mailbox
        self.clock = clock
    }

    /// Has what was appended to all logs written.
    func write() { folder.write() }

    func sessions() throws(LogRefusal) -> [String] { try folder.sessions() }

    /// Reads a session's log, verifies it, and opens it to go on.
    func reopen(_ session: String) throws(LogRefusal) -> OpenedSession {
        var rebuilding = SessionRebuilding(readsBack: true)
        let (log, ending, head) = try folder.open(
            session, head: .mustHold,
            onRecord: { (record) throws(LogFault) in
                if case .header(let header) = record {
                    rebuilding = SessionRebuilding(program: program(header.exerciseDigest), readsBack: true)
                }
                try rebuilding.take(record)
            }, onProgress: onProgress(session))
        return try opened(rebuilding, session, log, ending.chain, head: head, isNew: false)
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
        return try opened(rebuilding, header.session, log, chain, head: nil, isNew: true)
    }

    /// Closes every log in order and waits until that is done.
    func closeLogs() {
        let logs = state.withLock { $0.logs }
        for log in logs { log.close() }
        for log in logs { log.waitUntilEnded() }
    }

    private func opened(
        _ rebuilding: SessionRebuilding, _ session: String, _ log: FileLog, _ chain: LogChain, head: LogHead?,
        isNew: Bool
    ) throws(LogRefusal) -> OpenedSession {
        guard let engine = SessionEngine(rebuilding, chain: chain, at: clock.nowMs),
            let program = rebuilding.readyProgram, let digest = rebuilding.exerciseDigest
        else { throw .missing(session: session) }
        state.withLock { state in
            state.programs[digest] = program
            state.logs.append(log)
        }
        return OpenedSession(engine: engine, log: log, head: head, isNew: isNew)
    }

    private func program(_ digest: SHA256Digest) -> RuleProgram? {
        state.withLock { $0.programs[digest] }
    }

    private func onProgress(_ session: String) -> @Sendable (LogProgress) -> Void {
        { [mailbox] progress in mailbox.put(.log(session: session, progress)) }
    }
}
