import Testing
import Texts

@Suite("Columns of a terminal")
struct TextColumnsTests {
    @Test(arguments: [
        ("Київ", 4), ("їжак", 4), ("и\u{306}", 1), ("漢字", 4), ("한국", 4), ("\u{1F994}", 2), ("é", 1), ("…–", 2),
        ("e\u{301}\u{302}", 1), ("", 0),
    ])
    func widths(_ text: String, _ columns: Int) {
        #expect(TextColumns.width(text) == columns)
    }

    @Test func textsAreCutWithASign() {
        #expect(TextColumns.fitted("Україна", columns: 7) == "Україна")
        #expect(TextColumns.fitted("Україна", columns: 4) == "Укр…")
        #expect(TextColumns.fitted("漢字漢字", columns: 4) == "漢…")
        #expect(TextColumns.padded("їж", columns: 4) == "їж  ")
    }

    @Test(arguments: [
        ("", 5, []), ("one two three", 7, ["one two", "..three"]), ("extraordinary a", 5, ["extraordinary", "..a"]),
    ])
    func wordsAreSetAnew(_ text: String, _ columns: Int, _ lines: [String]) {
        #expect(TextColumns.set(text, columns: columns, indent: "..") == lines)
    }

    @Test func whatIsFilledIsNeverCut() {
        #expect(TextColumns.filled("漢字", columns: 6) == "漢字  ")
        #expect(TextColumns.filled("Україна", columns: 3) == "Україна")
    }
}
