package import Digests
package import NegotiationModel
package import SessionLog
import StrictJSON

/// An entry of a session's log, read.
package struct SessionEntry: Sendable {
    /// What stands in an entry's seat where the clock gave the command; no seat may be called so.
    package static let clockSeat: SeatID = "clock"

    /// The entry's place in the log, from 1.
    package let number: Int
    /// UTC milliseconds.
    package let timeMs: Int
    package let seat: SeatID
    /// The name of the person in the seat; empty for the clock.
    package let person: String
    /// Empty for the clock.
    package let key: String
    package let command: Command
    /// SHA-256 over the command's canonical JSON; nil where nobody asked for it, or there is no key.
    package let commandDigest: SHA256Digest?
    package let events: [Event]

    /// Reads an entry's command and events.
    ///
    /// - Parameter isDigested: whether the command's digest is asked for: where commands may be given again.
    package init(_ entry: LogEntry, isDigested: Bool = true) throws(LogFault) {
        number = entry.number
        timeMs = entry.timeMs
        seat = SeatID(entry.seat)
        person = entry.person
        key = entry.key
        let written = entry.command
        commandDigest = isDigested && !key.isEmpty ? Self.digest(of: written) : nil
        do {
            command = try Command(reading: written)
            events = try entry.events.map { (event) throws(JSONCodingFault) in try Event(reading: event) }
        } catch {
            throw Self.fault(entry, error)
        }
    }

    /// An entry whose events are known, and needn't be read.
    package init(_ entry: LogEntry, command: Command, events: [Event]) {
        number = entry.number
        timeMs = entry.timeMs
        seat = SeatID(entry.seat)
        person = entry.person
        key = entry.key
        commandDigest = nil
        self.command = command
        self.events = events
    }

    /// The command of an entry alone.
    package static func command(of entry: LogEntry) throws(LogFault) -> Command {
        do {
            return try Command(reading: entry.command)
        } catch {
            throw fault(entry, error)
        }
    }

    private static func digest(of command: JSONNode) -> SHA256Digest {
        guard command.isCanonical else { return SHA256Digest(of: command.canonicalBytes) }
        return command.withBytes { text, own in
            SHA256Digest(of: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[own])))
        }
    }

    private static func fault(_ entry: LogEntry, _ cause: JSONCodingFault) -> LogFault {
        LogFault(
            line: entry.number + 1, entry: entry.number, offset: nil,
            "The command or an event can't be read: \(cause)")
    }

    init(number: Int, timeMs: Int, giver: Giver, written: WrittenCommand, events: [Event]) {
        self.number = number
        self.timeMs = timeMs
        seat = giver.seat
        person = giver.person
        key = giver.key
        command = written.command
        commandDigest = written.digest
        self.events = events
    }

    /// Whether a rule of the exercise refused the command, so that the entry only says so.
    package var isRefused: Bool {
        if case .refused = events.first { true } else { false }
    }
}
