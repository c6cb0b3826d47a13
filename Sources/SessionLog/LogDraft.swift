import StrictJSON

/// An entry before it has its place in the chain.
public struct LogDraft: Sendable, Hashable {
    /// When the command was accepted: UTC, in milliseconds since 1970.
    public var timeMs: Int
    /// The seat that gave the command.
    public var seat: String
    /// The person in the seat.
    public var person: String
    /// The key under which the client sends the command again; may be empty.
    public var key: String
    /// The command.
    public var command: JSON
    /// What happened by it, in order.
    public var events: [JSON]

    /// A draft of all its parts.
    public init(timeMs: Int, seat: String, person: String, key: String, command: JSON, events: [JSON]) {
        self.timeMs = timeMs
        self.seat = seat
        self.person = person
        self.key = key
        self.command = command
        self.events = events
    }
}
