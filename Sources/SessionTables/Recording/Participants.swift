package import NegotiationModel
import SessionEngine
package import SessionLog
import Texts

/// Who took part in a session, in the order of their first commands, and what they are called where names may not stand.
///
/// It is made of the whole log before anything else is, since a name can be written before its person does anything.
package struct Participants: Sendable {
    /// Who gives commands.
    package enum Kind: String, Sendable, CaseIterable {
        case person = "person"
        case automated = "automated_delegation"
        case program = "staff_program"
    }

    /// One at one seat: the same name at two seats may be two people.
    package struct Participant: Sendable {
        package let seat: SeatID
        package let name: String
        package let kind: Kind
        let firstEntry: Int
        package fileprivate(set) var commands = 0
    }

    package private(set) var all: [Participant] = []
    /// How many entries were looked at.
    private(set) var entryCount = 0
    private var places: [SeatID: [String: Int]] = [:]
    private var words = WholeWords([])
    /// Names of whom nothing else may be in the log.
    private var silent: [String] = []

    package init() {}

    /// Takes the next record of a log that `LogReader` has checked.
    package mutating func take(_ record: LogRecord) throws(LogFault) {
        guard case .entry(let entry) = record else { return }
        entryCount = entry.number
        let command = try SessionEntry.command(of: entry)
        if case .handOver(let seat, let from, let to) = command {
            // Some join, and leave again, without a command.
            for name in [from, to] { _ = place(seat, name, .person, entry.number) }
        }
        let seat = SeatID(entry.seat)
        guard seat != SessionEntry.clockSeat, !entry.person.isEmpty else { return }
        // Who stopped play for a reason of the real world can't be read off an entry or a count.
        if case .realWorld = command {
            if !silent.contains(entry.person) { silent.append(entry.person) }
            return
        }
        all[place(seat, entry.person, Self.kind(of: entry), entry.number)].commands += 1
    }

    /// The log is at its end.
    package mutating func finish() {
        let people = all.enumerated().filter { $0.element.kind == .person }
        let known = people.map { (words: $0.element.name, stands: "p-\($0.offset + 1)") }
        words = WholeWords(known + silent.map { (words: $0, stands: "somebody") })
    }

    private mutating func place(_ seat: SeatID, _ name: String, _ kind: Kind, _ entry: Int) -> Int {
        if let place = places[seat]?[name] { return place }
        places[seat, default: [:]][name] = all.count
        all.append(Participant(seat: seat, name: name, kind: kind, firstEntry: entry))
        return all.count - 1
    }

    // People's commands have keys, by which they are done once; programs inside the server have none. Where in doubt it is a person,
    // whose name is hidden.
    private static func kind(of entry: LogEntry) -> Kind {
        guard entry.key.isEmpty else { return .person }
        if entry.person == "Staff" { return .program }
        return entry.person.hasPrefix("Automated delegation (") ? .automated : .person
    }

    /// The pseudonym of whoever gave a command; nil for the clock.
    func pseudonym(of name: String, at seat: SeatID) -> String? {
        places[seat]?[name].map { "p-\($0 + 1)" }
    }

    /// A text without people's names, wherever these stand by themselves as they were typed on joining.
    func hiding(_ text: String) -> String { words.replaced(in: text) }
}
