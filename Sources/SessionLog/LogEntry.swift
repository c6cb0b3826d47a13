import Digests
import StrictJSON

/// One line of a log: an accepted command and its events, in one transaction.
public struct LogEntry: Hashable, Sendable {
    /// The entry's place in the log, from 1.
    public let number: Int
    /// When the command was accepted: UTC, in milliseconds since 1970.
    public let timeMs: Int
    /// The seat that gave the command.
    public let seat: String
    /// The person in the seat.
    public let person: String
    /// The key under which the client sends the command again; may be empty.
    public let key: String
    /// The command, in its text until somebody who knows its form reads it.
    public let command: JSONNode
    /// What happened by it, in order; in their text, too.
    public let events: [JSONNode]
    /// The hash of the entry before, or of the header.
    public let previous: SHA256Digest
    /// SHA-256 over the canonical JSON of the entry without this member.
    public internal(set) var hash: SHA256Digest
}

extension LogEntry {
    /// Reads an entry's line again as `LogChain.append` gave it.
    public init(line: [UInt8]) throws {
        let text = line.last == UInt8(ascii: "\n") ? Array(line.dropLast()) : line
        try self.init(reading: JSONDocument(parsing: text, limits: .file).root())
    }

    /// What the entry was made of.
    public var draft: LogDraft<JSONNode, JSONNode> {
        LogDraft(timeMs: timeMs, seat: seat, person: person, key: key, command: command, events: events)
    }
}
