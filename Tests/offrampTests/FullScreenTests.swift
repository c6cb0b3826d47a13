import Foundation
import Testing

/// The players' program at a real terminal.
@Suite(.serialized) struct FullScreenTests {
    private static let leavesScreen = "\u{1B}[?1049l"

    /// A session served, and the program at a terminal with the first slip's code.
    private func seated(
        _ arguments: [String] = [], environment: [String: String] = [:], _ body: (ProgramAtTerminal) throws -> Void
    ) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = Programs.exercises + "/harbour-hours"
        let server = try Program("offramp", ["up", exercise, "--data", folder + "/sessions", "--port", "0"])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving"), "\(server.output)")
        let slips = server.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let slip = try #require(slips.first { $0.count > 2 && $0[0].hasSuffix("offramp-join") })
        var whole = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
        whole.merge(environment) { $1 }
        let seat = try #require(
            try ProgramAtTerminal(
                slip[0], [slip[1], slip[2], "--name", "Олена"] + arguments, columns: 80, rows: 24, environment: whole))
        try body(seat)
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
    }

    @Test("The full screen comes by itself, takes what is typed, and leaves the terminal as it was")
    func playsOnAScreen() throws {
        try seated(environment: ["NO_COLOR": "1"]) { seat in
            #expect(seat.shows("Олена: Port of Merrow, head"), "\(seat.output)")
            #expect(!seat.isInLineMode)
            seat.type("say all: Привіт, їжак\r")
            #expect(seat.shows("To: everyone, observers too."), "\(seat.output)")
            seat.type("quit\r")
            #expect(seat.exitStatus() == 0)
            #expect(seat.output.contains(Self.leavesScreen))
            #expect(!seat.output.contains("\u{1B}[31m"), "a colour was sent")
            #expect(seat.isInLineMode)
        }
    }

    @Test("SIGTERM, and Ctrl-C twice, leave the terminal as it was", arguments: [true, false])
    func endsWell(bySignal: Bool) throws {
        try seated { seat in
            #expect(seat.shows("Олена: Port of Merrow, head"), "\(seat.output)")
            if bySignal {
                seat.signal(SIGTERM)
            } else {
                seat.type("\u{3}")
                #expect(seat.shows("Leave?"))
                seat.type("\u{3}")
            }
            #expect(seat.exitStatus() == 0)
            #expect(seat.output.contains(Self.leavesScreen))
            #expect(seat.isInLineMode)
        }
    }

    @Test(
        "Without a terminal that can show a screen, and with --plain, lines come and no escape sequence",
        arguments: [([], ["TERM": "dumb"]), (["--plain"], [:]), ([], ["TERM": "no-such-terminal"])])
    func plainLines(_ arguments: [String], _ environment: [String: String]) throws {
        try seated(arguments, environment: environment) { seat in
            #expect(seat.shows("Type help for what you can do now."), "\(seat.output)")
            seat.type("quit\r")
            #expect(seat.exitStatus() == 0)
            #expect(!seat.bytes.contains(0x1B))
        }
    }
}
