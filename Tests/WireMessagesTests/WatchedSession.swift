import Digests
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import SessionLog
import StrictJSON
import WireMessages

@testable import SessionEngine

/// A session whose every frame, either way, is held against the published schemas.
struct WatchedSession {
    let exercise: Exercise
    let seats: [Seat]
    /// What went against the schemas, once each.
    private(set) var complaints: Set<String> = []
    /// What was seen: sections, kinds of notices, codes of errors, notifications, methods done, ways of closing.
    private(set) var seen: Set<String> = []
    /// The news and answers sent to each connection, in order.
    private(set) var frames: [UInt64: [JSON]] = [:]
    var nowMs = 1_764_000_000_000

    private var engine: SessionEngine
    private let schemas = SchemaFolder()
    private var methods: [RequestID: String] = [:]
    private var answerKinds: [RequestID: AnswerKind] = [:]
    private var lastID = 0
    private var lastKey = 0

    /// - Parameter values: when players see values.
    init(_ exercise: Exercise, seed: UInt8 = 7, values: ValuesShown = .during) throws {
        self.exercise = exercise
        seats = Self.seats(of: exercise)
        let seed = [UInt8](repeating: seed, count: 32)
        var header = try LogHeader(
            session: "watched", openedAtMs: nowMs, exercise: exercise, seats: seats,
            seedCommitment: SHA256Digest(of: seed),
            seedHex: SHA256Digest(bytes: seed)?.hex ?? "", values: values.rawValue)
        let chain = try LogChain.open(&header).chain
        var rebuilding = SessionRebuilding(program: try RuleProgram(exercise))
        try rebuilding.take(.header(header))
        guard let engine = SessionEngine(rebuilding, chain: chain, at: nowMs) else { fatalError("no header") }
        self.engine = engine
    }

    private static func seats(of exercise: Exercise) -> [Seat] {
        let heads = exercise.parties.map { ("\($0.id)-1", SeatRole.party(id: $0.id, head: true)) }
        let advisers = exercise.parties.prefix(1).map { ("\($0.id)-2", SeatRole.party(id: $0.id, head: false)) }
        let others: [(String, SeatRole)] = [
            ("evaluator-1", .evaluator), ("control", .control), ("observers", .observer),
        ]
        return (heads + advisers + others).map { id, role in
            Seat(id: SeatID(id), role: role, codeDigest: JoinCode.digest(ofTyped: id))
        }
    }

    var state: SessionState { engine.fold.state }

    // MARK: Doing

    mutating func join(_ connection: UInt64, _ seat: SeatID, after: Int? = nil) -> JSON? {
        ask(connection, .join(JoinRequest(code: seat.rawValue, name: "Ada", after: after)))
    }

    mutating func give(_ connection: UInt64, _ command: Command) -> JSON? {
        lastKey += 1
        guard let key = CommandKey("k-\(lastKey)") else { return nil }
        return ask(connection, .command(command, key: key))
    }

    /// Sends a request, and gives its answer.
    mutating func ask(_ connection: UInt64, _ request: ClientRequest) -> JSON? {
        lastID += 1
        let message = FromClient(id: .number(lastID), request: request)
        guard let sent = message.json else { return nil }
        watch(sent, "request.json")
        methods[message.id] = sent["method"]?.text
        answerKinds[message.id] = request.answerKind
        take(.request(ConnectionNumber(rawValue: connection), message))
        return frames[connection]?.last { $0["id"] == .integer(lastID) }
    }

    /// Sends what is no request.
    mutating func send(malformed frame: String, on connection: UInt64) {
        do throws(WireFault) {
            _ = try FromClient(frame: Array(frame.utf8))
            complaints.insert("\(frame) is taken")
        } catch {
            take(.fault(ConnectionNumber(rawValue: connection), error))
        }
    }

    mutating func take(_ input: SessionInput) {
        var inputs = [input]
        while let next = inputs.popLast() {
            var durable: Int?
            for effect in engine.handle(next, at: nowMs) {
                if case .append(_, let chain, _) = effect { durable = chain.position }
                if case .send(let frame, let connection) = effect { receive(frame, connection.rawValue) }
            }
            if let durable { inputs.append(.durable(through: durable)) }
        }
    }

    // MARK: Watching

    private mutating func receive(_ frame: [UInt8], _ connection: UInt64) {
        guard let json = try? JSON(parsing: frame, limits: .file) else {
            complaints.insert("A frame is no JSON.")
            return
        }
        frames[connection, default: []].append(json)
        watch(json, "answer.json")
        if (try? ToClient(frame: frame, answerKind: { answerKinds[$0] }))?.frame != frame {
            complaints.insert("A frame is not what a client reads, written again.")
        }
        if let result = json["result"], let id = json["id"].flatMap(RequestID.init), let method = methods[id] {
            let isCommand = !ClientRequest.plainMethods.contains(method)
            watch(result, "results.json#/$defs/\(isCommand ? "command" : method)")
            seen.insert(method)
            note(result["view"]?["sections"])
        }
        if let code = json["error"]?["data"]?["code"]?.text { seen.insert(code) }
        if let method = json["method"]?.text { seen.insert(method) }
        note(json["params"]?["updates"])
        for notice in json["params"]?["notices"]?.elements ?? [] { seen.insert("notice \(notice["kind"]?.text ?? "")") }
    }

    private mutating func note(_ sections: JSON?) {
        for section in sections?.object?.keys ?? [] { seen.insert("section \(section)") }
        for offer in sections?["offers"]?.elements ?? [] {
            seen.formUnion(offer["closing"]?.object?.keys.map { "closing \($0)" } ?? [])
        }
    }

    private mutating func watch(_ json: JSON, _ schema: String) {
        // One line a kind of complaint is enough: the numbers of places in arrays say nothing new.
        for complaint in schemas.complaints(about: json, against: schema) {
            complaints.insert("\(schema) \(complaint.filter { !$0.isNumber })")
        }
    }
}
