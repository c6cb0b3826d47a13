import Foundation
import PseudoTerminals
import Testing

/// Practice with the players' program, as people start it.
@Suite(.serialized) struct PracticeProgramTests {
    private static let exercise = Programs.exercises + "/harbour-hours"

    @Test("Through a pipe, a whole practice session ends with its debrief")
    func throughAPipe() throws {
        let script = """
            start
            offer line: night_hours=all_night
            offer line: night_hours=all_night, barriers=wall, fee=standard
            yes
            wait 60
            next
            next

            """
        let (status, output) = try Programs.run(
            "offramp-join", ["--practice", "--plain", "--seed", "1", "--exercise", Self.exercise], input: script)
        #expect(status == 0)
        #expect(output.contains("[GUIDE] That was a refusal"), "\(output)")
        #expect(output.contains("[AGREEMENT] Agreement 1 is in force"), "\(output)")
        #expect(output.contains("Debrief. Now both sheets are open."), "\(output)")
        #expect(output.hasSuffix("Type quit to leave.\n"), "\(output)")
    }

    @Test(
        "What the README has one type ends in an agreement, kept by both, with the words that it shows",
        arguments: [1, 4, 7])
    func asTheReadmeSays(seed: Int) throws {
        let path = URL(fileURLWithPath: Programs.exercises).deletingLastPathComponent().appendingPathComponent(
            "README.md")
        let readme = try String(contentsOf: path, encoding: .utf8)
        let section = try #require(
            readme.components(separatedBy: "\n## ").first { $0.hasPrefix("The first five minutes") })
        let lines = section.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        var typed = lines.compactMap { $0.firstMatch(of: #/^(?:port|yes or no)> (.+)$/#).map { String($0.output.1) } }
        let yes = try #require(typed.firstIndex(of: "yes"))
        // The minute of play that the README grants.
        typed.insert("wait 60", at: yes + 1)
        let (status, output) = try Programs.run(
            "offramp-join", ["--practice", "--plain", "--seed", "\(seed)", "--exercise", Self.exercise],
            input: (typed + ["quit", ""]).joined(separator: "\n"))
        #expect(status == 0)
        #expect(output.contains("Debrief. Now both sheets are open."), "\(output)")
        #expect(output.contains("You did what you owed: Night unloading: All night."), "\(output)")
        // What is shown is broken to a page's width there, and is cut where it says […].
        // The marking comes again and again, wherever a page would begin.
        let told = Self.words(output.replacing(#/(?:^|\n)== .* ==/#, with: ""))
        let shown = section.replacing(#/\n(?! {4}).*(?=\n)/#, with: "\n[…]").replacing(
            #/\n    [a-z ]+> .*/#, with: "\n[…]")
        let pieces = shown.components(separatedBy: "[…]").dropFirst().map(Self.words).filter { !$0.isEmpty }
        #expect(pieces.count == 4, "\(pieces)")
        for piece in pieces { #expect(told.contains(piece), "The README shows “\(piece)”\n\(output)") }
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("At a terminal, practice has the full screen, and leaves the terminal as it was")
    func atATerminal() async throws {
        let guest = try Terminal(Programs.path("offramp-join"), ["--practice", "--exercise", Self.exercise])
        try await guest.wait(for: "Guest: Port of Merrow, head")
        try await guest.wait(for: "[GUIDE]")
        try guest.press("start", .enter)
        try await guest.wait(for: "Round 1/2")
        try guest.press("quit", .enter)
        #expect(try await guest.exitStatus() == 0)
        #expect(guest.isInLineMode)
    }

    @Test("A folder without an exercise is refused in a sentence")
    func noExercise() throws {
        let (status, output) = try Programs.run("offramp-join", ["--practice", "--exercise", "/nowhere"])
        #expect(status == 2)
        #expect(output.contains("/nowhere: the folder can't be read"))
    }
}
