import PseudoTerminals
import TerminalEmulator
import Testing

@Suite("A program at a pseudo-terminal")
struct PseudoTerminalTests {
    private func shell(_ script: String, size: TerminalSize = .usual) throws -> Terminal {
        try Terminal("/bin/sh", ["-c", script], size: size)
    }

    @Test func showsTakesKeysAndEnds() async throws {
        let terminal = try shell("printf 'What? '; read answer; echo \"So $answer\"; exit 7")
        try await terminal.wait(for: "What?")
        #expect(terminal.isInLineMode)
        try terminal.press("їжак", .enter)
        try await terminal.wait(for: "So їжак")
        #expect(try await terminal.exitStatus() == 7)
        #expect(terminal.screen.prefix(2) == ["What? їжак", "So їжак"])
    }

    @Test("All that was sent is there when the program has ended")
    func nothingIsLost() async throws {
        let terminal = try shell("i=0; while [ $i -lt 3000 ]; do echo line $i; i=$((i+1)); done")
        #expect(try await terminal.exitStatus() == 0)
        #expect(terminal.screen[22] == "line 2999")
        #expect(terminal.emulated.record.count(of: "LF") == 3000)
    }

    @Test("Another size is told by a signal, and seen by the program")
    func resizing() async throws {
        let terminal = try shell(
            "trap 'stty size; exit' WINCH; stty size; while :; do sleep 0.05; done", size: TerminalSize(40, 10))
        try await terminal.wait(for: "10 40")
        terminal.resize(TerminalSize(100, 30))
        try await terminal.wait(for: "30 100")
        #expect(terminal.emulated.screen.columns == 100)
        #expect(try await terminal.exitStatus() == 0)
    }

    @Test("It is the terminal that Ctrl-C and hanging up speak to")
    func signals() async throws {
        // Without a trap, dash -c loses a Ctrl-C that comes while it starts `sleep`, and waits for it to its end.
        let interrupted = try shell("trap 'exit 130' INT; echo ready; while :; do sleep 0.05; done")
        try await interrupted.wait(for: "ready")
        try interrupted.press(.control("c"))
        #expect(try await interrupted.exitStatus() == 130)
        let ended = try shell("echo ready; exec sleep 3000")
        try await ended.wait(for: "ready")
        ended.signal(15)
        #expect(try await ended.exitStatus() == 143)
    }

    @Test("What fails shows the screen")
    func failures() async throws {
        let terminal = try shell("printf 'Nobody \\033[5n'; exec sleep 3000", size: TerminalSize(30, 3))
        try await terminal.wait(for: "Nobody")
        await #expect {
            try await terminal.wait(for: "somebody", within: .milliseconds(30))
        } throws: { error in
            let text = "\(error)"
            return text.contains("“somebody”") && text.contains("►Nobody") && text.contains("ESC [ 5 n")
                && text.contains("30 × 3") && text.contains("runs")
        }
        await #expect(throws: TerminalFault.self) { try await terminal.exitStatus(within: .milliseconds(30)) }
        #expect(throws: TerminalFault.self) { try Terminal("/no/such/program") }
    }

    @Test("A program that ends is no longer waited for")
    func earlyEnd() async throws {
        let terminal = try shell("exit 3")
        await #expect {
            try await terminal.wait(for: "anything", within: .seconds(20))
        } throws: {
            "\($0)".contains("ended with status 3")
        }
    }
}
