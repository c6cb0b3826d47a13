import TerminalEmulator
import Testing

@Suite("Control sequences of an emulated terminal")
struct SequenceTests {
    private let filled = "aaaa\r\nbbbb\r\ncccc\r\ndddd"

    @Test(
        "The cursor goes where it is sent, and not beyond the edges",
        arguments: [
            ("\u{1B}[2;3H", 1, 2), ("\u{1B}[H", 0, 0), ("\u{1B}[99;99H", 3, 9), ("\u{1B}[3d", 2, 4),
            ("\u{1B}[7G", 3, 6),
            ("\u{1B}[7`", 3, 6), ("\u{1B}[2A", 1, 4), ("\u{1B}[9A", 0, 4), ("\u{1B}[H\u{1B}[B", 1, 0),
            ("\u{1B}[C", 3, 5), ("\u{1B}[2D", 3, 2), ("\u{1B}[99D", 3, 0), ("\u{8}", 3, 3), ("\t", 3, 8),
            ("\t\t", 3, 9), ("\t\u{1B}[Z", 3, 0), ("\u{1B}[E", 3, 0), ("\u{1B}[F", 2, 0), ("\u{1B}M", 2, 4),
            ("\u{1B}7\u{1B}[H\u{1B}8", 3, 4),
        ])
    func moves(text: String, row: Int, column: Int) {
        let seen = terminal(filled + text)
        #expect((seen.screen.cursorRow, seen.screen.cursorColumn) == (row, column))
        #expect(seen.lines == ["aaaa", "bbbb", "cccc", "dddd"])
        #expect(seen.record.unknown.isEmpty)
    }

    @Test(
        "Cells are erased, inserted and deleted",
        arguments: [
            ("\u{1B}[2;3H\u{1B}[K", "aaaa|bb|cccc|dddd"), ("\u{1B}[2;3H\u{1B}[1K", "aaaa|   b|cccc|dddd"),
            ("\u{1B}[2;3H\u{1B}[2K", "aaaa||cccc|dddd"), ("\u{1B}[2;3H\u{1B}[J", "aaaa|bb||"),
            ("\u{1B}[2;3H\u{1B}[1J", "|   b|cccc|dddd"), ("\u{1B}[2J", "|||"),
            ("\u{1B}[2;2H\u{1B}[2X", "aaaa|b  b|cccc|dddd"),
            ("\u{1B}[2;2H\u{1B}[2P", "aaaa|bb|cccc|dddd"), ("\u{1B}[2;2H\u{1B}[2@", "aaaa|b  bbb|cccc|dddd"),
            // More blanks than signs that move: all that stood there is pushed on, or away.
            ("\u{1B}[2;1H0123456789\u{1B}[2;7H\u{1B}[3@x", "aaaa|012345x  6|cccc|dddd"),
            ("\u{1B}[2;1H0123456789\u{1B}[2;9H\u{1B}[3@x", "aaaa|01234567x|cccc|dddd"),
            ("\u{1B}[2;2H\u{1B}[L", "aaaa||bbbb|cccc"), ("\u{1B}[2;2H\u{1B}[2M", "aaaa|dddd||"),
            ("\u{1B}[S", "bbbb|cccc|dddd|"), ("\u{1B}[2T", "||aaaa|bbbb"), ("\u{1B}[H\u{1B}M", "|aaaa|bbbb|cccc"),
        ])
    func changes(text: String, expected: String) {
        let seen = terminal(filled + text)
        #expect(seen.lines.joined(separator: "|") == expected)
        #expect(seen.record.unknown.isEmpty)
    }

