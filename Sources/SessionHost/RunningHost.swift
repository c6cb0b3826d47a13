import Glibc
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
    /// How the server is reached.
    package let place: JoinPlace
    /// How many sessions were there to be opened when it started.
    package let foundCount: Int

    private let thread: SocketThread
    private let control: ControlSocket
    private let mailbox: Mailbox<Mail>
    private let shelf: Mutex<SessionShelf?>
    private let opener: SessionOpener
    private let allOpened = Handover<Int>()
    private static let farewellSeconds = 2

    /// Listens, and opens the sessions in the folder and serves them, on threads of its own. Who joins a session before it
    /// is open waits for it.
    ///
    /// A log that can't be trusted is reported and left as it is; the others are served.
    ///
    /// - Parameters:
    ///   - logger: the server's own log; called from any thread.
    ///   - willOpen: called before a session is opened, on the thread that does it.
    package init(
        _ configuration: HostConfiguration, logger: Logger, willOpen: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(HostRefusal) {
        try configuration.checkNetwork()
        let (clock, mailbox) = (SessionClock(), Mailbox<Mail>())
        let syncs = SyncRecord()
        let (shelf, outlines) = try Self.look(configuration, clock, mailbox, syncs, logger)
        let opener = SessionOpener(outlines, shelf: shelf, mailbox: mailbox, logger: logger, willOpen: willOpen)
        let allOpened = allOpened
        let server: RunningServer
        do throws(WebSocketFault) {
            server = try WebSocketServer.start(configuration.socketConfiguration) { server in
                SessionHost(
                    server, configuration, clock: clock, mailbox: mailbox, shelf: shelf, opener: opener,
                    outlines: outlines, syncs: syncs, logger: logger, onAllOpened: { allOpened.give($0) })
            }
        } catch {
            shelf.closeLogs()
            throw HostRefusal("\(error)")
        }
        mailbox.attach { server.thread.wake() }
        do throws(HostRefusal) {
            try opener.start(threadCount: Self.openersMax, servedSinceMs: clock.nowMs)
            control = try ControlSocket(
                configuration.dataPath, place: configuration.joinPlace(port: server.port), shelf: shelf,
                mailbox: mailbox)
        } catch {
            opener.stop()
            Self.end(server.thread, shelf)
            throw error
        }
        port = server.port
        place = configuration.joinPlace(port: server.port)
        thread = server.thread
        self.mailbox = mailbox
        self.opener = opener
        foundCount = outlines.count
        self.shelf = Mutex(shelf)
        mailbox.put(.started)
        logger.info("Serving; version \(Offramp.version), \(outlines.count) sessions to be opened.")
    }

    /// Waits until no session is left to be opened.
    ///
    /// - Returns: how many are open; nil where it takes longer.
    package func openedCount(withinSeconds seconds: Int) -> Int? { allOpened.take(withinSeconds: seconds) }

    /// Takes no more connections, tells those there are and closes them, makes durable what was taken, and renews every head.
    package func stop() {
        control.stop()
        let shelf = shelf.withLock { shelf in
            defer { shelf = nil }
            return shelf
        }
        guard let shelf else { return }
        opener.stop()
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

    private static func look(
        _ configuration: HostConfiguration, _ clock: SessionClock, _ mailbox: Mailbox<Mail>,
        _ syncs: SyncRecord, _ logger: Logger
    ) throws(HostRefusal) -> (shelf: SessionShelf, outlines: [LogOutline]) {
        let (found, outlines): (SessionShelf, [LogOutline])
        do throws(LogRefusal) {
            let folder = try LogFolder(
                path: configuration.dataPath, for: .writing, waitsToBeTold: true,
                onSync: { syncs.take($0) }, onFault: { logger.error("\($0)") })
            if folder.wasMade { logger.notice("The folder \(configuration.dataPath) was not there, and was made.") }
            let shelf = SessionShelf(
                folder: folder, mailbox: mailbox, clock: clock,
                requestsPerSecond: configuration.tableLimits.requestsPerSecond)
            outlines = try shelf.outlines()
            found = shelf
        } catch {
            throw HostRefusal("\(error)")
        }
        if let most = configuration.tableLimits.sessionsMax, outlines.count > most {
            throw HostRefusal(
                "The folder has \(outlines.count) sessions that aren't closed, and --sessions allows \(most). Allow more, or "
                    + "close some: offramp session list, offramp session close.")
        }
        return (found, outlines)
    }

    // One more than there are cores, since one or the other waits for the disk; and no more than a disk reads well.
    private static var openersMax: Int { min(4, sysconf(CInt(_SC_NPROCESSORS_ONLN)) + 1) }
}
