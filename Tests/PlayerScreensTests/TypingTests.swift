import PlayerClient
import Testing

@testable import PlayerScreens

struct TypingTests {
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

    @Test func linesAreBrokenAtBlanks() {
        #expect(
            TextColumns.wrapped("  Note: one two three four", columns: 20) == ["  Note: one two", "      three four"])
        #expect(TextColumns.wrapped("short", columns: 20) == ["short"])
        #expect(TextColumns.wrapped(String(repeating: "x", count: 45), columns: 20).map(\.count) == [20, 20, 13])
        #expect(TextColumns.wrapped("exactly twenty signs", columns: 20) == ["exactly twenty signs"])
    }

    @Test func aNumberStaysWithItsName() {
        #expect(
            TextColumns.wrapped("phased, full, 3 limits, 4 none", columns: 20) == [
                "phased, full,", "    3 limits, 4 none",
            ])
    }

    @Test func proseFlowsAndTheRestStays() {
        let text =
            "# Head\nOne\ntwo.\n\n1. First\n   goes on\n2. Second\n- A\n  b\n| x |\n| y |\n    code\n    more\nEnd.\n"
        #expect(
            ProseText.flowing(text)
                == "# Head\nOne two.\n\n1. First goes on\n2. Second\n- A b\n| x |\n| y |\n    code\n    more\nEnd.")
    }

    @Test func everyLineFitsAndNothingIsLost() {
        let text = "Ukraine’s elected government decides — Київ, 北京 — what price it pays 1 2 3 for peace"
        for columns in 20...90 {
            let lines = TextColumns.wrapped(text, columns: columns)
            #expect(lines.allSatisfy { TextColumns.width($0) <= columns })
            #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
        }
    }
}
