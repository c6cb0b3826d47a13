/// What a server tells its owner. Every call comes on the socket thread, one at a time, and should return soon: nothing
/// else is read or sent meanwhile. The server's methods may be called from within.
package protocol WebSocketServerHandler: AnyObject {
    /// A WebSocket handshake is done.
    ///
    /// - Parameter address: the peer's numeric address.
    func connectionOpened(_ connection: ConnectionID, from address: String)
    /// A whole text message has arrived: valid UTF-8, within the limits. Binary messages never get here.
    func textReceived(_ text: [UInt8], on connection: ConnectionID)
    /// A ping came, and the library answered it. Of several that come at once only one may be told.
    func pingAnswered(on connection: ConnectionID)
    /// A connection that was opened is no more; its id is not used again.
    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd)
    /// A connection was refused before it was open, or lost its place to another.
    ///
    /// - Parameter address: the peer's, or `unknown` where nobody asked for it.
    func connectionRefused(_ refusal: ConnectionRefusal, from address: String)
    /// This end drops an open connection; its end follows.
    func connectionDropped(_ connection: ConnectionID, _ drop: ConnectionDrop, from address: String)
    /// Somebody called `wake()` since the last time.
    func woken()
    /// All is done for which the loop has turned: what follows waits for something to happen.
    func turnEnded()
    /// A plain GET or HEAD.
    func reply(to request: HTTPRequest) -> HTTPReply
}

extension WebSocketServerHandler {
    package func woken() {}

    /// Looks away.
    package func pingAnswered(on connection: ConnectionID) {}

    /// Looks away.
    package func turnEnded() {}

    /// Looks away.
    package func connectionRefused(_ refusal: ConnectionRefusal, from address: String) {}

    /// Looks away.
    package func connectionDropped(_ connection: ConnectionID, _ drop: ConnectionDrop, from address: String) {}

    package func reply(to request: HTTPRequest) -> HTTPReply {
        .notFound
    }
}
