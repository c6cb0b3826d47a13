/// What a server has counted since it was made.
package struct ServerTally: Hashable, Sendable {
    /// Handshakes that were done.
    package internal(set) var opened = 0
    /// Connections that never came to be open, or were pushed out before they had joined.
    package internal(set) var refused: [ConnectionRefusal: Int] = [:]
    /// Open connections that this end dropped.
    package internal(set) var dropped: [ConnectionDrop: Int] = [:]
    /// Whole messages; bytes are counted without those of frames.
    package internal(set) var messagesReceived = 0
    /// Of the messages received.
    package internal(set) var bytesReceived = 0
    /// Messages that were queued, those of connections that broke before they left among them.
    package internal(set) var messagesSent = 0
    /// Of the messages sent.
    package internal(set) var bytesSent = 0

    /// Nothing counted.
    package init() {}
}

/// Why a connection was refused.
package enum ConnectionRefusal: String, CaseIterable, Sendable {
    /// There are as many as the limits allow, or the server stops.
    case full
    /// A newcomer needed the place, and this one hadn't joined.
    case displaced
    /// Its request to become a WebSocket was not in order, or came from a page that may not.
    case handshake
}

/// Why this end dropped an open connection.
package enum ConnectionDrop: String, CaseIterable, Sendable {
    /// It read too slowly, and too much waited for it.
    case slowReader = "slow_reader"
    /// It didn't join in time.
    case joinDeadline = "join_deadline"
    /// It began a message and didn't end it in time.
    case messageDeadline = "message_deadline"
    /// It sent what isn't taken: binary, too long, in too many fragments.
    case badMessage = "bad_message"
}
