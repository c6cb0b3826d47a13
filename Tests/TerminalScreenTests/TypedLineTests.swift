import TerminalScreen
import Testing

@Suite("A line typed while a program prints") struct TypedLineTests {
    private func outcomes(_ text: String, _ line: inout TypedLine) -> [TypedLine.Outcome] {
        line.take(Array(text.utf8))
    }

    @Test func signsOfAllLanguagesAreTakenWhole() {
        var line = TypedLine()
        #expect(outcomes("aé", &line) == [.added("a"), .added("é")])
        let bytes = Array("Київ".utf8)
        #expect(line.take(Array(bytes[..<3])) == [.added("К")])
        #expect(line.take(Array(bytes[3...])) == [.added("и"), .added("ї"), .added("в")])
        #expect(outcomes("\r", &line) == [.line("aéКиїв")])
        #expect(line.text == "")
    }

    @Test func keysEditTheLine() {
        var line = TypedLine()
        _ = outcomes("offer russia", &line)
        #expect(outcomes("\u{7F}", &line) == [.changed])
        #expect(line.text == "offer russi")
        #expect(outcomes("\u{17}", &line) == [.changed])
        #expect(line.text == "offer ")
        #expect(outcomes("\u{15}\u{7F}", &line) == [.changed])
        #expect(line.text == "")
        #expect(outcomes("\t\u{1}", &line) == [.added(" ")])
    }

    @Test func arrowsBringBackEarlierLines() {
        var line = TypedLine()
        _ = outcomes("table\rsheet\r", &line)
        _ = outcomes("\u{1B}[A", &line)
        #expect(line.text == "sheet")
        _ = outcomes("\u{1B}OA\u{1B}[A", &line)
        #expect(line.text == "table")
        _ = outcomes("\u{1B}[B\u{1B}[B\u{1B}[B", &line)
        #expect(line.text == "")
    }

    @Test func otherSequencesLeaveNothingBehind() {
        var line = TypedLine()
        #expect(outcomes("a\u{1B}[3~\u{1B}[1;5Cb\u{1B}OPc", &line) == [.added("a"), .added("b"), .added("c")])
    }

    @Test func controlKeysEndAndInterrupt() {
        var line = TypedLine()
        #expect(outcomes("a\u{4}", &line) == [.added("a")], "Ctrl-D ends on an empty line only")
        #expect(outcomes("\u{15}\u{4}", &line) == [.changed, .end])
        #expect(outcomes("\u{3}", &line) == [.interrupt])
    }

    @Test func aLongLineShowsItsEnd() {
        var line = TypedLine()
        _ = outcomes("abcdefghij", &line)
        #expect(line.shown(after: "ua> ", columns: 80) == "ua> abcdefghij")
        #expect(line.shown(after: "ua> ", columns: 12) == "ua> …efghij")
    }

    @Test func anEscapeAloneTakesNothingButTheNextSign() {
        var line = TypedLine()
        #expect(outcomes("\u{1B}\u{1B}[Ab", &line) == [.added("b")], "the second one begins an arrow")
        #expect(outcomes("\u{9B}c", &line) == [.added("c")], "no sign that steers a terminal is typed")
    }

    @Test func whatWasBegunComesBackAfterEarlierLines() {
        var line = TypedLine()
        _ = outcomes("table\rsay", &line)
        #expect(outcomes("\u{1B}[A", &line) == [.changed])
        #expect(outcomes("\u{1B}[B", &line) == [.changed])
        #expect(line.text == "say")
    }
}
