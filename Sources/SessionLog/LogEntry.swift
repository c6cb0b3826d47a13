package import Digests
package import StrictJSON

/// One line of a log: an accepted command and its events, in one transaction.
package struct LogEntry: Hashable, Sendable {
    /// The entry's place in the log, from 1.
    package let number: Int
    /// When the command was accepted: UTC, in milliseconds since 1970.
    package let timeMs: Int
    /// The seat that gave the command.
    package let seat: String
    /// The person in the seat.
    package let person: String
    /// The key under which the client sends the command again; may be empty.
    package let key: String
    /// The hash of the entry before, or of the header.
    package let previous: SHA256Digest
    /// SHA-256 over the canonical JSON of the entry without this member.
    package internal(set) var hash: SHA256Digest

    /// The command, in its text until somebody who knows its form reads it.
    package let command: JSONNode
    private let eventList: JSONNode
}

extension LogEntry {
    /// Reads an entry's line again as `LogChain.append` gave it.
    package init(line: [UInt8]) throws {
        let text = line.last == UInt8(ascii: "\n") ? Array(line.dropLast()) : line
        try self.init(reading: JSONDocument(parsing: text, limits: .file).root())
    }

    package init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        command = try members.read("command")
        eventList = try members.read("events")
        guard eventList.isArray else { throw eventList.fault("must be an array") }
        hash = try members.read(HashedLine.hashKey)
        key = try members.read("key")
        number = try members.read("number")
        person = try members.read("person")
        previous = try members.read("previous")
        seat = try members.read("seat")
        timeMs = try members.read("timeMs")
        try members.end()
    }

    /// What happened by the command, in order; in their text, too.
    package var events: [JSONNode] { eventList.elementNodes }

    /// Whether the events stand in the line exactly as these are written.
    package func eventsAreSpelled(as events: [some JSONForm]) -> Bool {
        eventList.withBytes { text, own in
            var writer = JSONWriter(reserving: own.count + 64)
            writer.array(events)
            guard let bytes = try? writer.finish() else { return false }
            return bytes.isEqual(to: UnsafeBufferPointer(rebasing: text[own]))
        }
    }

    /// What the entry was made of.
    package var draft: LogDraft<JSONNode, JSONNode> {
        LogDraft(timeMs: timeMs, seat: seat, person: person, key: key, command: command, events: events)
    }
}
