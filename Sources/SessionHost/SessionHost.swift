import BrowserScreens
import Digests
import Logging
import Metrics
import NegotiationModel
import SessionEngine
import SessionLog
import Threads
import WebSockets
import WireMessages

/// Several sessions on one socket thread: brings each connection to the session that its code opens.
///
/// The engines are called inline. They answer in microseconds, and so need neither locks nor threads of their own; what
/// takes long, syncing logs, happens on the logs' threads.
final class SessionHost: WebSocketServerHandler {
    let server: WebSocketServer
    let configuration: HostConfiguration
    let clock: SessionClock
    let log: HostLog
    let syncs: SyncRecord
    /// From a command's arrival until it was durable, in microseconds.
    var durableUs = Histogram.latencyUs
    var joins = HostMetrics.JoinTally()
    let startedMs = SystemClock.monotonicMs
    private(set) var isStarted = false
    private(set) var isStopping = false
    private let mailbox: Mailbox<Mail>
    private let shelf: SessionShelf
    let opener: SessionOpener
    /// Those in the folder that can't be served.
    private(set) var refused: [SessionSummary] = []
    /// Those that are served: whoever is closed leaves.
    private(set) var sessions: [LiveSession] = []
    private(set) var sessionsByName: [String: LiveSession] = [:]
    private(set) var closed = ClosedSessions()
    var visitors: [ConnectionNumber: Visitor] = [:]
    /// How many have an observer's place, by session.
    var observers: [String: Int] = [:]
    var doorkeeper = Doorkeeper()
    var openings: Openings
    /// How many connections speak the page's subprotocol.
    var pageCount = 0
    var isTickingPages = false
    /// How many branches there were, for their numbers.
    var branchCount: UInt64 = 0
    /// What play was stopped by for reasons of the real world, by session; durable.
    var alarms: [String: [TableAlarm]] = [:]
    /// Tables whose alarms were told a moment ago.
    var alarmsResting: Set<String> = []
    /// The open sessions of each hall, by the code that it was opened with.
    var hallmates: [SHA256Digest: [String]] = [:]
    /// What follows for other sessions from what one did: done once its own effects are, in the same turn, so that one group of the
    /// journal has both.
    var afterwards: [() -> Void] = []
    /// Halls that sit down once all sessions are open.
    var hallsWaiting: [ConnectionNumber: () -> Void] = [:]
    /// Branches that are to be taken off, once what is being done is done.
    var branchesEnded: [ConnectionNumber] = []
    /// What pages' clients ask, in order: taken once what is being done is done.
    var pagesAsk: [(page: ConnectionNumber, table: String?, frame: [UInt8])] = []
    /// Pages that may have something to be told.
    var pagesStale: Set<ConnectionNumber> = []
    private let onAllOpened: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - outlines: of the sessions that `opener` is about to open.
    ///   - onAllOpened: told once how many are open, when there is none left to be opened.
    init(
        _ server: WebSocketServer, _ configuration: HostConfiguration, clock: SessionClock, mailbox: Mailbox<Mail>,
        shelf: SessionShelf, opener: SessionOpener, outlines: [LogOutline], syncs: SyncRecord, logger: Logger,
        onAllOpened: @escaping @Sendable (Int) -> Void
    ) {
        self.server = server
        self.configuration = configuration
        self.clock = clock
        self.mailbox = mailbox
        self.shelf = shelf
        self.opener = opener
        self.syncs = syncs
        self.onAllOpened = onAllOpened
        openings = Openings(outlines)
        log = HostLog(
            logger, nowMs: { SystemClock.monotonicMs },
            schedule: { [unowned server] afterMs, body in server.schedule(afterMilliseconds: afterMs, body) })
        if !server.waitsByLibev {
            log.write(
                .warning,
                "libwebsockets has no libev here, so each message costs more the more are connected; install "
                    + "libwebsockets-evlib-ev beside Debian's libwebsockets, or keep to some 300 connections.")
        }
        for session in openings.sessions {
            _ = doorkeeper.admit(openings.codes(of: session), to: session)
        }
        if openings.isDone {
            doorkeeper.knowAll()
            onAllOpened(0)
        }
    }

    // MARK: For sessions

    func send(_ frame: [UInt8], to connection: ConnectionNumber) {
        guard let visitor = visitors[connection] else { return }
        if let branch = visitor.branch { return hear(frame, at: branch) }
        guard let page = visitor.page else { return server.send(frame, to: visitor.id) }
        hear(frame, at: page, of: connection)
    }

    func close(_ connection: ConnectionNumber, _ code: SessionCloseCode, _ reason: String) {
        hangUp(connection, CloseCode(rawValue: code.rawValue), reason)
    }

    func closeDoor(of session: String) {
        doorkeeper.close(session)
    }

    /// A session is closed, and so is its log: all that is kept of it is what is said to whoever asks for it.
    func letGo(of session: LiveSession) {
        sessions.removeAll { $0 === session }
        sessionsByName[session.engine.session] = nil
        shelf.letGo(of: session.engine.session)
        leaveStep(of: session.engine.inStep)
        noteHallmate(session, isThere: false)
        closed.add(session.summary, session.engine.tally)
    }

