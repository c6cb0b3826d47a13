import CLibWebSockets

/// What a server keeps for one connection, from its arrival to its end. Lives on the socket thread.
final class ServerConnection {
    let id: ConnectionID
    /// Valid as long as the server's table holds this object.
    let socket: OpaquePointer
    let address: PeerAddress
    /// The subprotocol that is spoken on it, once it is open.
    var subprotocol: String?
    var isOpen = false
    var isJoined = false
    var incoming: IncomingMessage
    var outgoing = OutgoingQueue()
    /// Set when this end has decided to close; nothing is read or queued from then on.
    var closeOrder: CloseOrder?
    var peerEnd: ConnectionEnd?
    /// The seconds in which the peer was heard and pinged last, of the clock that only goes forward.
    var heardSecond = 0
    var pingedSecond: Int?
    var wantsPing = false
    /// Whether the library is to say when the socket can be written to. Unasked it says so after each ping that it has answered.
    var awaitsWriting = false
    /// In the library's microseconds; nil if no deadline runs.
    var joinDeadline: Int64?
    var messageDeadline: Int64?

    init(id: ConnectionID, socket: OpaquePointer, address: PeerAddress, configuration: WebSocketServerConfiguration) {
        self.id = id
        self.socket = socket
        self.address = address
        incoming = IncomingMessage(
            bytesMax: configuration.messageBytesMax, fragmentsMax: configuration.fragmentsMax)
    }

    var end: ConnectionEnd {
        if let peerEnd { return peerEnd }
        if let closeOrder { return .closedHere(closeOrder.code, reason: closeOrder.reason) }
        return .lost
    }

    /// Sets the library's timer for this connection to the earlier of its deadlines.
    ///
    /// A deadline that is withdrawn leaves the timer to fire once in vain. -1 should cancel it, but in libwebsockets 4.1.6
    /// means at once, and so again and again.
    func armDeadline() {
        guard let due = [joinDeadline, messageDeadline].compactMap({ $0 }).min() else { return }
        lws_set_timer_usecs(socket, max(1, due - lws_now_usecs()))
    }

    /// Has the library say when the socket can be written to.
    func awaitWriting() {
        awaitsWriting = true
        lws_callback_on_writable(socket)
    }

    /// Hangs up without a close frame, once the library is back in its own loop: safe from any callback.
    func hangUp() {
        lws_set_timeout(socket, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC)
    }

    /// A stuck peer never becomes writable, so a close frame may never leave; this bounds the wait.
    func hangUp(afterSeconds seconds: Int32) {
        lws_set_timeout(socket, PENDING_TIMEOUT_USER_REASON_BASE, seconds)
    }
}
