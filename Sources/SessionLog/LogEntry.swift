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
    /// The command, in its text until somebody who knows its form reads it.
    package let command: JSONNode
    /// What happened by it, in order; in their text, too.
    package let events: [JSONNode]
    /// The hash of the entry before, or of the header.
    package let previous: SHA256Digest
    /// SHA-256 over the canonical JSON of the entry without this member.
    package internal(set) var hash: SHA256Digest
}

extension LogEntry {
    /// Reads an entry's line again as `LogChain.append` gave it.
    package init(line: [UInt8]) throws {
        let text = line.last == UInt8(ascii: "\n") ? Array(line.dropLast()) : line
        try self.init(reading: JSONDocument(parsing: text, limits: .file).root())
    }

    /// What the entry was made of.
    package var draft: LogDraft<JSONNode, JSONNode> {
        LogDraft(timeMs: timeMs, seat: seat, person: person, key: key, command: command, events: events)
    }
}