    func changeCode(from old: SHA256Digest?, to new: SHA256Digest?, of session: String) {
        let isHall = new != nil && sessionsByName[session]?.engine.doorCodes.hall == new
        guard doorkeeper.change(old, to: new, of: session, isHall: isHall) else {
            return log.write(
                .error, "A new code opens another session too; give its seat another one.", session: session)
        }
    }

    // MARK: From the sockets

    func connectionOpened(_ connection: ConnectionID, from address: String) {
        let number = ConnectionNumber(rawValue: connection.number)
        visitors[number] = Visitor(id: connection, address: address)
        switch server.subprotocol(of: connection) {
        case PageFile.subprotocol: seatPage(number)
        case FromHall.subprotocol: visitors[number]?.isHall = true
        default: break
        }
        log.write(.debug, .connections, "Connection \(connection.number) opened, from \(address).")
    }

    func connectionRefused(_ refusal: ConnectionRefusal, from address: String) {
        log.write(.warning, .connectionsRefused, "A connection from \(address) was refused: \(refusal.sentence).")
    }

    func connectionDropped(_ connection: ConnectionID, _ drop: ConnectionDrop, from address: String) {
        let session = visitors[ConnectionNumber(rawValue: connection.number)]?.session?.engine.session
        guard drop == .slowReader else {
            return log.write(
                .notice, .connectionsRefused,
                "Connection \(connection.number), from \(address), was dropped: \(drop.sentence).",
                session: session)
        }
        log.write(
            .warning, .slowReaders,
            "Connection \(connection.number), from \(address), reads too slowly and was dropped.",
            session: session)
    }

