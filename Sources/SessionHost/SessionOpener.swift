import Logging
import SessionLog
import SessionLogFiles
import Threads

/// Opens the sessions of a folder, on threads of its own, while the server serves already: first those that somebody asks
/// for, then those whose clock has something to do next.
final class SessionOpener: Sendable {
    private struct Work {
        var asked: [String] = []
        /// The last of them comes next.
        var waiting: [String]
        var threadCount = 0
        var isStopping = false
    }

    private enum Step {
        case open(String)
        case end
    }

    private let shelf: SessionShelf
    private let mailbox: Mailbox<Mail>
    private let logger: Logger
    private let willOpen: @Sendable (String) -> Void
    private let work: Monitor<Work>

    /// - Parameters:
    ///   - outlines: of the sessions to be opened.
    ///   - willOpen: called before each, on the thread that opens it.
    init(
        _ outlines: [LogOutline], shelf: SessionShelf, mailbox: Mailbox<Mail>, logger: Logger,
        willOpen: @escaping @Sendable (String) -> Void
    ) {
        self.shelf = shelf
        self.mailbox = mailbox
        self.logger = logger
        self.willOpen = willOpen
        let inOrder = outlines.sorted { ($0.dueInMs ?? .max, $0.session) < ($1.dueInMs ?? .max, $1.session) }
        work = Monitor(Work(waiting: inOrder.reversed().map(\.session)))
    }

    /// Begins to open sessions.
    ///
    /// - Parameters:
    ///   - threadCount: how many are opened at once; one more serves those that are asked for alone, so that none of them
    ///     waits for a long one.
    ///   - servedSinceMs: when the server began to listen, UTC milliseconds: play goes on from there.
    func start(threadCount: Int, servedSinceMs: Int) throws(HostRefusal) {
        // Somebody may have asked already, since the server serves.
        let count = work.read { $0.waiting.count + $0.asked.count }
        for number in 0..<min(count, threadCount + 1) {
            work.change { $0.threadCount += 1 }
            do throws(ThreadFault) {
                try NamedThread.start("sessions") {
                    self.run(onlyAsked: number == threadCount, servedSinceMs)
                }
            } catch {
                work.change { $0.threadCount -= 1 }
                throw HostRefusal("\(error)")
            }
        }
    }

    /// Has a session opened next, since somebody waits for it.
    func ask(for session: String) {
        work.change { work in
            guard let place = work.waiting.lastIndex(of: session) else { return }
            work.asked.append(work.waiting.remove(at: place))
        }
    }

    /// Opens nothing more, and waits until nothing is being opened.
    func stop() {
        work.change { $0.isStopping = true }
        shelf.stopReading()
        work.wait { $0.threadCount == 0 ? () : nil }
    }

    private func run(onlyAsked: Bool, _ servedSinceMs: Int) {
        while case .open(let session)? = work.wait(for: { Self.step(&$0, onlyAsked: onlyAsked) }) {
            open(session, servedSinceMs)
        }
        work.change { $0.threadCount -= 1 }
    }

    private static func step(_ work: inout Work, onlyAsked: Bool) -> Step? {
        if work.isStopping { return .end }
        if !work.asked.isEmpty { return .open(work.asked.removeFirst()) }
        guard let session = work.waiting.last else { return .end }
        if onlyAsked { return nil }
        work.waiting.removeLast()
        return .open(session)
    }

    private func open(_ session: String, _ servedSinceMs: Int) {
        willOpen(session)
        do throws(LogRefusal) {
            mailbox.put(.reopened(try shelf.reopen(session, servedSinceMs: servedSinceMs)))
        } catch {
            if work.read({ $0.isStopping }) { return }
            // Its head didn't say so, as when the server was killed between the two.
            if case .sealed = error { return mailbox.put(.notOpened(session, nil)) }
            logger.error(
                "\(error) It was left as it is; the other sessions are served.", metadata: ["session": "\(session)"])
            let summary = SessionSummary(
                session: session, title: "", status: "refused", entries: 0, joined: 0, remark: "\(error)")
            mailbox.put(.notOpened(session, summary, codes: shelf.codes(in: session)))
        }
    }
}

extension LogOutline {
    /// How long play may go on before the clock has something to do, in milliseconds; nil where it stands.
    fileprivate var dueInMs: Int? {
        head.flatMap { head in head.dueMs.map { $0 - head.exerciseTimeMs } }
    }
}
