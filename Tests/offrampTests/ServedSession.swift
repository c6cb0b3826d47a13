import Foundation
import PseudoTerminals
import Testing

/// A session that is served on this machine alone, as long as somebody holds it: the real server, and seats to take.
///
///     let session = try ServedSession("harbour-hours")
///     let olena = try session.join("port-1", as: "Olena")
///     let control = try session.join("control", as: "Control")
final class ServedSession {
    private struct Slip {
        let seat: String
        /// The program, where it is served, the code.
        let words: [String]
    }

    let server: Program
    /// Where it is served: `127.0.0.1:PORT`.
    let address: String
    private let folder: String
    private let slips: [Slip]

    /// - Parameter evaluators: seats for evaluators; the session is opened first then, as staff do.
    init(_ exercise: String = "harbour-hours", _ arguments: [String] = [], evaluators: Int = 0) throws {
        folder = try Programs.temporaryFolder()
        let data = ["--data", folder + "/sessions"]
        let place = [Programs.exercises + "/" + exercise] + data
        var sheet = ""
        if evaluators > 0 {
            let opening = ["session", "open"] + place + ["--evaluators", "\(evaluators)"]
            sheet = try Programs.run("offramp", opening).output
        }
        server = try Program("offramp", ["up"] + place + ["--port", "0"] + arguments)
        guard server.shows("Serving") else {
            server.signal(SIGKILL)
            throw ServedSessionFault(description: "The server doesn't serve:\n\(server.output)")
        }
        let served = server.output.split(separator: "Serving on ").last?.prefix { $0 != ";" } ?? ""
        address = String(served)
        slips = Self.slips(in: sheet + server.output, address: address)
    }

    deinit {
        server.signal(SIGKILL)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Ends it as staff do.
    ///
    /// - Returns: the server's exit status.
    func end() -> Int32 {
        server.signal(SIGTERM)
        return server.waitUntilExit()
    }

    /// The folder with the sessions.
    var data: String { folder + "/sessions" }

    /// The file with the session's log.
    func log() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/sessions")
        return folder + "/sessions/" + (try #require(names.first { $0.hasSuffix(".jsonl") }))
    }

    /// The seats that have slips: `port-1`, `control`, `observers`.
    var seats: [String] { slips.map(\.seat) }

    /// What stands on a seat's slip: the program, the place, the code.
    func joinCommand(of seat: String) throws -> [String] {
        guard let slip = slips.first(where: { $0.seat == seat }) else {
            throw ServedSessionFault(
                description: "There is no seat \(seat); there are \(seats.joined(separator: ", ")).")
        }
        return slip.words
    }

    /// Sits somebody down at a terminal with a seat's code.
    ///
    /// - Parameter environment: what is otherwise than usual; nil takes away.
    func join(
        _ seat: String, as name: String, _ arguments: [String] = [], size: TerminalSize = .usual,
        environment: [String: String?] = [:]
    ) throws -> Terminal {
        let words = try joinCommand(of: seat)
        let whole = environment.reduce(into: Terminal.environment) { $0[$1.key] = $1.value }
        return try Terminal(
            words[0], [words[1], words[2], "--name", name] + arguments, size: size, environment: whole)
    }

    /// Control starts play, or does whatever else it types, line by line, and leaves.
    func control(_ lines: String...) throws {
        let words = try joinCommand(of: "control")
        let input = (lines + ["quit"]).map { $0 + "\n" }.joined()
        let (status, output) = try Programs.run(
            words[0], [words[1], words[2], "--name", "Control", "--plain"], input: input)
        guard status == 0 else { throw ServedSessionFault(description: "Control left with \(status):\n\(output)") }
    }

    /// Each slip says whose it is in the line above the command: `Northwake Line, head of the delegation (line-1)`.
    private static func slips(in output: String, address: String) -> [Slip] {
        let lines = output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        return zip(lines, lines.dropFirst()).compactMap { owner, command in
            let words = command.split(separator: " ").map(String.init)
            guard words.count > 2, words[0].hasSuffix("offramp-join") else { return nil }
            let seat =
                owner.hasSuffix(")")
                ? owner.split(separator: "(").last.map { String($0.dropLast()) }
                : owner.split(whereSeparator: { !$0.isLetter }).first?.lowercased()
            return Slip(seat: seat ?? owner, words: [words[0], address, words[2]])
        }
    }
}

struct ServedSessionFault: Error, CustomStringConvertible {
    let description: String
}
