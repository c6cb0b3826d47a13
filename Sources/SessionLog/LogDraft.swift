import Digests
package import StrictJSON

/// An entry before it has its place in the chain: a command and its events, whatever has their forms.
package struct LogDraft<Command: JSONForm, Event: JSONForm> {
    /// When the command was accepted: UTC, in milliseconds since 1970.
    package var timeMs: Int
    /// The seat that gave the command.
    package var seat: String
    /// The person in the seat.
    package var person: String
    /// The key under which the client sends the command again; may be empty.
    package var key: String
    /// The command.
    package var command: Command
    /// What happened by it, in order.
    package var events: [Event]

    /// A draft of all its parts.
    package init(timeMs: Int, seat: String, person: String, key: String, command: Command, events: [Event]) {
        self.timeMs = timeMs
        self.seat = seat
        self.person = person
        self.key = key
        self.command = command
        self.events = events
    }
}

extension LogDraft: Sendable where Command: Sendable, Event: Sendable {}

extension LogDraft {
    /// Writes the members of the entry that this becomes.
    func writeMembers(
        to writer: inout JSONWriter, number: Int, previous: SHA256Digest, hash: (inout JSONWriter) -> Void
    ) {
        writer.member("command", command)
        writer.member("events", events)
        hash(&writer)
        writer.member("key", key)
        writer.member("number", number)
        writer.member("person", person)
        writer.member("previous", previous)
        writer.member("seat", seat)
        writer.member("timeMs", timeMs)
    }
}
