import Foundation
import PseudoTerminals
import Testing

/// The pictures of `docs/pictures`: the real programs, played for a moment, drawn from what a terminal shows.
///
/// Drawn only when asked for: `make pictures`, or `OFFRAMP_PICTURES=FOLDER swift test --filter PicturesTests`.
@Suite(.serialized, .enabled(if: Pictures.folder != nil)) struct PicturesTests {
    private static let size = TerminalSize(100, 30)

    // The script: change it here.
    @Test func draw() async throws {
        let session = try ServedSession("off-ramp-2022")
        let control = try session.join("control", as: "Ihor", size: Self.size)
        let olena = try session.join("ukraine-1", as: "Olena", size: Self.size)
        try await control.wait(for: "[ONLINE]")
        try await olena.wait(for: "Olena: Ukraine, head")
        try control.press("start", .enter)
        try await control.wait(for: "yes or no>")
        try control.press("yes", .enter)
        try await olena.wait(for: "Round 1/6")

        try await draw(
            olena, "player-table", "A player's screen: the clock, what is due, the table of positions, the news")

        try olena.press("1")
        try await draw(olena, "player-situation", "The situation: its tracks, with the last change and its cause")

        try olena.press("offer russia us: forces=ceasefire, relief_us=phased, guarantees=consultation", .enter)
        try await olena.wait(for: "Put it forward?")
        try await draw(
            olena, "player-offer", "Before an offer goes out: who sees it, who must consent, what it is worth")

        try olena.press("yes", .enter)
        try await olena.wait(for: "Put forward as")
        try await control.wait(for: "Forces and fighting: ceasefire in place")
        try await draw(control, "control", "Control's screen after the first offer")
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
