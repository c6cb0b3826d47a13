import PlayerClient
import PlayerScreens
import Testing
import Texts

struct TypingTests {
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
