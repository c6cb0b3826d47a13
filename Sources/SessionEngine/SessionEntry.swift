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
    /// SHA-256 over the command's canonical JSON.
    package let commandDigest: SHA256Digest
    package let events: [Event]

    /// Reads an entry's command and events.
    package init(_ entry: LogEntry) throws(LogFault) {
        number = entry.number
        timeMs = entry.timeMs
        seat = SeatID(entry.seat)
        person = entry.person
        key = entry.key
        commandDigest = SHA256Digest(of: entry.command.canonicalBytes)
        do {
            command = try Command(reading: entry.command)
            events = try entry.events.map { (event) throws(JSONCodingFault) in try Event(reading: event) }
        } catch {
            throw LogFault(
                line: entry.number + 1, entry: entry.number, offset: nil,
                "The command or an event can't be read: \(error)")
        }
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
