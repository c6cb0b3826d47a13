/// What a client tells its owner. Every call comes on the thread that runs the client, one at a time; the client's
/// methods may be called from within.
package protocol WebSocketClientHandler: AnyObject {
    /// The handshake is done: messages may be sent.
    func connected()
    /// A whole text message has arrived.
    func textReceived(_ text: [UInt8])
    /// An open connection has ended.
    func disconnected(_ end: ConnectionEnd)
    /// A connection that was asked for did not come about.
    func connectionFailed(_ failure: DialFailure)
    /// A watched descriptor has something to read, or its end; comes again until that is read or the watch is ended.
    func readable(_ fileDescriptor: Int32)
    /// Somebody called `wake()` since the last time.
    func woken()
    /// The loop has turned once: a place to redraw, or to look for keys after a change of the window's size.
    func turned()
}

extension WebSocketClientHandler {
    package func readable(_ fileDescriptor: Int32) {}
    package func woken() {}
    package func turned() {}
}
