import TerminalEmulator
import Testing

/// A terminal of ten columns and four rows that was sent something.
func terminal(_ text: String, columns: Int = 10, rows: Int = 4) -> EmulatedTerminal {
    var terminal = EmulatedTerminal(columns: columns, rows: rows)
    terminal.take(text)
    return terminal
}

@Suite("Signs in the cells of an emulated terminal")
struct CellsTests {
    @Test func signsStandSideBySide() {
        let seen = terminal("abc\r\ndef")
        #expect(seen.lines == ["abc", "def", "", ""])
        #expect((seen.screen.cursorRow, seen.screen.cursorColumn) == (1, 3))
        #expect(seen.record.forms == ["CR", "LF"])
        #expect(seen.record.unknown.isEmpty)
    }

    @Test("A row that is full breaks only when the next sign comes")
    func wrapIsDeferred() {
        let full = terminal("0123456789")
        #expect((full.screen.cursorRow, full.screen.cursorColumn) == (0, 9))
        #expect(terminal("0123456789a").lines == ["0123456789", "a", "", ""])
        #expect(terminal("0123456789\ra").lines == ["a123456789", "", "", ""])
        #expect(terminal("0123456789\r\na").lines == ["0123456789", "a", "", ""], "no row is left out")
        #expect(terminal("0123456789\u{1B}[Ka").lines == ["012345678a", "", "", ""], "erasing ends the waiting")
        #expect(terminal("\u{1B}[?7l0123456789ab").lines == ["012345678b", "", "", ""])
    }

    @Test func theLastRowScrolls() {
        #expect(terminal("a\r\nb\r\nc\r\nd\r\ne").lines == ["b", "c", "d", "e"])
        #expect(terminal("\u{1B}[4;10Hxy").lines == ["", "", "         x", "y"])
    }

    @Test("Wide signs take two columns, marks none")
    func widths() {
        let seen = terminal("漢їe\u{301}🦔x")
        #expect(seen.lines[0] == "漢їe\u{301}🦔x")
        #expect(seen.screen.cursorColumn == 7)
        #expect(seen.screen.rows[0][1].text.isEmpty)
        #expect(seen.screen.rows[0][3].text.unicodeScalars.count == 2)
        #expect(terminal("0123456789\u{301}").screen.rows[0][9].text.unicodeScalars.count == 2)
        #expect(terminal("012345678漢").lines == ["012345678", "漢", "", ""], "a wide sign isn't cut at the edge")
    }

    @Test("Half of a wide sign that is overwritten leaves a blank")
    func halves() {
        #expect(terminal("漢字\u{1B}[1;2Hx").lines[0] == " x字")
        #expect(terminal("漢字\u{1B}[1;3Hx").lines[0] == "漢x")
        #expect(terminal("漢字\u{1B}[1;2H\u{1B}[P").lines[0] == " 字")
        #expect(terminal("漢字\u{1B}[1;2H\u{1B}[@").lines[0] == "   字")
        #expect(terminal("漢字\u{1B}[1;2H\u{1B}[2X").lines[0] == "")
    }

    @Test func drawingSignsAreChosenInTwoWays() {
        #expect(terminal("\u{1B}(0lqk\u{1B}(Blqk").lines[0] == "┌─┐lqk")
        #expect(terminal("\u{1B}(B\u{1B})0\u{0E}x\u{0F}x").lines[0] == "│x")
    }

    @Test func aSignIsRepeated() {
        #expect(terminal("-\u{1B}[4b").lines[0] == "-----")
        #expect(terminal("\u{1B}[4b").lines[0] == "")
    }

    @Test func insertingPushes() {
        #expect(terminal("abc\r\u{1B}[4hx\u{1B}[4ly").lines[0] == "xybc")
    }

    @Test("What comes byte by byte is the same")
    func pieces() {
        let text = "Привіт 漢\u{1B}[1;31mx\u{1B}]0;title\u{1B}\\y\u{1B}[2;3H🦔"
        var slow = EmulatedTerminal(columns: 20, rows: 4)
        for byte in text.utf8 { slow.take([byte]) }
        let fast = terminal(text, columns: 20)
        #expect(slow.screen == fast.screen)
        #expect(slow.record == fast.record)
        #expect(slow.title == "title")
    }
}
