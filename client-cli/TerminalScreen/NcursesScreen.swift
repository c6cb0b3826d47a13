import CNCurses
import Glibc
import PlayerClient
package import PlayerScreens

/// The terminal of standard input and output, drawn by ncurses. One a process.
package final class NcursesScreen: CellScreen {
    /// How long the rest of a key may take after Escape: a slow line must not turn arrows into Escape and letters.
    private static let escapeMilliseconds: Int32 = 100

    private let terminal: OpaquePointer
    private let window: cn_window
    private let looks: TerminalLooks
    private let keyRequests: KeyRequests
    private var isClosed = false
    /// What is on the screen; nil where that isn't known.
    var shown: Grid?
    /// ncurses would put signs together itself, but loses one whose bytes come apart, and much of what follows it.
    var keys = KeyBytes()

    /// - Parameter allowsColours: what `NO_COLOR` forbids.
    /// - Throws: where standard input or output is no terminal, or one that can't show a screen.
    package init(allowsColours: Bool) throws(ScreenHindrance) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        guard let kind = getenv("TERM").map({ String(cString: $0) }), !kind.isEmpty else { throw .unnamed }
        guard kind != "dumb" else { throw .dumb }
        Self.chooseLocale()
        let found = CrashGuard.settings()
        guard let terminal = newterm(nil, cn_stdout(), cn_stdin()) else { throw .unknown(kind: kind) }
        guard let window = cn_stdscr() else {
            endwin()
            throw .unknown(kind: kind)
        }
        self.terminal = terminal
        self.window = window
        raw()
        noecho()
        nonl()
        keypad(window, true)
        nodelay(window, true)
        set_escdelay(Self.escapeMilliseconds)
        keyRequests = KeyRequests(kind: kind)
        Self.send(keyRequests.atStart)
        looks = allowsColours ? Self.startColours() : TerminalLooks(colours: 0)
        PasteMarks.ask(true)
        CrashGuard.begin(with: found, keyRequests.atEnd + PasteMarks.sequence(false))
    }

    deinit { close() }

    package var size: ScreenSize {
        ScreenSize(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    }

    package func show(_ grid: Grid) {
        guard !isClosed else { return }
        let before = shown?.size == grid.size ? shown?.rows : nil
        shown = grid
        for (row, cells) in grid.rows.enumerated() where before?[row] != cells {
            for (column, cell) in cells.enumerated() where !cell.text.isEmpty {
                put(cell, row: row, column: column, isLast: row == grid.rows.count - 1 && column == cells.count - 1)
            }
        }
        wmove(window, Int32(grid.cursorRow), Int32(grid.cursorColumn))
        wnoutrefresh(window)
        doupdate()
    }

    package func forget() {
        shown = nil
        clearok(window, true)
    }

    package func suspend() {
        PasteMarks.ask(false)
        endwin()
        Suspension.stop()
        PasteMarks.ask(true)
        forget()
    }

    package func close() {
        guard !isClosed else { return }
        isClosed = true
        CrashGuard.end()
        Self.send(keyRequests.atEnd)
        PasteMarks.ask(false)
        endwin()
        delscreen(terminal)
    }

    /// At once: ncurses has no word for it.
    private static func send(_ bytes: String) {
        fputs(bytes, cn_stdout())
        fflush(cn_stdout())
    }

    /// Every cell is put in its place, so that a sign whose width a terminal sees differently moves no other.
    private func put(_ cell: Grid.Cell, row: Int, column: Int, isLast: Bool) {
        let look = looks.look(of: cell.style)
        wattr_set(window, Self.attributes(look), look.colour ?? 0, nil)
        wmove(window, Int32(row), Int32(column))
        // Adding to the last cell would move on; inserting doesn't.
        if isLast { winsnstr(window, cell.text, -1) } else { waddnstr(window, cell.text, -1) }
    }

    private static func attributes(_ look: TerminalLooks.Look) -> attr_t {
        attr_t(
            (look.isBold ? CN_BOLD : 0) | (look.isReversed ? CN_REVERSE : 0) | (look.isDim ? CN_DIM : 0)
                | (look.isUnderlined ? CN_UNDERLINE : 0))
    }

    /// Each colour has the pair of its own number: on the terminal's own ground.
    private static func startColours() -> TerminalLooks {
        guard has_colors(), start_color() == OK else { return TerminalLooks(colours: 0) }
        use_default_colors()
        let looks = TerminalLooks(colours: Int(cn_colours()))
        let isDone = looks.colours.allSatisfy { init_pair($0, $0, -1) == OK }
        return isDone ? looks : TerminalLooks(colours: 0)
    }

    /// The user's, if it speaks UTF-8; many a small machine names none at all.
    private static func chooseLocale() {
        setlocale(LC_ALL, "")
        if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_ALL, "C.UTF-8") }
    }
}
