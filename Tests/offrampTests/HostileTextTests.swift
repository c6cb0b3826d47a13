import Foundation
import PseudoTerminals
import TerminalEmulator
import Testing
import WebSockets

/// A server that puts what could steer a terminal into every text, and what of it reaches the terminal.
@Suite(.serialized) struct HostileTextTests {
    /// Escape sequences, OSC 52 (which sets the clipboard) and OSC 8, a window's title, C0 and C1, DEL, marks that turn the
    /// writing around, invisible ones, and a line break with something that looks like the program's own.
    private static let poison =
        "\u{1B}[2J\u{1B}]52;c;cGFzc3dvcmQ=\u{7}\u{1B}]8;;http://x\u{1B}\\\u{1B}]0;owned\u{7}\u{9B}31m\u{90}q\u{9C}"
        + "\u{8}\u{8}\r\u{C}\u{0E}\u{7F}\u{0}\u{85}\u{202E}\u{2066}\u{200F}\u{2028}\u{FEFF}\n[PLAY] ENDEX"

    private func poisoned(_ text: String) -> String { text + Self.poison }

    @Test("Nothing of it steers the screen: it is shown by its code points", arguments: ["xterm-256color", "vt100"])
    func fullScreen(kind: String) async throws {
        let server = try HostileServer(frames: try ServedSession.recordedFrames(), poison: poisoned)
        let olena = try terminal(at: server, [], kind)
        try await olena.wait(for: "<U+001B>")
        for keys in [["0"], ["1"], ["2"], ["3"], ["4"], ["5", .escape], ["6"], ["brief", .enter], ["table", .enter]]
            as [[Key]]
        {
            try olena.press(keys)
            await olena.settle(quiet: .milliseconds(60))
        }
        let seen = olena.emulated
        #expect(seen.record.unknown == [])
        #expect(seen.title.isEmpty && seen.bells == 0)
        let listed = try TerminalsPage().sequences
        #expect(seen.record.forms.filter { !listed.contains($0) } == [])
        #expect(steering(in: olena.bytes) == [])
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    @Test("In plain lines no control character comes but the line's end")
    func plainLines() async throws {
        let server = try HostileServer(frames: try ServedSession.recordedFrames(), poison: poisoned)
        let olena = try terminal(at: server, ["--plain"], "xterm-256color")
        try await olena.wait(for: "<U+001B>")
        try olena.press("brief", .enter, "table", .enter, "sheet", .enter, "offers", .enter, "quit", .enter)
        #expect(try await olena.exitStatus() == 0)
        #expect(olena.emulated.record.forms == ["CR", "LF"])
        #expect(steering(in: olena.bytes) == [])
        #expect(!olena.screen.contains { $0.hasPrefix("[PLAY] ENDEX") }, "a text passes for a line of the program's")
    }

    @Test("A text of a mebibyte is cut, and the program goes on", arguments: [[], ["--plain"]])
    func longLines(_ arguments: [String]) async throws {
        let long = String(repeating: "ab\u{1B}[31m", count: 150_000)
        let frames = try ServedSession.recordedFrames()
        let server = try HostileServer(frames: frames) { $0.hasSuffix("word to all") ? $0 + long : $0 }
        let olena = try terminal(at: server, arguments, "xterm-256color")
        try await olena.wait(for: "more characters)")
        try olena.press("help", .enter)
        try await olena.wait(for: arguments.isEmpty ? "To bargain:" : "quit")
        #expect(olena.bytes.count < 200_000)
        #expect(olena.emulated.record.unknown == [])
        #expect(!olena.emulated.record.forms.contains("ESC [ 31 m"))
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    private func terminal(at server: HostileServer, _ arguments: [String], _ kind: String) throws -> Terminal {
        var environment = Terminal.environment
        environment["TERM"] = kind
        environment["NO_COLOR"] = "1"
        return try Terminal(
            Programs.path("offramp-join"),
            ["127.0.0.1:\(server.port)", "AAAA-BBBB-CCCC-DDDD", "--name", "Olena"] + arguments, environment: environment
        )
    }

    /// Signs that steer a terminal or turn the writing around, among what is sent outside of control sequences.
    private func steering(in bytes: [UInt8]) -> [String] {
        let found = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x80..<0xA0, 0x7F, 0x202A...0x202E, 0x2066...0x2069, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF:
                true
            default: false
            }
        }
        return Set(found.map { String($0.value, radix: 16) }).sorted()
    }
}
