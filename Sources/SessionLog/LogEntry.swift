import Digests
import StrictJSON

/// One line of a log: an accepted command and its events, in one transaction.
public struct LogEntry: Codable, Hashable, Sendable {
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
    /// The command.
    public let command: JSON
    /// What happened by it, in order.
    public let events: [JSON]
    /// The hash of the entry before, or of the header.
    public let previous: SHA256Digest
    /// SHA-256 over the canonical JSON of the entry without this member.
    public internal(set) var hash: SHA256Digest
}

extension LogEntry: HashedRecord {}
