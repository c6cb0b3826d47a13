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
