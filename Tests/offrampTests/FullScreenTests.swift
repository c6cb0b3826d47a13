import Foundation
import PseudoTerminals
import TerminalEmulator
import Testing

/// The players' program at a real terminal.
@Suite(.serialized) struct FullScreenTests {
    private let session: ServedSession

    init() throws { session = try ServedSession() }

    private func seated(
        _ arguments: [String] = [], size: TerminalSize = .usual, environment: [String: String?] = [:]
    ) throws -> Terminal {
        try session.join("port-1", as: "Олена", arguments, size: size, environment: environment)
    }

    @Test("The full screen comes by itself, takes what is typed, and leaves the terminal as it was")
    func playsOnAScreen() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        #expect(olena.emulated.isOnAlternateScreen && !olena.isInLineMode)
        try olena.press("say all: Привіт, їжак", .enter)
        try await olena.wait(for: "Refused: The exercise has not started.")
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
        #expect(!olena.emulated.isOnAlternateScreen && olena.emulated.isCursorShown && olena.isInLineMode)
        #expect(olena.emulated.record.unknown == [])
        #expect(session.end() == 0)
    }

    @Test("SIGTERM, hanging up, and Ctrl-C twice, leave the terminal as it was", arguments: [SIGTERM, SIGHUP, nil])
    func endsWell(by signal: Int32?) async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        if let signal {
            olena.signal(signal)
        } else {
            try olena.press(.control("c"))
            try await olena.wait(for: "Leave?")
            try olena.press(.control("c"))
        }
        #expect(try await olena.exitStatus() == 0)
        #expect(!olena.emulated.isOnAlternateScreen && olena.emulated.isCursorShown && olena.isInLineMode)
        #expect(olena.emulated.screen.look == .plain)
    }

    @Test(
        "Without a terminal that can show a screen, and with --plain, lines come and no escape sequence",
        arguments: [([], "dumb"), (["--plain"], "xterm-256color"), ([], "no-such-terminal"), (["--plain"], "vt100")])
    func plainLines(_ arguments: [String], _ kind: String) async throws {
        let olena = try seated(arguments, environment: ["TERM": kind])
        try await olena.wait(for: "Type help for what you can do now.")
        try olena.press("help", .enter)
        try await olena.wait(for: "quit")
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
        #expect(!olena.bytes.contains(0x1B))
        #expect(olena.emulated.record.forms.allSatisfy { ["CR", "LF"].contains($0) })
    }

    @Test("Without a terminal no escape sequence comes either")
    func piped() throws {
        let words = try session.joinCommand(of: "port-1")
        let (status, output) = try Programs.run(
            words[0], [words[1], words[2], "--name", "Олена"], input: "help\ntable\nquit\n")
        #expect(status == 0)
        #expect(output.contains("You are Олена") && !output.utf8.contains(0x1B))
    }

    @Test(
        "Without colours no colour is sent, and bars, headings and what wants attention still differ",
        arguments: [([], ["NO_COLOR": "1"]), (["--no-color"], [:]), ([], ["TERM": "vt100"])])
    func colourless(_ arguments: [String], _ environment: [String: String]) async throws {
        let olena = try seated(arguments, environment: environment.mapValues(Optional.some))
        try await olena.wait(for: "Олена: Port of Merrow, head")
        try olena.press(.control("c"))
        try await olena.wait(for: "Leave?")
        let rows = olena.emulated.screen.rows
        #expect(rows.allSatisfy { $0.allSatisfy { !$0.look.isColoured } })
        #expect(rows[0].allSatisfy { $0.look.isReversed }, "the bar")
        #expect(rows[1].first?.look.isBold == true && rows[1].first?.look.isReversed == false, "the clock")
        #expect(rows[23].first?.look.isBold == true, "the question")
        let colours = olena.emulated.record.forms.filter { form in
            form.hasSuffix("m") && (form.hasPrefix("ESC [ 3") || form.hasPrefix("ESC [ 4") || form.hasPrefix("ESC [ 9"))
        }
        // `ESC [ 39 m` and `ESC [ 49 m` only put back what nobody changed.
        #expect(colours.filter { $0 != "ESC [ 39 m" && $0 != "ESC [ 49 m" } == [])
    }

    @Test("With colours the question is red, and bold beside")
    func coloured() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        try olena.press(.control("c"))
        try await olena.wait(for: "Leave?")
        let look = olena.emulated.screen.rows[23][0].look
        #expect(look.foreground == .palette(1) && look.isBold)
    }

    @Test("The window grows and shrinks, and nothing is lost of what stands and what is typed")
    func resizing() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        try olena.press("help", .enter)
        try olena.press("say all: typed before")
        try await olena.wait(for: "> say all: typed before")
        for size in [(200, 60), (80, 24), (20, 5), (1, 1), (133, 41), (20, 5), (80, 24)] {
            olena.resize(TerminalSize(size.0, size.1))
            try await olena.wait(until: "the command line stands in the last row of \(size)") { terminal in
                size.0 == 1 || terminal.lines.last?.hasSuffix("typed before") == true
            }
        }
        try await olena.wait(for: "Олена: Port of Merrow, head")
        try olena.press(", and after", .enter)
        try await olena.wait(for: "Refused: The exercise has not started.")
        try olena.press("0")
        try await olena.wait(for: "> say all: typed before, and after")
        #expect(olena.emulated.record.unknown == [])
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    @Test("Ctrl-Z hands the terminal back and the screen comes again; leaving says how to come back")
    func stopsAndLeaves() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        try olena.press(.control("z"))
        // A shell without job control, as here, lets it go on at once.
        try olena.press("quiet")
        try await olena.wait(for: "port> quiet")
        #expect(olena.emulated.isOnAlternateScreen)
        try olena.press(.control("u"), "quit", .enter)
        #expect(try await olena.exitStatus() == 0)
        #expect(olena.emulated.lines.contains { $0.contains("To come back, type the line on your slip again.") })
        #expect(olena.emulated.record.unknown == [])
    }

    @Test("What is pasted presses no key, and its line breaks stay in the line")
    func pastes() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        try olena.press(.bytes(Array("\u{1B}[200~quit\rquit\r3\u{1B}[201~".utf8)))
        try await olena.wait(for: "> quit↵quit↵3")
        try olena.press(.control("u"), "quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }

    @Test("A sign whose bytes come apart is whole, and nothing after it is lost")
    func slowSigns() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        for byte in "їжак 🦔".utf8 {
            try olena.press(.bytes([byte]))
            await olena.settle(quiet: .milliseconds(15))
        }
        try olena.press(" and more")
        try await olena.wait(for: "> їжак 🦔 and more")
    }

    @Test("Sizes that change faster than anybody draws end at the last one")
    func hurriedResizing() async throws {
        let olena = try seated()
        try await olena.wait(for: "Олена: Port of Merrow, head")
        for step in 0..<60 { olena.resize(TerminalSize(20 + step * 3, 5 + step)) }
        olena.resize(TerminalSize(90, 30))
        try await olena.wait(until: "the bar spans the window and the line stands in the last row") { terminal in
            terminal.screen.rows[0].allSatisfy { $0.look.isReversed } && terminal.lines.last?.isEmpty == false
                && terminal.lines[0].contains("[ONLINE]")
        }
        try olena.press("quit", .enter)
        #expect(try await olena.exitStatus() == 0)
    }
}
