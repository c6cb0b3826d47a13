/// How an open connection ended.
package enum ConnectionEnd: Hashable, Sendable {
    /// The other end sent a close frame first.
    case closedByPeer(CloseCode, reason: String)
    /// This end asked for the close, with this code and reason.
    case closedHere(CloseCode, reason: String)
    /// No close frame was read and none was asked for: the network broke, nothing answered the pings, or the frames
    /// broke the rules and libwebsockets closed by itself (1002, or 1007 for text that is not UTF-8).
    case lost
}
