import PseudoTerminals
import TerminalEmulator
import Testing

/// The players' program at a terminal, and a whole offer without a typed command.
@Suite(.serialized) struct OfferByKeysTests {
    private let session: ServedSession

    init() throws { session = try ServedSession() }

    @Test("An offer is composed, judged and sent by keys alone")
    func offers() async throws {
        let olena = try session.join("port-1", as: "Олена")
        try await olena.wait(for: "Олена: Port of Merrow, head")
        let vera = try session.join("control", as: "Vera")
        try vera.press("start", .enter, "yes", .enter)
        try await olena.wait(for: "Round 1/")
        try olena.press(.function(2))
        try await olena.wait(for: "Choose to whom it goes")
        try olena.press("12", .down, .right, .right)
        try await olena.wait(for: "Must consent:")
        try olena.press(.function(5))
        try await olena.wait(for: "Put it forward?")
        #expect(olena.emulated.screen.holds("night_hours=until_midnight"), "the command that the key ran")
        try olena.press("yes", .enter)
        try await olena.wait(for: "Put forward as")
        // In the list of open offers; among the news a later line may have taken its place.
        try await vera.wait(for: "port>line 1")
    }

    @Test("Keys that the terminal's description lacks are known, others type nothing, and Escape alone goes back")
    func escapes() async throws {
        let olena = try session.join("port-1", as: "Олена")
        try await olena.wait(for: "Олена: Port of Merrow, head")
        // F1 as PuTTY sends it.
        try olena.press(.bytes(Array("\u{1B}[11~".utf8)))
        try await olena.wait(for: "-- help")
        // Escape, and at once another key: the page is left, and the unknown keys leave no trace.
        try olena.press(.escape)
        try olena.press(.bytes(Array("\u{1B}[99;5~q\u{1B}[299~uit\r".utf8)))
        #expect(try await olena.exitStatus() == 0, "what was typed is quit and nothing else")
    }
}
