import Digests
import ExerciseFormat
import ExerciseModel
import Glibc
import LogScreens
import NegotiationModel
import NegotiationRules
import PlayerClient
import PlayerScreens
import SessionEngine
import SessionLog
import StrictJSON

/// A session of the tutorial exercise, played without a server: every command decided, entered and chained.
struct SampleLog {
    /// Monday 24 November 2025, 16:00:00 UTC.
    static let openedAtMs = 1_764_000_000_000
    static let roles: [(SeatID, SeatRole)] = [
        ("port-1", .party(id: "port", head: true)), ("line-1", .party(id: "line", head: true)), ("control", .control),
    ]

    private(set) var records: [LogRecord] = []
    private(set) var bytes: [UInt8] = []
    private var fold: SessionFold
    private var chain: LogChain
    private var timeMs = openedAtMs

    /// - Parameter values: when players see values; nil: in play.
    init(values: String? = nil) throws {
        let seats = Self.roles.map { id, role in
            Seat(id: id, role: role, codeDigest: SHA256Digest(of: Array(id.rawValue.utf8)))
        }
        let seed = [UInt8](repeating: 7, count: 32)
        var header = try LogHeader(
            session: "harbour", openedAtMs: Self.openedAtMs, exercise: try Self.exercise(), seats: seats,
            seedCommitment: SHA256Digest(of: seed),
            seedHex: SHA256Digest(bytes: seed)?.hex ?? "", values: values)
        let line: [UInt8]
        (chain, line) = try LogChain.open(&header)
        fold = try SessionFold(header)
        records = [.header(header)]
        bytes = line
    }

    /// Two minutes of it: an opening offer, a message, a choice in secret.
    static func played(values: String? = nil) throws -> SampleLog {
        var log = try SampleLog(values: values)
        try log.enter("control", "Cora", .start, afterSeconds: 60)
        try log.enter("line-1", "Lin", .say(to: .parties(only: ["port"]), text: "Good evening."), afterSeconds: 5)
        try log.enter("control", "Cora", .note(text: "They talk."), afterSeconds: 5)
        let terms = [Term(issue: "night_hours", option: "all_night"), Term(issue: "barriers", option: "wall")]
        let offer = OfferDraft(addressees: ["line"], isPublic: false, terms: terms)
        try log.enter("port-1", "Pia", .putForward(offer: offer), afterSeconds: 20)
        try log.enter("clock", "", .phaseElapsed, afterSeconds: 90)
        try log.enter("line-1", "Lin", .commit(action: "trial_night", arguments: [:]), afterSeconds: 10)
        try log.enter("control", "Cora", .next(reason: ""), afterSeconds: 10)
        return log
    }

    mutating func enter(_ seat: SeatID, _ person: String, _ command: Command, afterSeconds: Int) throws {
        timeMs += afterSeconds * 1000
        guard let actor = fold.actor(seat) else { return }
        let events = try fold.state.decide(command, by: actor, person: person, at: timeMs)
        let draft = LogDraft(
            timeMs: timeMs, seat: seat.rawValue, person: person, key: "", command: command, events: events)
        let line = try chain.append(draft).line
        let entry = try LogEntry(line: line)
        _ = fold.take(try SessionEntry(entry))
        records.append(.entry(entry))
        bytes += line
    }

    mutating func seal() throws {
        let (seal, line) = try chain.seal()
        records.append(.seal(seal))
        bytes += line
    }

    func kept(entriesBetweenSnapshots: Int = 500) throws -> KeptLog {
        var kept = KeptLog(entriesBetweenSnapshots: entriesBetweenSnapshots)
        for record in records { try kept.take(record) }
        return kept
    }

    private static func exercise() throws -> Exercise {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let paths = ["exercise.yaml", "msel.csv", "briefs/port.md", "briefs/line.md", "briefs/control.md"]
        let files = paths.map { ($0, contents(of: "/\(root)/exercises/harbour-hours/\($0)")) }
        return try ExerciseReader.read(ExerciseFiles(files: Dictionary(uniqueKeysWithValues: files)))
    }

    private static func contents(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        return bytes
    }
}
