import PseudoTerminals
import SeededChance
import Testing

/// A served session with somebody at every seat that a script names.
final class SessionStage {
    /// How people take part.
    struct Manner: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var size = TerminalSize.usual
        var isResizing = false
        var isPiped = false
        var isColourless = false
        var names = [
            "us": "Ann", "russia": "Boris", "ukraine": "Olena", "europe": "Jean", "control": "Vera", "evaluator": "Eva",
        ]
    }

    private static let places = [
        "us": "us-1", "russia": "russia-1", "ukraine": "ukraine-1", "europe": "europe-1", "control": "control",
        "evaluator": "evaluator-1",
    ]

    let session: ServedSession
    private let manner: Manner
    private var seats: [String: any SeatInSession] = [:]
    private var secrets: [(text: String, seats: Set<String>)] = []
    private var chance = SplitMix(seed: 2022)

    init(_ exercise: String, _ manner: Manner) async throws {
        self.manner = manner
        session = try ServedSession(exercise, evaluators: 1)
        for (seat, place) in Self.places.sorted(by: { $0.key < $1.key }) {
            let name = manner.names[seat, default: seat]
            seats[seat] = try manner.isPiped ? piped(place, name) : onScreen(place, name)
        }
        for (seat, somebody) in seats.sorted(by: { $0.key < $1.key }) {
            let name = manner.names[seat, default: seat]
            try await somebody.see(somebody.hasScreen ? "\(name): " : "You are \(name)")
            // The news, on the whole screen.
            if somebody.hasScreen { try await somebody.press(["0"]) }
        }
    }

    private func piped(_ place: String, _ name: String) throws -> any SeatInSession {
        let words = try session.joinCommand(of: place)
        return PipedSeat(try Program(words[0], [words[1], words[2], "--name", name, "--plain"]))
    }

    private func onScreen(_ place: String, _ name: String) throws -> any SeatInSession {
        let environment: [String: String?] = manner.isColourless ? ["NO_COLOR": "1"] : [:]
        let terminal = try session.join(place, as: name, size: manner.size, environment: environment)
        return ScreenSeat(terminal, isColourless: manner.isColourless)
    }

    /// Plays the script to its end; everybody leaves then.
    func play(_ text: String) async throws {
        var actor = ""
        for (seat, step) in try SessionScript(text, names: manner.names).steps {
            if case .keep(let text, let seats) = step {
                secrets.append((text, seats))
                continue
            }
            guard let somebody = seats[seat] else { throw SessionFault("Nobody sits at “\(seat)”.") }
            try await resizeSomebody()
            do {
                try await take(step, somebody)
            } catch {
                let picture = seats[actor]?.picture ?? ""
                throw SessionFault("\(seat), \(step): \(error)\nWho acted last, \(actor), sees:\n\(picture)")
            }
            if case .see = step { checkSecrets() } else { actor = seat }
        }
        for seat in seats.keys.sorted() { try await seats[seat]?.leave() }
    }

    private func take(_ step: SessionScript.Step, _ somebody: any SeatInSession) async throws {
        switch step {
        case .type(let line): try await somebody.type(line)
        case .press(let keys, _) where somebody.hasScreen: try await somebody.press(keys)
        case .press(_, let lines): for line in lines { try await somebody.type(line) }
        case .see(_, onScreenOnly: true) where !somebody.hasScreen: break
        case .see(let text, _): try await somebody.see(text)
        case .keep: break
        }
    }

    private func checkSecrets() {
        for (seat, somebody) in seats {
            let shown = somebody.shown
            for secret in secrets where !secret.seats.contains(seat) {
                #expect(!shown.contains(secret.text), "\(seat) sees “\(secret.text)”")
            }
        }
    }

    /// Somebody pulls at a window, and puts it back.
    private func resizeSomebody() async throws {
        let terminals = seats.sorted { $0.key < $1.key }.compactMap { ($0.value as? ScreenSeat)?.terminal }
        guard manner.isResizing, let terminal = terminals.randomElement(using: &chance) else { return }
        for _ in 0..<3 {
            terminal.resize(TerminalSize(.random(in: 1...220, using: &chance), .random(in: 1...70, using: &chance)))
            try await Task.sleep(for: .milliseconds(.random(in: 1...15, using: &chance)))
        }
        terminal.resize(manner.size)
    }

    /// Ends the server; the log is whole.
    func verifyLog() throws {
        #expect(session.end() == 0)
        let (status, verdict) = try Programs.run("offramp", ["verify", try session.log()])
        #expect(status == 0, "\(verdict)")
    }
}
