import CLibWebSockets
import Threads

/// A WebSocket client and the loop that it lives in, on one thread: the one that calls `run`.
///
/// One connection at a time. After it ends or fails, the owner calls `connect` again when it likes, for instance from
/// a timer. All of it except `thread` is confined to the thread that runs it.
package final class WebSocketClient {
    enum Phase: Equatable {
        case idle
        case connecting(WebSocketAddress)
        case open
        case closing(CloseOrder)
    }

    /// For other threads: wake, stop, wait for the end.
    package let thread = SocketThread()

    let configuration: WebSocketClientConfiguration
    var handler: (any WebSocketClientHandler)?
    var phase = Phase.idle
    var socket: OpaquePointer?
    var incoming: IncomingMessage
    var outgoing = OutgoingQueue()
    var peerEnd: ConnectionEnd?
    var watches: [FileWatch] = []
    var isInsideDial = false
    /// Where the answer to the name that is looked up now will be; nil where none is.
    var lookUp: Handover<HostLookup>?
    /// Where the host was found that is dialled, as far as nobody has tried it yet.
    var addressesLeft: [String] = []
    /// The host's name where it had to be dialled by that, else its address.
    var placeDialled = ""
    let find: @Sendable (String) -> HostLookup
    private(set) var context: ServiceContext?
    private var timers: LoopTimers?
    private(set) var isStopping = false
    private var hasWaitedLongEnough = false

    /// Time that `stop` gives the server to answer the close frame.
    private static let stopMilliseconds = 2000

    /// - Parameter find: where a host can be dialled, or why it can't be. It may take as long as it likes, on a thread of its own.
    ///   Where none is given, the system is asked.
    package init(
        _ configuration: WebSocketClientConfiguration = WebSocketClientConfiguration(),
        find: (@Sendable (String) -> HostLookup)? = nil
    ) throws(WebSocketFault) {
        self.configuration = configuration
        self.find = find ?? { HostLookup(of: $0) }
        incoming = IncomingMessage(
            bytesMax: configuration.messageBytesMax, fragmentsMax: configuration.fragmentsMax)
        try configuration.check()
        let context = ServiceContext(
            target: self, loop: .polling, subprotocols: [configuration.subprotocol], keepAlive: configuration.keepAlive,
            descriptorsMax: 4096
        ) { info, memory in
            configuration.fill(&info, memory: memory)
        }
        guard let context else { throw .cannotStartClient }
        self.context = context
        timers = LoopTimers(context.loop, context: context.pointer)
        thread.attach(to: context.pointer)
    }

    deinit {
        finish()
        thread.markEnded()
    }

    /// Runs the loop until `thread.stop()`, on the calling thread, and only once: after it the client is spent.
    package func run(_ handler: any WebSocketClientHandler) {
        guard let context else { return }
        self.handler = handler
        while !(isStopping && (phase == .idle || hasWaitedLongEnough)) {
            guard context.service() else { break }
            handler.turned()
        }
        finish()
        self.handler = nil
        thread.markEnded()
    }

    /// True from the handshake until the connection ends or is asked to.
    package var isConnected: Bool { phase == .open }

    /// The server's public key as TLS showed it, once connected; nil without TLS.
    package var peerPublicKey: [UInt8]? {
        guard let socket, phase == .open else { return nil }
        return TLSPeer(socket: socket).publicKey
    }

    /// Queues a text message (UTF-8). Dropped unless connected.
    package func send(_ text: [UInt8]) {
        guard phase == .open, let socket else { return }
        outgoing.append(text)
        lws_callback_on_writable(socket)
    }

    /// Bytes queued and not yet handed to the socket.
    package var queuedBytes: Int { outgoing.bytes }

    /// Closes after what is queued has been sent; `disconnected` follows. Gives up a connection that is still being made.
    package func close(_ code: CloseCode = .normal, reason: String = "") {
        addressesLeft.removeAll()
        if lookUp != nil { return failSoon("it was given up") }
        guard let socket else { return }
        switch phase {
        case .open:
            phase = .closing(CloseOrder(code, reason))
            lws_set_timeout(socket, PENDING_TIMEOUT_USER_REASON_BASE, 3)
            lws_callback_on_writable(socket)
        case .connecting:
            lws_set_timeout(socket, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC)
        case .idle, .closing:
            break
        }
    }

    /// Calls `body` once, no sooner than after that time, while the client runs.
    @discardableResult
    package func schedule(afterMilliseconds milliseconds: Int, _ body: @escaping () -> Void) -> TimerID? {
        timers?.schedule(afterMilliseconds: milliseconds, body)
    }

    /// Does nothing if the timer has fired.
    package func cancel(_ timer: TimerID) {
        timers?.cancel(timer)
    }

    func beginStop() {
        guard !isStopping else { return }
        isStopping = true
        close(.goingAway, reason: "the client stops")
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
