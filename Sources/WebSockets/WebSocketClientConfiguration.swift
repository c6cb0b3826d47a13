/// All that a client is told before it starts.
package struct WebSocketClientConfiguration: Hashable, Sendable {
    /// The subprotocol that is asked for.
    package var subprotocol = "offramp.v1"
    /// Nil for a client that does without TLS.
    package var trust: ServerTrust?
    package var keepAlive = KeepAlive()
    /// Longest message taken, in bytes; a longer one closes the connection with 1009.
    package var messageBytesMax = 16 * 1024 * 1024
    /// Most frames that one message may come in.
    package var fragmentsMax = 4096
    /// Time from dialling to the end of the handshake.
    package var connectSeconds = 10

    package init() {}

    func check() throws(WebSocketFault) {
        try keepAlive.check()
        let positives = [
            ("messageBytesMax", messageBytesMax), ("fragmentsMax", fragmentsMax), ("connectSeconds", connectSeconds),
        ]
        for (name, value) in positives where value < 1 {
            throw .badSetting("\(name) cannot be \(value): it is 1 or more.")
        }
    }
}