    @Test("Only the rows that scroll do")
    func scrollsARegion() {
        let start = filled + "\u{1B}[2;3r"
        #expect(terminal(start + "\u{1B}[3;1H\nx").lines == ["aaaa", "cccc", "x", "dddd"])
        #expect(terminal(start + "\u{1B}[2;1H\u{1B}M").lines == ["aaaa", "", "bbbb", "dddd"])
        #expect(
            terminal(start + "\u{1B}[4;1H\nx").lines == ["aaaa", "bbbb", "cccc", "xddd"], "below them nothing moves")
        #expect(terminal(start + "\u{1B}[L").lines == ["aaaa", "bbbb", "cccc", "dddd"], "nor above")
        #expect(terminal(start + "\u{1B}[2H\u{1B}[5M").lines == ["aaaa", "", "", "dddd"])
        #expect(
            terminal(start + "\u{1B}[?6h\u{1B}[1;1Hx").lines[1] == "xbbb", "rows counted from the first that scrolls")
        #expect(terminal(start + "\u{1B}[r\u{1B}[4;1H\nx").lines == ["bbbb", "cccc", "dddd", "x"])
    }

    @Test func looks() {
        let seen = terminal("\u{1B}[1;7;31mA\u{1B}[0mB\u{1B}[38;5;208;48;2;1;2;3mC\u{1B}[mD\u{1B}[97mE\u{1B}[4;22mF")
        let looks = seen.screen.rows[0].map(\.look)
        #expect(looks[0].isBold && looks[0].isReversed && looks[0].foreground == .palette(1))
        #expect(looks[1] == .plain)
        #expect(looks[2].foreground == .palette(208) && looks[2].background == .mixed(red: 1, green: 2, blue: 3))
        #expect(looks[3] == .plain)
        #expect(looks[4].foreground == .palette(15))
        #expect(looks[5].isUnderlined && !looks[5].isBold)
        #expect(
            seen.record.forms == [
                "ESC [ 0 m", "ESC [ 1 m", "ESC [ 22 m", "ESC [ 31 m", "ESC [ 38 ; 5 ; n m", "ESC [ 4 m",
                "ESC [ 48 ; 2 ; n ; n ; n m", "ESC [ 7 m", "ESC [ 97 m", "ESC [ m",
            ])
    }

    @Test("What is erased keeps the background")
    func erasedGround() {
        let seen = terminal("\u{1B}[1;44m\u{1B}[K")
        #expect(seen.screen.rows[0][5].look.background == .palette(4))
        #expect(!seen.screen.rows[0][5].look.isBold)
    }

    @Test("The alternate screen comes and goes, and the cursor with it")
    func alternateScreen() {
        var seen = terminal("shell\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}]2;Offramp\u{7}\u{1B}[2;2Hx\u{1B}[?25l")
        #expect(seen.isOnAlternateScreen && !seen.isCursorShown && seen.title == "Offramp")
        #expect(seen.lines == ["", " x", "", ""])
        seen.take("\u{1B}[?25h\u{1B}[?1049l\u{1B}[23;0;0t")
        #expect(!seen.isOnAlternateScreen && seen.isCursorShown && seen.title.isEmpty)
        #expect(seen.lines == ["shell", "", "", ""])
        #expect(seen.screen.cursorColumn == 5)
    }

    @Test("A window of another size keeps what fits, on both screens")
    func resizing() {
        var seen = terminal(filled + "\u{1B}[?1049h\u{1B}[1;1Hnew")
        seen.resize(columns: 2, rows: 2)
        #expect(seen.lines == ["ne", ""])
        seen.resize(columns: 20, rows: 5)
        seen.take("\u{1B}[5;20Hz")
        #expect(seen.lines.last == String(repeating: " ", count: 19) + "z")
        seen.take("\u{1B}[?1049l")
        #expect(seen.lines == ["aa", "bb", "", "", ""])
    }
}

@Suite("What an emulated terminal doesn't know")
struct UnknownSequenceTests {
    @Test(
        "It is recorded, and changes nothing",
        arguments: [
            ("\u{1B}[5n", "ESC [ 5 n"), ("\u{1B}[c", "ESC [ c"), ("\u{1B}]52;c;cGFzc3dvcmQ=\u{7}", "ESC ] 52"),
            ("\u{1B}]8;;http://x\u{1B}\\", "ESC ] 8"), ("\u{1B}Pq#0\u{1B}\\", "ESC P …"),
            ("\u{1B}_Gf\u{1B}\\", "ESC _ …"),
            ("\u{1B}c", "ESC c"), ("\u{1B}[!p", "ESC [ ! p"), ("\u{1B}[?2026h", "ESC [ ? 2026 h"),
            ("\u{9B}", "C1 9B"), ("\u{1B}[21m", "ESC [ 21 m"), ("\u{1B}[1;58m", "ESC [ 58 m"),
            ("\u{1B}[3J", "ESC [ 3 J"), ("\u{5}", "C0 05"), ("\u{7F}", "C0 7F"), ("\u{1B}[20h", "ESC [ 20 h"),
        ])
    func isRecorded(text: String, form: String) {
        let seen = terminal("a" + text + "b")
        #expect(seen.record.unknown == [form])
        #expect(seen.record.count(of: form) == 1)
        #expect(seen.lines == ["ab", "", "", ""])
        #expect(!seen.isWithinSequence)
    }

    @Test func brokenSignsAndSequencesAreRecorded() {
        var seen = EmulatedTerminal(columns: 10, rows: 2)
        seen.take([0x61, 0xFF, 0x62, 0xD0, 0x63, 0xE2, 0x80, 0x1B, 0x5B, 0x31, 0x1B, 0x5B, 0x6D])
        #expect(seen.record.unknown == ["broken 1B 5B 31", "broken D0", "broken E2 80", "broken FF"])
        #expect(seen.lines[0] == "abc")
        seen.take([0x1B, 0x5D, 0x30])
        #expect(seen.isWithinSequence)
    }

    @Test("The console's sequences without an end end where they do")
    func consolePalette() {
        let seen = terminal("\u{1B}]Ra\u{1B}]P1ff00ccb")
        #expect(seen.lines[0] == "ab")
        #expect(seen.record.forms == ["ESC ] P", "ESC ] R"])
    }
}