    func pingAnswered(on connection: ConnectionID) {
        let number = ConnectionNumber(rawValue: connection.number)
        if let session = visitors[number]?.session { return session.take(.pinged(number)) }
        if visitors[number]?.pings.take(at: clock.nowMs) == false { hangUp(number, .policy, "too many requests") }
    }

    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd) {
        let number = ConnectionNumber(rawValue: connection.number)
        observe(nil, by: number)
        guard let visitor = visitors.removeValue(forKey: number) else { return }
        hallsWaiting[number] = nil
        if let wait = visitor.wait { openings.forget(number, waitingFor: wait.session) }
        if visitor.page != nil { pageCount -= 1 }
        for branch in visitor.branches.values.sorted(by: { $0.rawValue < $1.rawValue }) { takeOff(branch) }
        visitor.session?.take(.left(number))
        log.write(
            .debug, .connections, "Connection \(number.rawValue) ended.", session: visitor.session?.engine.session)
    }

    func textReceived(_ text: [UInt8], on connection: ConnectionID) {
        let number = ConnectionNumber(rawValue: connection.number)
        guard let visitor = visitors[number] else { return }
        if visitor.page != nil {
            pageReceived(text, on: number)
        } else if visitor.isHall {
            hallReceived(text, on: number)
        } else {
            frameReceived(text, on: number)
        }
    }

    /// A frame of a seat's, or of one who is about to sit down.
    func frameReceived(_ text: [UInt8], on number: ConnectionNumber) {
        guard let visitor = visitors[number] else { return }
        if let wait = visitor.wait { return hold(text, behind: wait, of: number) }
        do throws(WireFault) {
            let request = try FromClient(frame: text, bytesMax: configuration.tableLimits.messageBytesMax)
            if let session = visitor.session {
                // One moment for all that go in step.
                let nowMs = clock.nowMs
                let error =
                    clash(request, in: session) ?? moveOthers(by: request, of: number, from: session, at: nowMs)
                session.takeRequest(
                    error.map { .fault(number, WireFault(id: request.id, error: $0)) } ?? .request(number, request),
                    at: nowMs)
            } else {
                admit(number, request)
            }
        } catch {
            if let session = visitor.session {
                session.take(.fault(number, error))
            } else {
                fail(number, error.id, error.error)
            }
        }
    }

    /// A code that opens another session already can't open a seat here too: the door couldn't tell which is meant.
    private func clash(_ message: FromClient, in session: LiveSession) -> WireError? {
        guard case .command(.reissue(_, let digest, _), _) = message.request,
            doorkeeper.opens(digest, anotherThan: session.engine.session)
        else { return nil }
        return WireError(
            .paramsInvalid, "params.digest is of a code that is taken already.", instead: "Draw a new one by chance.")
    }

    func woken() {
        for mail in mailbox.takeAll() { take(mail) }
    }

    // Once a turn, so that one group has the lines of all who spoke: written one by one, each would interrupt this thread and
    // cost a sync.
    func turnEnded() {
        settleOthers()
        settlePages()
        settleOthers()
        shelf.write()
    }

    // MARK: Mail

    func take(_ mail: Mail) {
        switch mail {
        case .log(let name, let progress):
            sessionsByName[name]?.follow(progress)
        case .opened(let session, let answer): answer.give(takeOn(session))
        case .isOpening(let name, let answer):
            opener.ask(for: name)
            answer.give(openings.contains(name))
        case .reopened(let session): takeOnAgain(session)
        case .notOpened(let session, let summary, let codes): passOver(session, summary, codes)
        case .hasRoom(let answer):
            let count = sessions.count { !$0.isLogClosed } + openings.count
            answer.give(count < configuration.tableLimits.sessionsMax ?? .max)
        case .started: isStarted = true
        case .stopping(let answer):
            isStopping = true
            sayGoodbye()
            answer.give()
        case .halls(let answer): answer.give(doorkeeper.hallTables)
        case .list(let answer):
            answer.give(sessions.map(\.summary) + openings.summaries + refused + closed.latest)
        case .close(let name, let answer):
            guard let session = sessionsByName[name] else { return answer.give(HostRefusal(unserved(name))) }
            session.close(answer)
        case .mayResume(let name, let answer): answer.give(obstacleToResuming(name))
        case .resumed(let opened, let answer): answer.give(takeUp(opened))
        case .order(let command, let name, let answer):
            guard let session = sessionsByName[name] else { return answer.give(.refused(unserved(name))) }
            session.order(command, answer)
        }
    }

    private func unserved(_ session: String) -> String {
        if openings.contains(session) { return "Session \(session) is still being opened. Ask again in a moment." }
        if let refused = refused.first(where: { $0.session == session }) {
            return "Session \(session) could not be opened. \(refused.remark)"
        }
        if closed.latest.contains(where: { $0.session == session }) {
            return "The session \(session) is closed: nothing can be added to it any more."
        }
        return "There is no open session \(session) here."
    }

    // Each connection is closed at once after its frame, so that nothing can follow.
    private func sayGoodbye() {
        let frame = ToClient.closing(reason: "The server stops. Come back when it runs again.").frame
        for visitor in visitors.values.filter({ $0.branch == nil }).sorted(by: { $0.id < $1.id }) {
            let number = ConnectionNumber(rawValue: visitor.id.number)
            send(frame, to: number)
            hangUp(number, .goingAway, "the server stops")
        }
    }

    private func takeOnAgain(_ opened: OpenedSession) {
        let name = opened.engine.session
        // Codes that were given later stand in entries.
        let hasOtherCodes = opened.engine.doorCodes != openings.codes(of: name)
        if hasOtherCodes { doorkeeper.forget(name) }
        let clashes = doorkeeper.admitFree(opened.engine.doorCodes, to: name)
        if clashes > 0 {
            log.write(
                .error, "Of its codes \(clashes) open another session already; give those seats new ones.",
                session: name)
        }
        serve(opened)
        endOpening(name, hasOtherCodes: hasOtherCodes)
    }

    private func passOver(_ name: String, _ summary: SessionSummary?, _ codes: DoorCodes) {
        if let summary { refused.append(summary) } else { doorkeeper.close(name) }
        // Whoever has a code that was given later is told as much as who has one of the beginning.
        if !codes.all.isEmpty {
            doorkeeper.forget(name)
            _ = doorkeeper.admitFree(codes, to: name)
        }
        endOpening(name, hasOtherCodes: !codes.all.isEmpty)
    }

    private func endOpening(_ name: String, hasOtherCodes: Bool) {
        let waiting = openings.end(name, hasOtherCodes: hasOtherCodes)
        if openings.isDone { doorkeeper.knowAll() }
        goOn(waiting)
        guard openings.isDone else { return }
        seatHallsThatWait()
        // Whoever saw the start end by then has been told.
        let hasTakenLong = SystemClock.monotonicMs - startedMs > 1000
        log.write(
            hasTakenLong ? .notice : .info,
            "\(sessions.count) of \(sessions.count + refused.count) sessions are open; none is left to be opened.")
        onAllOpened(sessions.count)
    }

    private func takeOn(_ opened: OpenedSession) -> HostRefusal? {
        let name = opened.engine.session
        guard doorkeeper.admit(opened.engine.doorCodes, to: name) else {
            let refusal = HostRefusal(
                "Session \(name) has a code that opens another session too, so it is not served.")
            log.write(.error, refusal.description, session: name)
            return refusal
        }
        serve(opened)
        return nil
    }

    private func obstacleToResuming(_ name: String) -> HostRefusal? {
        if sessionsByName[name]?.hasLogFailed == true || refused.contains(where: { $0.session == name }) { return nil }
        guard sessionsByName[name] == nil else { return HostRefusal("Session \(name) has not stopped.") }
        return HostRefusal(unserved(name))
    }

    /// Goes on with a session in the place of what there was of it.
    private func takeUp(_ opened: OpenedSession) -> HostRefusal? {
        let name = opened.engine.session
        sessions.removeAll { $0.engine.session == name }
        refused.removeAll { $0.session == name }
        doorkeeper.forget(name)
        return takeOn(opened)
    }

    private func serve(_ opened: OpenedSession) {
        let name = opened.engine.session
        let session = LiveSession(opened, host: self)
        sessions.append(session)
        sessionsByName[name] = session
        noteHallmate(session, isThere: true)
        catchUp(session)
        log.write(
            .info, opened.resumption == nil ? "A session was opened." : "The session is open again.", session: name)
    }
}
