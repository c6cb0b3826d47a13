/// What a server tells its owner. Every call comes on the socket thread, one at a time, and should return soon: nothing
/// else is read or sent meanwhile. The server's methods may be called from within.
public protocol WebSocketServerHandler: AnyObject {
    /// A WebSocket handshake is done.
    ///
    /// - Parameter address: the peer's numeric address.
    func connectionOpened(_ connection: ConnectionID, from address: String)
    /// A whole text message has arrived: valid UTF-8, within the limits. Binary messages never get here.
    func textReceived(_ text: [UInt8], on connection: ConnectionID)
    /// A connection that was opened is no more; its id is not used again.
    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd)
    /// Somebody called `wake()` since the last time.
    func woken()
    /// A plain GET or HEAD.
    func reply(to request: HTTPRequest) -> HTTPReply
}

extension WebSocketServerHandler {
    public func woken() {}

    public func reply(to request: HTTPRequest) -> HTTPReply {
        .notFound
    }
}
