import Testing
import Texts

@testable import PlayerClient

/// Briefs are written in Markdown, and read at terminals.
struct BriefTextTests {
    private func text(_ markdown: String) -> [String] { BriefText.lines(markdown).map(\.text) }

    private func bold(_ markdown: String) -> [String] {
        BriefText.lines(markdown).flatMap(\.spans).filter { $0.style == .bold }.map(\.text)
    }

    @Test func headingsAreBoldAndWithoutTheirSigns() {
        let brief = "# Port of Merrow\n\n## Why *now*\nIt is late,\nand dark.\n#1 is no heading."
        #expect(text(brief) == ["Port of Merrow", "", "Why now", "It is late, and dark.", "#1 is no heading."])
        #expect(bold(brief) == ["Port of Merrow", "Why now"])
    }

    @Test func whatIsStressedLosesItsStarsAndTwoMakeItBold() {
        let brief = "**Your threshold is 35**: say *to end the war*, or type `real-world`. 2 * 3 * 4, a**b"
        #expect(text(brief) == ["Your threshold is 35: say to end the war, or type real-world. 2 * 3 * 4, a**b"])
        #expect(bold(brief) == ["Your threshold is 35"])
    }

    @Test func pointsAndExamplesStay() {
        let brief = "1. Peace,\n   in time.\n2. Quiet.\n- **Ukraine**: ask.\n\n    say all: **no** `signs`"
        #expect(
            text(brief) == ["1. Peace, in time.", "2. Quiet.", "- Ukraine: ask.", "", "    say all: **no** `signs`"])
    }

    @Test func tablesStandInColumns() {
        let brief = """
            | against today | points |
            |---|---|
            | Site: the rim / the *crown* | +11 / −8 |
            | Board | +2 |

            After it.
            """
        #expect(
            text(brief) == [
                "against today               points", "Site: the rim / the crown   +11 / −8",
                "Board                       +2", "", "After it.",
            ])
        #expect(bold(brief) == ["against today", "points"])
    }

    @Test(arguments: 20...60) func brokenRowsKeepWhatIsBold(_ columns: Int) {
        let line = BriefText.lines("- Whom you need: **the United States of America**, Їжак **and Europe**.")[0]
        let rows = line.wrapped(columns)
        #expect(rows.map(\.text) == TextColumns.wrapped(line.text, columns: columns))
        let bold = rows.flatMap(\.spans).filter { $0.style == .bold }.map(\.text).joined(separator: " ")
        #expect(bold.words == ["the", "United", "States", "of", "America", "and", "Europe"])
    }

    @Test func nothingHarmfulComesThrough() {
        #expect(text("a\u{1B}[2J **b\u{202E}c**").allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
        #expect(bold("**b\u{202E}c**") == ["b<U+202E>c"])
    }
}
