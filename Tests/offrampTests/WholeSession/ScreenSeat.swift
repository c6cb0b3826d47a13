import PseudoTerminals
import TerminalEmulator
import Testing

/// Somebody at a terminal, who reads the news on the whole screen and leafs back where they came in a flood.
final class ScreenSeat: SeatInSession {
    let terminal: Terminal
    private let isColourless: Bool

    init(_ terminal: Terminal, isColourless: Bool) {
        self.terminal = terminal
        self.isColourless = isColourless
    }

    var hasScreen: Bool { true }

    func type(_ line: String) async throws {
        // Nobody answers before the question is asked; those before stand among the news.
        if line == "yes" { try await terminal.wait(until: "yes is asked for") { Self.isAsking($0) } }
        try terminal.press(.text(line), .enter)
    }

    private static func isAsking(_ terminal: EmulatedTerminal) -> Bool {
        terminal.lines.last?.hasPrefix("yes or no>") == true
    }

    // As a person presses them: what comes all at once is no key press.
    func press(_ keys: [Key]) async throws {
        for key in keys {
            try terminal.press(key)
            try await Task.sleep(for: .milliseconds(60))
            await terminal.settle(quiet: .milliseconds(15))
        }
    }

    func see(_ text: String) async throws {
        do {
            return try await terminal.wait(for: text, within: .milliseconds(600))
        } catch {
            if try await isFoundLeafingBack(text) { return }
        }
        try await terminal.wait(for: text, within: .seconds(8))
    }

    /// As a person looks for what went by: page by page, and back to the end.
    private func isFoundLeafingBack(_ text: String) async throws -> Bool {
        guard !Self.isAsking(terminal.emulated) else { return false }
        defer { try? terminal.press(.alt("0")) }
        for _ in 0..<4 {
            try terminal.press(.pageUp)
            if (try? await terminal.wait(for: text, within: .milliseconds(150))) != nil { return true }
        }
        return false
    }

    var shown: String { terminal.screen.joined(separator: " ").split(separator: " ").joined(separator: " ") }

    var picture: String { terminal.emulated.screen.framed }

    func leave() async throws {
        try terminal.press("quit", .enter)
        #expect(try await terminal.exitStatus() == 0)
        let emulated = terminal.emulated
        #expect(emulated.record.unknown == [])
        #expect(!emulated.isOnAlternateScreen && emulated.isCursorShown && terminal.isInLineMode)
        #expect(emulated.screen.look == .plain && !emulated.isWithinSequence)
        if isColourless { #expect(Self.colours(in: emulated.record) == []) }
    }

    /// `ESC [ 39 m` and `ESC [ 49 m` only put back what nobody changed.
    private static func colours(in record: SequenceRecord) -> [String] {
        record.forms.filter { form in
            form.hasSuffix("m") && ["ESC [ 3", "ESC [ 4", "ESC [ 9", "ESC [ 10"].contains { form.hasPrefix($0) }
                && !["ESC [ 39 m", "ESC [ 49 m", "ESC [ 4 m"].contains(form)
        }
    }
}
