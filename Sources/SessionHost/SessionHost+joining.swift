import Digests
import Logging
import NegotiationModel
import SessionEngine
import WebSockets
import WireMessages

/// How a connection comes to a seat: by its code to the session, which may have to be opened first.
extension SessionHost {
    /// A connection and what is known of it.
    struct Visitor {
        let id: ConnectionID
        let address: String
        var session: LiveSession?
        /// The session of which it has an observer's place.
        var observed: String?
        /// How many requests it may still make before it has joined.
        var triesLeft = 8
        /// Pings that it may send before it has joined: more than any client does that keeps its connection alive.
        var pings = RateLimit(perSecond: 1, burst: 10)
        /// Its join, while it waits for a session that is being opened.
        var wait: Wait?
        /// Whether it was told that it waits.
        var wasTold = false
        var isBeingClosed = false
        /// The client that runs here for a page in a browser.
        var page: PageSeat?
        /// Whether it speaks for a hall, in frames that name the table.
        var isHall = false
        /// The sessions that the code of a hall opened for it.
        var hallTables: Set<String> = []
        /// The code's digest; nil before somebody sat down with one.
        var hallCode: SHA256Digest?
        /// What it may send that goes to no table.
        var strays = RateLimit(perSecond: 2, burst: 30)
        /// By session: a hall's branches, each of which is a connection of that session's.
        var branches: [String: ConnectionNumber] = [:]
        /// Set for such a branch.
        var branch: Branch?
    }

    /// A join that waits, and what was sent behind it.
    struct Wait {
        let join: FromClient
        let codeDigest: SHA256Digest
        /// Nil where it isn't known for which: the code is none of those that sessions began with.
        let session: String?
        var held: [[UInt8]] = []
        var byteCount = 0

        // No more than a seat may send at once, and than one message may have.
        static let requestsMax = 50
        static let bytesMax = 64 * 1024
    }

