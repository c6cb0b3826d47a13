import Foundation
import PseudoTerminals
import TerminalEmulator
import Testing

/// The pictures of `docs/pictures`: the real programs, played for a moment, drawn from what a terminal shows.
///
/// Drawn only when asked for: `make pictures`, or `OFFRAMP_PICTURES=FOLDER swift test --filter PicturesTests`.
@Suite(.serialized, .enabled(if: Pictures.folder != nil)) struct PicturesTests {
    private static let size = TerminalSize(100, 30)

    // The script: change it here.
    @Test func drawPlay() async throws {
        let session = try ServedSession("off-ramp-2022")
        let control = try session.join("control", as: "Ihor", size: Self.size)
        let olena = try session.join("ukraine-1", as: "Olena", size: Self.size)
        let anna = try session.join("us-1", as: "Anna", size: Self.size)
        try await control.wait(for: "[ONLINE]")
        try await olena.wait(for: "Olena: Ukraine, head")
        try control.press("start", .enter)
        try await control.wait(for: "yes or no>")
        try control.press("yes", .enter)
        try await olena.wait(for: "Round 1/6")
        try await draw(
            olena, "player", "A player's screen: the clock, what is due, the table of positions, the news")

        try olena.press(.function(2))
        try await olena.wait(for: "Choose to whom it goes")
        // To the United States and Russia: consultation, a ceasefire, and relief in phases.
        try olena.press(
            "12", .down, .down, .down, .right, .right, .down, .down, .down, .right, .right, .right, .down, .down,
            .right,
            .right)
        try await olena.wait(for: "Must consent:")
        try await draw(olena, "offer", "The offer form: what a package is worth, who must consent, who sees it")

        try olena.press(.function(5))
        try await olena.wait(for: "Put it forward?")
        try olena.press("yes", .enter)
        try await olena.wait(for: "Put forward as")
        try anna.press("ask May we name a date for the relief?", .enter)
        try anna.press("say ukraine: We read your offer. Give us an hour.", .enter)
        try await olena.wait(for: "Give us an hour")
        try olena.press(.function(3))
        try await draw(olena, "channels", "Numbered channels: who reads what is typed here, and what is unread")
        try control.press("1")
        try await draw(
            control, "console", "Control's console: clock, stall, MSEL, questions, seats, offers, talk, rules")
    }

    @Test func drawDebrief() async throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try Programs.run("offramp", ["demo", Programs.exercises + "/off-ramp-2022", "--quiet", "--keep", folder])
        let log = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".jsonl") })
        let screen = try Terminal(
            Programs.path("offramp-join"), ["\(folder)/\(log)"], size: TerminalSize(120, 34),
            environment: Terminal.environment)
        try await screen.wait(for: "[PAUSED x1]")
        try screen.press("jump 12", .enter, "side ukraine russia", .enter)
        try await draw(screen, "debrief", "Two sides of one moment, after the session: each offer's worth to each")
    }

    private func draw(_ terminal: Terminal, _ name: String, _ title: String) async throws {
        await terminal.settle(quiet: .milliseconds(300))
        let folder = try #require(Pictures.folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try terminal.emulated.picture(title: title).write(
            toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
    }
}

enum Pictures {
    static let folder = ProcessInfo.processInfo.environment["OFFRAMP_PICTURES"]
}
