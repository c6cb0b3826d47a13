import Foundation
import Testing

/// The players' program at a real terminal, and a whole offer without a typed command.
@Suite(.serialized) struct OfferByKeysTests {
    private enum Key {
        static let help = "\u{1B}[11~"
        static let form = "\u{1B}OQ"
        static let send = "\u{1B}[15~"
        static let down = "\u{1B}OB"
        static let right = "\u{1B}[C"
        static let escape = "\u{1B}"
    }

    @Test("An offer is composed, judged and sent by keys alone")
    func offers() throws {
        try seated { seat, control in
            #expect(seat.shows("Олена: Port of Merrow, head"), "\(seat.output)")
            control.type("start\nyes\n")
            #expect(seat.shows("Round 1/"), "\(seat.output)")
            seat.type(Key.form)
            #expect(seat.shows("Choose to whom it goes"), "\(seat.output)")
            seat.type("12" + Key.down + Key.right + Key.right)
            #expect(seat.shows("Must consent:"), "\(seat.output)")
            seat.type(Key.send)
            #expect(seat.shows("Put it forward?"), "\(seat.output)")
            #expect(seat.output.contains("night_hours=until_midnight"), "the command that the key ran")
            seat.type("yes\r")
            #expect(seat.shows("Put forward as"), "\(seat.output)")
            #expect(control.shows("put port"), "\(control.output)")
        }
    }

    @Test("Keys that the terminal's description lacks are known, others type nothing, and Escape alone goes back")
    func escapes() throws {
        try seated { seat, _ in
            #expect(seat.shows("Олена: Port of Merrow, head"), "\(seat.output)")
            seat.type(Key.help)
            #expect(seat.shows("-- help"), "\(seat.output)")
            // Escape, and at once another key: the page is left, and the unknown keys leave no trace.
            seat.type(Key.escape)
            seat.type("\u{1B}[99;5~q\u{1B}[200~uit\r")
            #expect(seat.exitStatus() == 0, "what was typed is quit and nothing else: \(seat.output)")
        }
    }

    /// A session served, the program at a terminal with the first slip's code, and control on lines.
    private func seated(_ body: (ProgramAtTerminal, Program) throws -> Void) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = Programs.exercises + "/harbour-hours"
        let server = try Program("offramp", ["up", exercise, "--data", folder + "/sessions", "--port", "0"])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving"), "\(server.output)")
        let lines = server.output.split(separator: "\n").map(String.init)
        let slips = lines.indices.filter { lines[$0].contains("offramp-join") }
        let first = try #require(slips.first)
        let last = try #require(slips.first { lines[$0 - 1] == "Control" })
        let slip = lines[first].split(separator: " ").map(String.init)
        let code = lines[last].split(separator: " ").map(String.init)[2]
        let control = try Program("offramp-join", [slip[1], code, "--name", "Vera", "--plain"])
        defer { control.signal(SIGKILL) }
        #expect(control.shows("Type help"), "\(control.output)")
        let environment = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
        let seat = try #require(
            try ProgramAtTerminal(
                slip[0], [slip[1], slip[2], "--name", "Олена"], columns: 80, rows: 24, environment: environment))
        try body(seat, control)
    }
}
