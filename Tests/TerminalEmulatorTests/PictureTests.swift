import TerminalEmulator
import Testing

@Suite("A screen as a picture")
struct PictureTests {
    private let picture = terminal("\u{1B}[7m a<b \u{1B}[m  \u{1B}[1;31mx\u{1B}[m\r\n  їж").picture(
        title: "Bars & “ends”")

    @Test func holdsItsTextAsText() {
        #expect(picture.contains(">a&lt;b</text>"))
        #expect(picture.contains(">їж</text>"))
        #expect(picture.contains("<title id=\"title\">Bars &amp; “ends”</title>"))
        #expect(picture.contains("font-weight=\"bold\""))
    }

    @Test("Every stretch begins at its column and says how wide it is")
    func keepsColumns() {
        #expect(picture.contains("<text x=\"28\" y=\"42\" textLength=\"16\" xml:space=\"preserve\">їж</text>"))
        #expect(picture.contains("<rect x=\"12\" y=\"12\" width=\"40\" height=\"17\" fill=\"#1f2328\"/>"), "the bar")
    }

    @Test func isTheSameEachTimeAndNeedsNothingElse() {
        #expect(
            picture == terminal("\u{1B}[7m a<b \u{1B}[m  \u{1B}[1;31mx\u{1B}[m\r\n  їж").picture(title: "Bars & “ends”")
        )
        #expect(!picture.contains("href") && !picture.contains("url("))
    }

    @Test func coloursBeyondTheFirstSixteenAreThoseOfAllTerminalsAndWhatIsDimIsGrey() {
        let picture = terminal("\u{1B}[38;5;68mU\u{1B}[38;5;243mq\u{1B}[38;5;16mb\u{1B}[m\u{1B}[2md").picture(title: "")
        for fill in ["rgb(95,135,215)", "rgb(118,118,118)", "rgb(0,0,0)", "#6e7681"] {
            #expect(picture.contains("fill=\"\(fill)\""), "\(fill)")
        }
    }

    @Test func wideSignsTakeTwoColumns() {
        #expect(terminal("漢b").picture(title: "").contains("textLength=\"24\""))
    }

    @Test func theCursorIsDrawnWhereItIsShown() {
        #expect(terminal("ab").picture(title: "").contains("x=\"28\" y=\"12\" width=\"2\""))
        #expect(!terminal("ab\u{1B}[?25l").picture(title: "").contains("width=\"2\""))
    }
}
