/// All that a server is told before it starts.
package struct WebSocketServerConfiguration: Hashable, Sendable {
    /// A numeric address or the name of an interface; `0.0.0.0` or `::` for all. Loopback unless told otherwise.
    package var host = "127.0.0.1"
    /// 0 takes any free port; the server then says which.
    package var port = 0
    /// The subprotocols that are spoken. A client that names others only is refused; one that names none is taken for one that
    /// speaks the first.
    package var subprotocols = ["offramp.v1"]
    /// Set for TLS.
    package var tls: TLSFiles?
    /// Origins of pages that may connect, written as browsers send them: `https://example.org`. A page of this very host
    /// may always, and so may a client that sends no Origin, which browsers cannot leave out.
    package var allowedOrigins: [String] = []
    package var limits = ConnectionLimits()
    package var keepAlive = KeepAlive()
    /// Longest message taken, in bytes; a longer one closes the connection with 1009.
    package var messageBytesMax = 64 * 1024
    /// Most frames that one message may come in.
    package var fragmentsMax = 4096
    /// Bytes that may wait to be sent on one connection; more, and it is closed with 1013.
    package var outputBytesMax = 1024 * 1024
    /// Time from the handshake to `markJoined`.
    package var joinDeadlineSeconds = 10
    /// Time from a message's first byte to its last.
    package var messageDeadlineSeconds = 10

    package init() {}

    func check(descriptorsAllowed: Int) throws(WebSocketFault) {
        try keepAlive.check()
        guard (0...65535).contains(port) else {
            throw .badSetting("Port \(port) cannot be: it lies between 0 and 65535.")
        }
        let positives = [
            ("messageBytesMax", messageBytesMax), ("fragmentsMax", fragmentsMax), ("outputBytesMax", outputBytesMax),
            ("joinDeadlineSeconds", joinDeadlineSeconds), ("messageDeadlineSeconds", messageDeadlineSeconds),
            ("joinedMax", limits.joinedMax), ("unjoinedMax", limits.unjoinedMax),
            ("unjoinedPerAddressMax", limits.unjoinedPerAddressMax),
        ]
        for (name, value) in positives where value < 1 {
            throw .badSetting("\(name) cannot be \(value): it is 1 or more.")
        }
        let needed = limits.descriptorsNeeded
        guard needed <= descriptorsAllowed else {
            throw .tooFewDescriptors(needed: needed, allowed: descriptorsAllowed)
        }
    }
}