    /// - Parameter hasWaited: whether the code was one of which it wasn't known whether it is wrong.
    func admit(_ number: ConnectionNumber, _ message: FromClient, hasWaited: Bool = false) {
        guard case .join(let request) = message.request else {
            let error = WireError(.joinRequired, "The first request of a connection must be session.join.")
            return fail(number, message.id, error)
        }
        guard let visitor = visitors[number] else { return }
        if let branch = visitor.branch { return admit(message, request.code, at: branch, number) }
        if !doorkeeper.knows(request.code) { return keepWaiting(number, message, request.code, for: nil) }
        // Many may have waited, and are answered at once: that each came but once is limit enough.
        switch doorkeeper.ask(request.code, from: hasWaited ? nil : visitor.address, at: clock.nowMs) {
        case .session(let name): bring(number, to: name, message, request.code)
        case .hall: fail(number, message.id, .codeOfHall)
        case .closed(let name):
            joins.sessionClosed += 1
            log.write(.notice, .joinsRefused, "A join from \(visitor.address) was refused: its session is closed.")
            fail(number, message.id, .sessionClosed(name))
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

    func bring(_ number: ConnectionNumber, to name: String, _ message: FromClient, _ code: String) {
        guard let visitor = visitors[number] else { return }
        let isObserver = isShared(JoinCode.digest(ofTyped: code), in: name)
        if let obstacle = obstacle(for: visitor, in: name, isObserver: isObserver) {
            joins.full += 1
            log.write(.warning, .joinsRefused, "A join from \(visitor.address) was refused: \(obstacle).")
            return hangUp(number, .tryAgainLater, obstacle)
        }
        observe(isObserver ? name : nil, by: number)
        guard let session = sessionsByName[name] else {
            guard openings.contains(name) else { return fail(number, message.id, Self.unopened) }
            // With a right code one has a place, and strangers don't push one out of it.
            mark(visitor, isJoined: true)
            opener.ask(for: name)
            return keepWaiting(number, message, code, for: name)
        }
        session.take(.request(number, message))
        // Whom the session refused a seat stays outside, with the deadline and the tries of a stranger.
        guard session.engine.hasJoined(number) else {
            observe(nil, by: number)
            mark(visitor, isJoined: false)
            return countTry(of: number)
        }
        mark(visitor, isJoined: true)
        visitors[number]?.session = session
    }

    /// A branch has the place of the connection that it grows from.
    private func mark(_ visitor: Visitor, isJoined: Bool) {
        guard visitor.branch == nil else { return }
        if isJoined { _ = server.markJoined(visitor.id) } else { server.markUnjoined(visitor.id) }
    }

    // MARK: Places

    /// Whether a code is one that several may join with.
    private func isShared(_ digest: SHA256Digest, in session: String) -> Bool {
        sessionsByName[session]?.engine.isForObservers(digest) ?? openings.isShared(digest, of: session)
    }

    /// Why there is no place, the end of a sentence. Observers share a code, so that they could take all places by it.
    private func obstacle(for visitor: Visitor, in session: String, isObserver: Bool) -> String? {
        guard visitor.branch != nil || server.hasRoom(forJoining: visitor.id) else { return "the server is full" }
        guard isObserver, visitor.observed == nil else { return nil }
        let limits = configuration.tableLimits
        if observers.values.reduce(0, +) >= limits.observerPlaces(of: configuration.limits.joinedMax) {
            return "the server is full but for seats with a code of their own"
        }
        return observers[session, default: 0] < limits.observersMax
            ? nil : "the session has as many observers as it takes"
    }

    /// Has a connection hold an observer's place of a session; nil: none.
    func observe(_ session: String?, by number: ConnectionNumber) {
        let before = visitors[number]?.observed
        guard before != session else { return }
        visitors[number]?.observed = session
        if let before {
            let rest = observers[before, default: 1] - 1
            observers[before] = rest == 0 ? nil : rest
        }
        if let session { observers[session, default: 0] += 1 }
    }

    private static let unopened = WireError(
        .sessionStopped, "The session can't be opened. Tell the staff: the server's own log says why.")

    // MARK: Waiting for a session

    private func keepWaiting(
        _ number: ConnectionNumber, _ message: FromClient, _ code: String, for session: String?
    ) {
        guard let visitor = visitors[number] else { return }
        let wait = Wait(join: message, codeDigest: JoinCode.digest(ofTyped: code), session: session)
        if let session { takeOver(wait.codeDigest, of: session) } else { server.holdJoinDeadline(of: visitor.id) }
        openings.wait(number, for: session)
        visitors[number]?.wait = wait
        guard !visitor.wasTold else { return }
        visitors[number]?.wasTold = true
        let reason =
            "The server was started anew and is opening its sessions. If your code is right, you join as soon as "
            + "yours is open."
        send(ToClient.opening(reason: reason).frame, to: number)
    }

    // As where the session is open: else one code could take all places.
    private func takeOver(_ digest: SHA256Digest, of session: String) {
        for number in openings.waiting(for: session, byCodeOfOne: digest) {
            guard let visitor = visitors[number], visitor.wait?.codeDigest == digest else { continue }
            openings.forget(number, waitingFor: session)
            visitors[number]?.wait = nil
            send(ToClient.failure(id: nil, .seatTaken).frame, to: number)
            hangUp(
                number, CloseCode(rawValue: SessionCloseCode.takenOver.rawValue), SessionCloseCode.takenOverReason)
        }
    }

    /// Keeps what was sent behind a join that waits, since answers come in the order of the requests.
    func hold(_ text: [UInt8], behind wait: Wait, of number: ConnectionNumber) {
        var wait = wait
        wait.held.append(text)
        wait.byteCount += text.count
        guard wait.held.count <= Wait.requestsMax, wait.byteCount <= Wait.bytesMax else {
            return hangUp(number, .policy, "too many requests")
        }
        visitors[number]?.wait = wait
    }

    /// Lets those join who waited for a session.
    func goOn(_ waiting: [ConnectionNumber]) {
        for number in waiting {
            guard let visitor = visitors[number], let wait = visitor.wait, !visitor.isBeingClosed else { continue }
            visitors[number]?.wait = nil
            if visitor.branch == nil { server.beginJoinDeadline(of: visitor.id) }
            admit(number, wait.join, hasWaited: wait.session == nil)
            // Where it waits again, this does too, in its order.
            for text in wait.held where visitors[number]?.isBeingClosed == false { frameReceived(text, on: number) }
        }
    }

    // MARK: Refusing

    // Nothing waits in a gate for those who have not joined.
    func fail(_ number: ConnectionNumber, _ id: RequestID?, _ error: WireError) {
        guard let visitor = visitors[number] else { return }
        observe(nil, by: number)
        mark(visitor, isJoined: false)
        send(ToClient.failure(id: id, error).frame, to: number)
        countTry(of: number)
    }

    // Whoever has not joined gets a few.
    func countTry(of number: ConnectionNumber) {
        guard let visitor = visitors[number] else { return }
        let triesLeft = visitor.triesLeft - 1
        visitors[number]?.triesLeft = triesLeft
        if triesLeft < 1 { hangUp(number, .policy, "too many tries") }
    }

    func hangUp(_ number: ConnectionNumber, _ code: CloseCode, _ reason: String) {
        guard let visitor = visitors[number], !visitor.isBeingClosed else { return }
        visitors[number]?.isBeingClosed = true
        if let branch = visitor.branch { return breakOff(branch, number, code, reason) }
        tellPage(number, code, reason)
        server.close(visitor.id, code, reason: reason)
    }
}
