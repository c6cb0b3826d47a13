import CLibWebSockets

/// A WebSocket server on one thread: the one that calls `run`.
///
/// It listens from the moment it is made. All of it except `thread` is confined to the thread that runs it, and so it is not
/// Sendable; other threads put their messages into a mailbox of the handler's and call `thread.wake()`.
package final class WebSocketServer {
    /// For other threads: wake, stop, wait for the end.
    package let thread = SocketThread()
    /// The port that is listened on, also where the configuration said 0.
    package private(set) var port = 0

    let configuration: WebSocketServerConfiguration
    let frameWriter = FrameWriter()
    var handler: (any WebSocketServerHandler)?
    var connections: [ConnectionID: ServerConnection] = [:]
    var admission: Admission
    var isStopping = false
    var calendar: KeepAliveCalendar
    /// Connections that ended: so far, a second ago, and when memory was given back last.
    var endedCount = 0
    var endedCountBefore = 0
    var endedCountAtTrim = 0
    /// What was counted so far.
    package internal(set) var tally = ServerTally()
    private var context: ServiceContext?
    private var timers: LoopTimers?
    private var lastNumber: UInt64 = 0
    private var hasWaitedLongEnough = false

    /// Time that `stop` gives open connections to answer the close frame.
    private static let stopMilliseconds = 2000

    /// Binds and listens; what arrives waits until `run`.
    package init(_ configuration: WebSocketServerConfiguration) throws(WebSocketFault) {
        self.configuration = configuration
        admission = Admission(limits: configuration.limits)
        calendar = KeepAliveCalendar(
            configuration.keepAlive, earlierLookAfterSeconds: configuration.messageDeadlineSeconds, second: Self.second)
        try configuration.check(descriptorsAllowed: DescriptorLimit.allowed())
        let context = ServiceContext(
            target: self, loop: .forMany(), subprotocols: configuration.subprotocols, keepAlive: nil,
            descriptorsMax: configuration.limits.descriptorNumbers
        ) { info, memory in
            configuration.fill(&info, memory: memory)
        }
        guard let context, let host = lws_get_vhost_by_name(context.pointer, "default") else {
            throw .cannotListen(host: configuration.host, port: configuration.port, usesTLS: configuration.tls != nil)
        }
        self.context = context
        timers = LoopTimers(context.loop, context: context.pointer)
        port = Int(lws_get_vhost_listen_port(host))
        thread.attach(to: context.pointer)
    }

    deinit {
        finish()
        thread.markEnded()
    }

    /// Serves until `thread.stop()`, on the calling thread, and only once: after it the server is spent.
    package func run(_ handler: any WebSocketServerHandler) {
        guard let context else { return }
        self.handler = handler
        keepAlive()
        while !(isStopping && (connections.isEmpty || hasWaitedLongEnough)) {
            handler.turnEnded()
            guard context.service() else { break }
        }
        finish()
        self.handler = nil
        thread.markEnded()
    }

    /// Whether it waits by libev, so that what a connection costs doesn't grow with the others.
    package var waitsByLibev: Bool {
        if case .libev? = context?.loop { true } else { false }
    }

    /// Joined and unjoined connections at this moment.
    package var connectionCounts: (joined: Int, unjoined: Int) {
        (admission.joinedCount, admission.unjoinedCount)
    }

    /// Which of the configured subprotocols an open connection speaks; nil where it isn't open.
    package func subprotocol(of connection: ConnectionID) -> String? { connections[connection]?.subprotocol }

    /// Queues a text message. It is dropped silently if the connection is closing or gone, which its owner is told anyway.
    ///
    /// More than the configured bytes waiting drop the queue and close the connection: 1013, "slow consumer; resume".
    ///
    /// - Parameter text: UTF-8. To many connections, send the same array: its bytes are then held once.
    package func send(_ text: [UInt8], to connection: ConnectionID) {
        guard let target = connections[connection], target.isOpen, target.closeOrder == nil else { return }
        let isFirst = target.outgoing.isEmpty
        target.outgoing.append(text)
        tally.messagesSent += 1
        tally.bytesSent += text.count
        if target.outgoing.bytes > configuration.outputBytesMax {
            target.outgoing.removeAll()
            drop(target, .slowReader, CloseOrder(.tryAgainLater, "slow consumer; resume"), patienceSeconds: 3)
        } else if isFirst {
            // What stands there already was asked for.
            target.awaitWriting()
        }
    }

    /// Closes after what is queued has been sent. Nothing that arrives afterwards is handed on.
    ///
    /// - Parameter reason: for the peer, at most 123 bytes of UTF-8; the rest is cut off.
    package func close(_ connection: ConnectionID, _ code: CloseCode, reason: String) {
        guard let target = connections[connection], target.isOpen, target.closeOrder == nil else { return }
        order(CloseOrder(code, reason), on: target)
    }

    /// Whether `markJoined` would take it now.
    package func hasRoom(forJoining connection: ConnectionID) -> Bool {
        guard let target = connections[connection], target.isOpen, target.closeOrder == nil else { return false }
        return target.isJoined || admission.hasRoomForJoined
    }

    /// Has the join deadline of a connection not run, since its join waits for something here.
    package func holdJoinDeadline(of connection: ConnectionID) {
        connections[connection]?.joinDeadline = nil
    }

    /// Has the join deadline of a connection run from now on, if it has not joined.
    package func beginJoinDeadline(of connection: ConnectionID) {
        guard let target = connections[connection], !target.isJoined else { return }
        beginJoinDeadline(of: target)
    }

    /// Moves a connection to the places of the joined and ends its join deadline.
    ///
    /// - Returns: false if the joined have no place left or the connection is not open; it then stays as it was.
    package func markJoined(_ connection: ConnectionID) -> Bool {
        guard let target = connections[connection], target.isOpen, target.closeOrder == nil else { return false }
        guard !target.isJoined else { return true }
        guard admission.join(connection) else { return false }
        target.isJoined = true
        target.joinDeadline = nil
        return true
    }

    /// Moves a connection back to the places of those that have not joined, and has its join deadline run anew. Does nothing to
    /// one that hasn't.
    package func markUnjoined(_ connection: ConnectionID) {
        guard let target = connections[connection], target.isJoined else { return }
        target.isJoined = false
        admission.leave(connection, isJoined: true)
        admit(target)
        beginJoinDeadline(of: target)
    }

    /// Calls `body` once on the socket thread, no sooner than after that time, while the server runs.
    @discardableResult
    package func schedule(afterMilliseconds milliseconds: Int, _ body: @escaping () -> Void) -> TimerID? {
        timers?.schedule(afterMilliseconds: milliseconds, body)
    }

    /// Does nothing if the timer has fired.
    package func cancel(_ timer: TimerID) {
        timers?.cancel(timer)
    }

    func nextID() -> ConnectionID {
        lastNumber += 1
        return ConnectionID(number: lastNumber)
    }

    /// - Parameter patienceSeconds: time for the queue and the close frame to leave, until the connection is hung up.
    func order(_ closeOrder: CloseOrder, on connection: ServerConnection, patienceSeconds: Int32 = 10) {
        connection.closeOrder = closeOrder
        connection.joinDeadline = nil
        connection.messageDeadline = nil
        connection.hangUp(afterSeconds: patienceSeconds)
        connection.awaitWriting()
    }

    func refuse(_ refusal: ConnectionRefusal, from address: PeerAddress) {
        tally.refused[refusal, default: 0] += 1
        handler?.connectionRefused(refusal, from: address.text)
    }

    func drop(
        _ connection: ServerConnection, _ drop: ConnectionDrop, _ closeOrder: CloseOrder, patienceSeconds: Int32 = 10
    ) {
        tally.dropped[drop, default: 0] += 1
        order(closeOrder, on: connection, patienceSeconds: patienceSeconds)
        handler?.connectionDropped(connection.id, drop, from: connection.address.text)
    }

    func beginStop() {
        isStopping = true
        for connection in connections.values.sorted(by: { $0.id < $1.id }) {
            if connection.isOpen {
                close(connection.id, .goingAway, reason: "the server stops")
            } else {
                connection.hangUp()
            }
        }
        schedule(afterMilliseconds: Self.stopMilliseconds) { [unowned self] in hasWaitedLongEnough = true }
    }

    private func finish() {
        guard context != nil else { return }
        thread.detach()
        timers = nil
        context?.destroy()
        context = nil
    }

}
