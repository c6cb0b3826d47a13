import AutomatedSeat
import ExerciseFolders
import ExerciseModel
import NegotiationModel
import NegotiationRules
import PlayerClient
import SessionEngine
import SessionLog
import WireMessages

@testable import Practice

/// Automated delegations at clients of their own, around a session's engine, without sockets and with a clock that is counted.
struct AutomatedTable {
    static let startMs = 1_764_000_000_000
    static let harbour: Exercise = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        do {
            return try ExerciseFolder(path: "/\(root)/exercises/harbour-hours").exercise()
        } catch {
            fatalError("\(error)")
        }
    }()
    private static let control = ConnectionNumber(rawValue: 1)

    /// A client with its delegation.
    struct Place {
        var model: ClientModel
        var delegation: AutomatedDelegation
        var connection: ConnectionNumber
        var printed: [String] = []
        var exitCode: ExitCode?
        var commands: [Command] = []

        mutating func take(_ input: ClientInput) -> [ClientEffect] {
            model.handle(input) + delegation.attend(&model)
        }
    }

    private var engine: SessionEngine
    private(set) var places: [Place] = []
    private(set) var timeMs = Self.startMs
    private let opening: PracticeOpening
    private var inbox: [(place: Int, input: ClientInput)] = []
    private var requestCount = 0

    init(seed: UInt8 = 1) throws {
        opening = try PracticeOpening(
            Self.harbour, seed: [UInt8](repeating: seed, count: 32), at: Self.startMs)
        var rebuilding = SessionRebuilding(program: opening.program)
        try rebuilding.take(.header(opening.header))
        guard let engine = SessionEngine(rebuilding, chain: opening.chain, at: Self.startMs) else {
            throw PracticeFault("The session could not be opened.")
        }
        self.engine = engine
        ask(Self.control, .join(JoinRequest(code: opening.codes["control"] ?? "", name: "Con")))
    }

    /// Sits a delegation down with a seat's code.
    mutating func sit(_ seat: SeatID, _ kind: BotKind, seed: Int) {
        let settings = ClientSettings(
            code: opening.codes[seat] ?? "", name: "Automated delegation", expects: .party,
            keyPrefix: "k\(places.count)")
        places.append(
            Place(
                model: ClientModel(settings), delegation: AutomatedDelegation(kind, seed: seed),
                connection: ConnectionNumber(rawValue: UInt64(places.count + 2))))
        inbox.append((places.count - 1, .tick(now: timeMs)))
        inbox.append((places.count - 1, .connected))
        work()
    }

    mutating func give(_ command: Command) {
        guard let key = CommandKey("c\(requestCount)") else { return }
        ask(Self.control, .command(command, key: key))
        work()
    }

    /// Another client joins with the code of this place.
    mutating func takeOver(_ seat: SeatID) {
        ask(ConnectionNumber(rawValue: 99), .join(JoinRequest(code: opening.codes[seat] ?? "", name: "Ada")))
        work()
    }

    /// The connection breaks, and comes back under another number.
    mutating func reconnect(_ place: Int) {
        perform(engine.handle(.left(places[place].connection), at: timeMs))
        places[place].connection = ConnectionNumber(rawValue: places[place].connection.rawValue + 10)
        inbox.append((place, .disconnected(reason: "The connection was lost.")))
        inbox.append((place, .connected))
        work()
    }

    mutating func pass(seconds: Int) {
        for _ in 0..<seconds {
            timeMs += 1000
            perform(engine.handle(.tick, at: timeMs))
            for place in places.indices { inbox.append((place, .tick(now: timeMs))) }
            work()
        }
    }

    var status: PlayStatus { engine.status }
    func text(_ place: Int) -> String { places[place].printed.joined(separator: "\n") }

    // MARK: Between clients and engine

    private mutating func work() {
        while !inbox.isEmpty {
            let (place, input) = inbox.removeFirst()
            guard places[place].exitCode == nil else { continue }
            for effect in places[place].take(input) { perform(effect, of: place) }
        }
    }

    private mutating func perform(_ effect: ClientEffect, of place: Int) {
        switch effect {
        case .tell(let told): places[place].printed += PlainPages.lines(of: told, isAttended: false).map(\.text)
        case .quit(let code), .end(let code): places[place].exitCode = code
        case .send(let frame):
            guard let message = try? FromClient(frame: frame) else { return }
            if case .command(let command, _) = message.request { places[place].commands.append(command) }
            perform(engine.handle(.request(places[place].connection, message), at: timeMs))
        case .connect, .draw, .follow, .hangUp: break
        }
    }

    private mutating func ask(_ connection: ConnectionNumber, _ request: ClientRequest) {
        requestCount += 1
        perform(
            engine.handle(.request(connection, FromClient(id: .number(requestCount), request: request)), at: timeMs))
    }

    private mutating func perform(_ effects: [SessionEffect]) {
        for effect in effects {
            switch effect {
            case .append(_, let chain, _):
                perform(engine.handle(.durable(through: chain.position), at: timeMs))
            case .send(let frame, let connection):
                guard let place = places.firstIndex(where: { $0.connection == connection }) else { continue }
                inbox.append((place, .frame(frame)))
            default: break
            }
        }
    }
}
