import Digests
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import StrictJSON

/// A session whose commands are decided by the rules and go into a log, one after the other.
struct GeneratedSession {
    /// The signs of each seat's code: four heads, control, observers. Nobody plays here, so anybody may know them.
    let codes: [String]
    let program: RuleProgram
    private(set) var state: SessionState
    /// UTC milliseconds. Any moment will do: nothing depends on the date.
    var timeMs = 1_764_000_000_000
    private var log: LogWriting
    private let startMs: Int
    /// After so many entries nothing is given any more.
    private var entriesMax = Int.max

    /// - Parameter number: stands in its codes, so that those of sessions in one folder differ; 0 to 9999.
    init(_ exercise: Exercise, session: String, number: Int = 0, folder: String) throws {
        let seed = [UInt8](repeating: 7, count: SHA256Digest.byteCount)
        let roles =
            exercise.parties.map { (SeatID("\($0.id)-1"), SeatRole.party(id: $0.id, head: true)) }
            + [("control", .control), ("observers", .observer)]
        let codes = roles.indices.map { "\(Self.digits(of: number))-0000-0000-000\($0)" }
        let seats = zip(roles, codes).map { role, code in
            Seat(id: role.0, role: role.1, codeDigest: SHA256Digest(of: code.utf8.filter { $0 != UInt8(ascii: "-") }))
        }
        self.codes = codes
        program = try RuleProgram(exercise)
        state = SessionState(program: program, seed: seed, seats: seats)
        startMs = timeMs
        log = try LogWriting(folder: folder, session: session)
        try writeHeader(exercise, session, seats, seed)
        try give(.start, by: .seat(role: .control), seat: "control")
    }

    /// A session's number in four digits.
    static func digits(of number: Int) -> String { String("000\(number)".suffix(4)) }

    var entryCount: Int { log.entryCount }

    private mutating func writeHeader(_ exercise: Exercise, _ session: String, _ seats: [Seat], _ seed: [UInt8]) throws
    {
        let written = try CanonicalJSON(exercise)
        let openedAtMs = timeMs
        try log.write { writer, hash in
            writer.member("exercise", written)
            writer.member("exerciseDigest", SHA256Digest(of: written.bytes))
            writer.member("format", "offramp-log")
            hash(&writer)
            writer.member("openedAtMs", openedAtMs)
            writer.member("program", "log-generator")
            writer.member("seats", seats)
            writer.member("seedCommitment", SHA256Digest(of: seed))
            writer.member("seedHex", SHA256Digest(bytes: seed)?.hex ?? "")
            writer.member("session", session)
            writer.member("version", 2)
        }
    }

    /// Decides a command and writes what came of it.
    ///
    /// - Parameter taking: told of each event before it is applied.
    /// - Returns: why it was refused, if it was.
    @discardableResult
    mutating func give(
        _ command: Command, by actor: Actor, seat: SeatID, key: String = "", person: String = "",
        taking: (Event) -> Void = { _ in }
    ) throws -> Refusal? {
        guard entryCount < entriesMax else { return nil }
        var (events, refusal): ([Event], Refusal?) = ([], nil)
        do throws(Refusal) {
            events = try state.decide(command, by: actor, person: person, at: timeMs)
        } catch {
            (events, refusal) = (state.events(of: error, by: actor), error)
        }
        // What no rule refused leaves no entry.
        guard !events.isEmpty else { return refusal }
        for event in events {
            taking(event)
            state.apply(event)
        }
        try log.writeEntry(
            GeneratedEntry(
                command: command, events: events, key: key, person: person, seat: seat.rawValue, timeMs: timeMs))
        return refusal
    }

    mutating func stop(after entries: Int) { entriesMax = entries }

    /// Whether a command would end play, which is to go on here.
    func endsPlay(_ command: Command, by actor: Actor) -> Bool {
        let events = (try? state.decide(command, by: actor, person: "", at: timeMs)) ?? []
        return events.contains { if case .ended = $0 { true } else { false } }
    }

    mutating func close() throws { try log.close(exerciseTimeMs: max(0, timeMs - startMs), timeMs: timeMs) }
}

/// What an entry holds beside its place in the chain.
struct GeneratedEntry {
    let command: Command
    let events: [Event]
    let key: String
    let person: String
    let seat: String
    let timeMs: Int
}

extension GeneratedSession {
    /// Has the heads speak to the plenary in turn, 300 bytes each time, until there are so many entries.
    mutating func speak(entries: Int) throws {
        stop(after: entries)
        let parties = program.exercise.parties.map(\.id)
        let words = String(repeating: "We have read what was put forward and will answer. ", count: 6)
        while entryCount < entries {
            let party = parties[entryCount % parties.count]
            timeMs += 1
            // Time runs, and the phase must not end by it.
            if let deadline = state.deadline, timeMs >= deadline { try goBack() }
            let text = String("\(entryCount) \(words)".prefix(300))
            try give(
                .say(to: .plenary, text: text), by: .seat(role: .party(id: party, head: true)),
                seat: SeatID("\(party)-1"),
                key: "k\(entryCount)", person: "Head of \(party)")
        }
    }

    /// Goes back to the beginning of the first round and goes on from there.
    mutating func goBack(taking: (Event) -> Void = { _ in }) throws {
        let first = PhasePoint(round: 1, index: 0, inEpilogue: false)
        for command in [Command.goBack(to: first, reason: "Once more."), .resume] {
            let refusal = try give(command, by: .seat(role: .control), seat: "control", taking: taking)
            if let refusal { throw Fault("Control can't go back: \(refusal.sentence)") }
        }
    }
}
