import Digests
package import NegotiationModel
import NegotiationRules
package import SessionEngine
package import SessionLog

/// Checks a log beyond its chain: decides every command anew and compares, and checks the dice against the seed.
///
/// The chain, the exercise's digest and the seal are `LogReader`'s to check.
package struct LogVerification: Sendable {
    /// How many entries were checked, how many of them only say what a rule refused, and how many dice were thrown.
    package private(set) var entryCount = 0
    package private(set) var refusedCount = 0
    package private(set) var diceCount = 0
    package private(set) var isSealed = false

    /// The first line, once it was taken.
    package private(set) var header: LogHeader?
    /// Play up to here, read on; nil before the header, and after a fault.
    package private(set) var fold: SessionFold?
    private var dice: Dice?
    // As in the live session, which forgets keys after so many others.
    private var keys: [String: KeyWindow] = [:]
    private let isNoticing: Bool

    /// - Parameter isNoticing: whether it is asked what each viewer noticed of an entry.
    package init(isNoticing: Bool = true) {
        self.isNoticing = isNoticing
    }

    /// Whether it stopped at a header or an entry that this program's rules don't give again.
    package var isDecidedOtherwise: Bool { header != nil && fold == nil }

    /// Takes the next record; throws the first difference, with where it is.
    ///
    /// - Returns: where the record is an entry, that and what was noticed of it.
    @discardableResult
    package mutating func take(_ record: LogRecord) throws(LogFault) -> CheckedEntry? {
        switch record {
        case .header(let header):
            self.header = header
            fold = try SessionFold(header)
            dice = SHA256Digest(hex: header.seedHex).map { Dice(seed: $0.bytes) }
        case .entry(let entry): return try take(entry)
        case .seal: isSealed = true
        }
        return nil
    }

    private mutating func take(_ record: LogEntry) throws(LogFault) -> CheckedEntry? {
        do throws(LogFault) {
            return try check(record)
        } catch {
            // After a fault nothing more is checked.
            fold = nil
            throw error
        }
    }

    // The fold stays where it is: taken out and put back, it would be copied.
    private mutating func check(_ record: LogEntry) throws(LogFault) -> CheckedEntry? {
        guard let lastTimeMs = fold?.lastTimeMs else { return nil }
        guard record.timeMs >= lastTimeMs else {
            throw fault(record, "Its time is before that of the entry before it.")
        }
        guard let actor = fold?.actor(SeatID(record.seat)) else {
            throw fault(record, "The session has no seat \(record.seat).")
        }
        if !record.key.isEmpty, !keys[record.seat, default: KeyWindow()].insert(record.key) {
            throw fault(record, "Seat \(record.seat) has an entry under the same key already.")
        }
        let command = try SessionEntry.command(of: record)
        let entry = SessionEntry(record, command: command, events: try decidedAnew(record, command, actor))
        try compare(record, entry.events)
        try checkDice(of: entry)
        entryCount += 1
        if entry.isRefused { refusedCount += 1 }
        guard isNoticing else {
            fold?.advance(by: entry)
            return CheckedEntry(entry: entry, noticed: [])
        }
        return CheckedEntry(entry: entry, noticed: fold?.read(entry) ?? [])
    }

    private func decidedAnew(
        _ record: LogEntry, _ command: Command, _ actor: Actor
    ) throws(LogFault) -> [Event] {
        do throws(Refusal) {
            return try fold?.decide(command, by: actor, person: record.person, at: record.timeMs) ?? []
        } catch {
            let trace = fold?.state.events(of: error, by: actor) ?? []
            guard !trace.isEmpty else {
                throw fault(record, "Decided anew, its command is refused: \(error.sentence)")
            }
            return trace
        }
    }

    // A log is canonical, and so is what is written here: reading the events would cost more, and say no more.
    private func compare(_ record: LogEntry, _ decided: [Event]) throws(LogFault) {
        if record.eventsAreSpelled(as: decided) { return }
        let stated = try SessionEntry(record, isDigested: false).events
        // An older version may have spelled the same otherwise.
        guard stated != decided else { return }
        for (place, pair) in zip(stated, decided).enumerated() where pair.0 != pair.1 {
            throw fault(
                record, "Event \(place + 1) differs: the log says \(pair.0), but decided anew it is \(pair.1).")
        }
        throw fault(record, "The log has \(stated.count) events, but decided anew there are \(decided.count).")
    }

    private mutating func checkDice(of entry: SessionEntry) throws(LogFault) {
        for case .drawn(let die) in entry.events {
            diceCount += 1
            let value = dice?.value(die.name, of: die.of)
            guard value == die.value else {
                throw LogFault(
                    line: entry.number + 1, entry: entry.number, offset: nil,
                    "The die \(die.name) shows \(die.value), but the seed gives \(value ?? -1).")
            }
        }
    }

    private func fault(_ entry: LogEntry, _ sentence: String) -> LogFault {
        LogFault(line: entry.number + 1, entry: entry.number, offset: nil, sentence)
    }
}

/// An entry that was decided anew to the same events.
package struct CheckedEntry: Sendable {
    package let entry: SessionEntry
    /// What each viewer of the fold noticed, empty where that is nothing; none at all where nobody asked.
    package let noticed: [[Notice]]
}
