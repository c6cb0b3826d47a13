import WebSockets

extension ConnectionRefusal {
    /// The end of a sentence.
    var sentence: String {
        switch self {
        case .full: "the server is full, or stops"
        case .displaced: "it hadn't joined, and a newcomer needed its place"
        case .handshake: "its request to become a WebSocket was not in order"
        }
    }
}

extension ConnectionDrop {
    /// The end of a sentence.
    var sentence: String {
        switch self {
        case .slowReader: "it reads too slowly"
        case .joinDeadline: "it didn't join in time"
        case .messageDeadline: "its message was not ended in time"
        case .badMessage: "its message is of a kind or size that isn't taken"
        }
    }
}
