package import Logging
import SessionEngine
import SessionLog
import SessionLogFiles
import Synchronization
import Threads
import WebSockets

/// A server that runs: its sessions, sockets and logs, until `stop`.
package final class RunningHost: Sendable {
    /// The port that is listened on.
    package let port: Int
    /// How many sessions were open when it started.
    package let openedCount: Int

    private let thread: SocketThread
    private let control: ControlSocket
    private let mailbox: Mailbox<Mail>
    private let shelf: Mutex<SessionShelf?>
    private static let farewellSeconds = 2

    /// Opens the sessions in the folder and serves them, on threads of its own.
    ///
    /// A log that can't be trusted is reported and left as it is; the others are served.
    ///
    /// - Parameter logger: the server's own log; called from any thread.
    package init(
        _ configuration: HostConfiguration, logger: Logger
    ) throws(HostRefusal) {
        try configuration.checkNetwork()
        let (clock, mailbox) = (SessionClock(), Mailbox<Mail>())
        let syncs = SyncRecord()
        let opening = try Self.openAll(configuration, clock, mailbox, syncs, logger)
        let server: RunningServer
        do throws(WebSocketFault) {
            server = try WebSocketServer.start(configuration.socketConfiguration) { server in
                SessionHost(
                    server, configuration, clock: clock, mailbox: mailbox, shelf: opening.shelf, opened: opening.opened,
                    refused: opening.refused, syncs: syncs, logger: logger)
            }
        } catch {
            opening.shelf.closeLogs()
            throw HostRefusal("\(error)")
        }
        mailbox.attach { server.thread.wake() }
        do throws(HostRefusal) {
            control = try ControlSocket(
                configuration.dataPath, joinWords: configuration.joinWords(port: server.port), shelf: opening.shelf,
                mailbox: mailbox)
        } catch {
            Self.end(server.thread, opening.shelf)
            throw error
        }
        port = server.port
        thread = server.thread
        self.mailbox = mailbox
        openedCount = opening.opened.count
        shelf = Mutex(opening.shelf)
        mailbox.put(.started)
        logger.info(
            "Serving; version \(Offramp.version), \(opening.opened.count) sessions open, \(opening.refused.count) refused."
        )
    }

    /// Takes no more connections, tells those there are and closes them, makes durable what was taken, and renews every head.
    package func stop() {
        control.stop()
        let shelf = shelf.withLock { shelf in
            defer { shelf = nil }
            return shelf
        }
        guard let shelf else { return }
        let told = Handover<Void>()
        mailbox.put(.stopping(told))
        // A thread that doesn't answer is stopped all the same.
        _ = told.take(withinSeconds: Self.farewellSeconds)
        Self.end(thread, shelf)
    }

    private static func end(_ thread: SocketThread, _ shelf: SessionShelf) {
        thread.stop()
        thread.waitUntilEnded()
        shelf.closeLogs()
    }

    private static func openAll(
        _ configuration: HostConfiguration, _ clock: SessionClock, _ mailbox: Mailbox<Mail>,
        _ syncs: SyncRecord, _ logger: Logger
    ) throws(HostRefusal) -> (shelf: SessionShelf, opened: [OpenedSession], refused: [SessionSummary]) {
        do throws(LogRefusal) {
            let folder = try LogFolder(
                path: configuration.dataPath, for: .writing, waitsToBeTold: true,
                onSync: { syncs.take($0) }, onFault: { logger.error("\($0)") })
            if folder.wasMade { logger.notice("The folder \(configuration.dataPath) was not there, and was made.") }
            let shelf = SessionShelf(folder: folder, mailbox: mailbox, clock: clock)
            var opened: [OpenedSession] = []
            var refused: [SessionSummary] = []
            for session in try shelf.sessions() {
                do throws(LogRefusal) {
                    opened.append(try shelf.reopen(session))
                } catch {
                    if case .sealed = error { continue }
                    logger.error(
                        "\(error) It was left as it is; the other sessions are served.",
                        metadata: ["session": "\(session)"])
                    refused.append(
                        SessionSummary(
                            session: session, title: "", status: "refused", entries: 0, joined: 0, remark: "\(error)"))
                }
            }
            return (shelf, opened, refused)
        } catch {
            throw HostRefusal("\(error)")
        }
    }
}
