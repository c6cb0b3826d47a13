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
    /// A connection and what is known of it.
    private struct Visitor {
        let id: ConnectionID
        let address: String
        var session: LiveSession?
        /// How many requests it may still make before it has joined.
        var triesLeft = 8
    }

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
    let refused: [SessionSummary]
    private(set) var sessions: [LiveSession] = []
    private var sessionsByName: [String: LiveSession] = [:]
    private var visitors: [ConnectionNumber: Visitor] = [:]
    private var doorkeeper = Doorkeeper()

    /// - Parameters:
    ///   - opened: the sessions to serve from the start.
    ///   - refused: those in the folder that can't be.
    init(
        _ server: WebSocketServer, _ configuration: HostConfiguration, clock: SessionClock, mailbox: Mailbox<Mail>,
        shelf: SessionShelf, opened: [OpenedSession], refused: [SessionSummary], syncs: SyncRecord, logger: Logger
    ) {
        self.server = server
        self.configuration = configuration
        self.clock = clock
        self.mailbox = mailbox
        self.shelf = shelf
        self.refused = refused
        self.syncs = syncs
        log = HostLog(
            logger, nowMs: { SystemClock.monotonicMs },
            schedule: { [unowned server] afterMs, body in server.schedule(afterMilliseconds: afterMs, body) })
        if !server.waitsByLibev {
            log.write(
                .warning,
                "libwebsockets has no libev here, so each message costs more the more are connected; install Debian's "
                    + "libwebsockets-evlib-ev, or keep to some 300 connections.")
        }
        for session in opened { _ = takeOn(session) }
    }

    // MARK: For sessions

    func send(_ frame: [UInt8], to connection: ConnectionNumber) {
        if let visitor = visitors[connection] { server.send(frame, to: visitor.id) }
    }

    func close(_ connection: ConnectionNumber, _ code: SessionCloseCode, _ reason: String) {
        if let visitor = visitors[connection] {
            server.close(visitor.id, CloseCode(rawValue: code.rawValue), reason: reason)
        }
    }

    func forgetCodes(of session: String) {
        doorkeeper.forget(session)
    }

    func changeCode(from old: SHA256Digest?, to new: SHA256Digest?, of session: String) {
        guard doorkeeper.change(old, to: new, of: session) else {
            return log.write(
                .error, "A new code opens another session too; give its seat another one.", session: session)
        }
    }

    // MARK: From the sockets

    func connectionOpened(_ connection: ConnectionID, from address: String) {
        visitors[ConnectionNumber(rawValue: connection.number)] = Visitor(id: connection, address: address)
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

    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd) {
        let number = ConnectionNumber(rawValue: connection.number)
        guard let visitor = visitors.removeValue(forKey: number) else { return }
        visitor.session?.take(.left(number))
        log.write(
            .debug, .connections, "Connection \(number.rawValue) ended.", session: visitor.session?.engine.session)
    }

    func textReceived(_ text: [UInt8], on connection: ConnectionID) {
        let number = ConnectionNumber(rawValue: connection.number)
        guard let visitor = visitors[number] else { return }
        do throws(WireFault) {
            let request = try FromClient(frame: text)
            if let session = visitor.session {
                let error = clash(request, in: session)
                session.takeRequest(
                    error.map { .fault(number, WireFault(id: request.id, error: $0)) } ?? .request(number, request))
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
        guard case .command(.reissue(_, let digest), _) = message.request,
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
    func turnEnded() { shelf.write() }

    // MARK: Joining

    private func admit(_ number: ConnectionNumber, _ message: FromClient) {
        guard case .join(let request) = message.request else {
            let error = WireError(.joinRequired, "The first request of a connection must be session.join.")
            return fail(number, message.id, error)
        }
        guard let visitor = visitors[number] else { return }
        switch doorkeeper.ask(request.code, from: visitor.address, at: clock.nowMs) {
        case .session(let name): bring(number, to: name, message)
        case .wrong:
            joins.codeWrong += 1
            log.write(.notice, .joinsRefused, "A join from \(visitor.address) was refused: the code opens no seat.")
            fail(number, message.id, .codeUnknown)
        case .tooManyTries:
            joins.tooManyTries += 1
            log.write(.notice, .joinsRefused, "A join from \(visitor.address) was refused: too many tries.")
            fail(number, message.id, .triesExceeded)
        }
    }

    private func bring(_ number: ConnectionNumber, to name: String, _ message: FromClient) {
        guard let visitor = visitors[number], let session = sessionsByName[name]
        else { return fail(number, message.id, .codeUnknown) }
        guard server.hasRoom(forJoining: visitor.id) else {
            joins.full += 1
            log.write(.warning, .joinsRefused, "A join from \(visitor.address) was refused: the server is full.")
            return server.close(visitor.id, .tryAgainLater, reason: "the server is full")
        }
        session.take(.request(number, message))
        // Whom the session refused a seat stays outside, with the deadline and the tries of a stranger.
        guard session.engine.hasJoined(number) else { return countTry(of: number) }
        _ = server.markJoined(visitor.id)
        visitors[number]?.session = session
    }

    // Nothing waits in a gate for those who have not joined.
    private func fail(_ number: ConnectionNumber, _ id: RequestID?, _ error: WireError) {
        guard let visitor = visitors[number] else { return }
        server.send(ToClient.failure(id: id, error).frame, to: visitor.id)
        countTry(of: number)
    }

    // Whoever has not joined gets a few.
    private func countTry(of number: ConnectionNumber) {
        guard let visitor = visitors[number] else { return }
        let triesLeft = visitor.triesLeft - 1
        visitors[number]?.triesLeft = triesLeft
        if triesLeft < 1 { server.close(visitor.id, .policy, reason: "too many tries") }
    }

    // MARK: Mail

    private func take(_ mail: Mail) {
        switch mail {
        case .log(let name, let progress):
            sessionsByName[name]?.follow(progress)
        case .opened(let session, let answer): answer.give(takeOn(session))
        case .started: isStarted = true
        case .stopping(let answer):
            isStopping = true
            sayGoodbye()
            answer.give()
        case .list(let answer): answer.give(sessions.map(\.summary) + refused)
        case .close(let name, let answer):
            guard let session = sessionsByName[name] else {
                return answer.give(HostRefusal("There is no open session \(name) here."))
            }
            session.close(answer)
        case .order(let command, let name, let answer):
            guard let session = sessionsByName[name] else {
                return answer.give(.refused("There is no open session \(name) here."))
            }
            session.order(command, answer)
        }
    }

    // Each connection is closed at once after its frame, so that nothing can follow.
    private func sayGoodbye() {
        let frame = ToClient.closing(reason: "The server stops. Come back when it runs again.").frame
        for visitor in visitors.values.sorted(by: { $0.id < $1.id }) {
            server.send(frame, to: visitor.id)
            server.close(visitor.id, .goingAway, reason: "the server stops")
        }
    }

    private func takeOn(_ opened: OpenedSession) -> HostRefusal? {
        let name = opened.engine.session
        guard doorkeeper.admit(opened.engine.codeDigests, to: name) else {
            let refusal = HostRefusal(
                "Session \(name) has a code that opens another session too, so it is not served.")
            log.write(.error, refusal.description, session: name)
            return refusal
        }
        let session = LiveSession(opened, host: self)
        sessions.append(session)
        sessionsByName[name] = session
        log.write(.info, opened.isNew ? "A session was opened." : "The session is open again.", session: name)
        return nil
    }
}
