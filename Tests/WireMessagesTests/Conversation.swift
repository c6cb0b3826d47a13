import Digests
import ExerciseModel
import Glibc
import NegotiationModel
import RulePrograms
import SessionEngine
import SessionLog
import StrictJSON
import WireMessages

/// The conversation of docs/protocol.md: what its clients send and what happens to them, and what a server sends one of them.
struct Conversation {
    /// One line of what is given, and the lines that the port's client gets of it.
    struct Step: Equatable {
        let line: String
        var answers: [String] = []
    }

    static let page = "docs/protocol.md"
    private static let heading = "## A whole conversation"
    private static let given = ["port  →", "line  →", "control →"]
    static let answered = "port  ← "

    /// As the page has it.
    private(set) var steps: [Step] = []

    init() {
        for line in Self.block(of: RepositoryFile.lines(Self.page)).lines {
            if line.hasPrefix(Self.answered), !steps.isEmpty {
                steps[steps.count - 1].answers.append(String(line.dropFirst(Self.answered.count)))
            } else {
                steps.append(Step(line: line))
            }
        }
    }

    /// The indented lines under the heading, without their indentation, and where they stand in the page.
    private static func block(of page: [String]) -> (lines: [String], range: Range<Int>) {
        guard let heading = page.firstIndex(of: heading),
            let start = page[heading...].firstIndex(where: { $0.hasPrefix("    ") }),
            let end = page[start...].firstIndex(where: { !$0.hasPrefix("    ") })
        else { return ([], 0..<0) }
        return (page[start..<end].map { String($0.dropFirst(4)) }, start..<end)
    }

    /// Puts these answers into the page, in the place of what stands there.
    static func write(_ steps: [Step]) {
        var page = RepositoryFile.lines(page)
        let lines = steps.flatMap { step in ["    " + step.line] + step.answers.map { "    " + answered + $0 } }
        page.replaceSubrange(block(of: page).range, with: lines)
        RepositoryFile.write(Array(page.joined(separator: "\n").utf8), to: Self.page)
    }

    /// What a line says that one of the clients sends: its frame.
    static func frame(in line: String) -> (client: String, frame: [UInt8])? {
        guard let mark = given.first(where: { line.hasPrefix($0 + " {") }) else { return nil }
        return (String(mark.prefix { $0 != " " }), Array(line.dropFirst(mark.utf8.count - 2).utf8))
    }

    /// A frame as the page shows it: of a view only what the conversation is about.
    static func shortened(_ frame: JSON) -> String {
        guard case .object(var message) = frame, case .object(var result)? = message["result"],
            case .object(var view)? = result["view"]
        else { return frame.canonicalText }
        view["exercise"] = kept(view["exercise"], ["id", "marking", "title"])
        view["sections"] = kept(view["sections"], ["play"])
        result["view"] = .object(view)
        result["server"] = kept(result["server"], ["name"])
        message["result"] = .object(result)
        // As the page writes what it leaves out; no other member is called so.
        return JSON.object(message).canonicalText.replacing("\"…\":null", with: "…")
    }

    private static func kept(_ value: JSON?, _ names: [String]) -> JSON {
        var object = JSONObject()
        for name in names { object[name] = value?[name] }
        object["…"] = .null
        return .object(object)
    }
}

/// A session in which the page's conversation is held.
struct ConversationTable {
    /// The frames that the port's client was sent, whole, and how its connections ended.
    private(set) var sent: [(frame: [UInt8]?, shown: String)] = []
    private var engine: SessionEngine
    private var connections: [String: ConnectionNumber] = [:]
    private var lastConnection: UInt64 = 0
    private var nowMs = Self.startMs

    /// Noon of a day in 2026, UTC; each line of the page comes five seconds after the one before.
    static let startMs = 1_795_521_600_000
    private static let codes = [
        "port-1": "K7Q4-M2XD-9TRB-HW3C", "line-1": "V5N8-0PZA-6GJE-2SYK", "control": "3BWM-QD7T-X1HF-R9C4",
    ]

    init() throws {
        let seed = SHA256Digest(of: Array("A whole conversation".utf8))
        let roles: [(String, SeatRole)] = [
            ("port-1", .party(id: "port", head: true)), ("line-1", .party(id: "line", head: true)),
            ("control", .control), ("observers", .observer),
        ]
        let seats = roles.map { id, role in
            Seat(id: SeatID(id), role: role, codeDigest: JoinCode.digest(ofTyped: Self.codes[id] ?? id))
        }
        let exercise = ShippedExercise.harbourHours
        var header = try LogHeader(
            session: "2026-11-24-a", openedAtMs: nowMs, exercise: exercise, seats: seats,
            seedCommitment: SHA256Digest(of: seed.bytes), seedHex: seed.hex)
        let chain = try LogChain.open(&header).chain
        var rebuilding = SessionRebuilding(program: try RuleProgram(exercise))
        try rebuilding.take(.header(header))
        guard let engine = SessionEngine(rebuilding, chain: chain, at: nowMs) else { fatalError("no header") }
        self.engine = engine
    }

    /// Does what a line of the page says.
    ///
    /// - Returns: whether it says anything that can be done.
    mutating func take(_ line: String) throws -> Bool {
        sent = []
        nowMs += 5000
        if let (client, frame) = Conversation.frame(in: line) {
            guard let connection = connections[client] else { return false }
            take(.request(connection, try FromClient(frame: frame)))
            return true
        }
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        switch words.last.map({ $0.trimmingPrefix { $0 == " " } }) {
        case "(connects)"?:
            lastConnection += 1
            connections[words[0]] = ConnectionNumber(rawValue: lastConnection)
        case "(the connection breaks before the answer comes)"?:
            guard let connection = connections.removeValue(forKey: words[0]) else { return false }
            take(.left(connection))
        case "(close the session)"? where words[0] == "staff": take(.close(reason: "Closed by staff."))
        default: return false
        }
        return true
    }

    private mutating func take(_ input: SessionInput) {
        var inputs = [input]
        while let next = inputs.popLast() {
            var durable: Int?
            for effect in engine.handle(next, at: nowMs) {
                switch effect {
                case .append(_, let chain, _): durable = chain.position
                case .send(let frame, let connection) where connection == connections["port"]:
                    let json = (try? JSON(parsing: frame, limits: .file)) ?? .null
                    sent.append((frame, Conversation.shortened(json)))
                case .close(let connection, let code, let reason) where connection == connections["port"]:
                    sent.append((nil, "(close \(code.rawValue) “\(reason)”)"))
                default: break
                }
            }
            if let durable { inputs.append(.durable(through: durable)) }
        }
    }
}
