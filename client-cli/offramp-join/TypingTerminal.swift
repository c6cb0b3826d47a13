import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SystemPackage
import TerminalScreen
import Texts
import Threads

/// A terminal on which somebody types while lines arrive: what is typed stays below them, and whole.
///
/// It moves about with carriage returns and blanks alone, so that no terminal has to understand more.
final class TypingTerminal {
    private let output: LineOutput
    private let before: termios
    private var line = TypedLine()
    private var prompt = ""
    /// What stands in the last line of the screen; nil while it is hidden.
    private var shown: String?

    /// Nil where standard input and output are no terminal, or one that can't go back in its line.
    ///
    /// - Parameter isOfASCII: nil for what the terminal shows.
    init?(isOfASCII: Bool?) {
        var settings = termios()
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0,
            let kind = getenv("TERM").map({ String(cString: $0) }), !kind.isEmpty, kind != "dumb"
        else { return nil }
        output = LineOutput(.standardOutput, isOfASCII: isOfASCII)
        before = settings
        guard beginTyping() else { return nil }
    }

    /// Every key is handed over as it is pressed, and shown by the program alone.
    private func beginTyping() -> Bool {
        var settings = before
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        return tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0
    }

    /// Leaves the terminal as it was found.
    func restore() {
        hide()
        var settings = before
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// Shows the line being typed, below everything else.
    func show(_ prompt: String) {
        guard shown == nil || prompt != self.prompt else { return }
        hide()
        self.prompt = prompt
        let columns = output.columns ?? 80
        // What is spelt may be longer; the end of the line is what somebody types at.
        let text = String(output.spelt(line.shown(after: prompt, columns: columns)).suffix(columns - 1))
        shown = text
        try? output.write(text)
    }

    /// Writes lines above the one being typed.
    func write(_ lines: [String]) throws(TransferFault) {
        hide()
        try output.write(lines)
    }

    /// What was typed: whole lines, and whether that was the end.
    func read() -> (lines: [String], isAtEnd: Bool, isInterrupted: Bool) {
        guard let typed = FileDescriptor.standardInput.readNow(bytesMax: 4096) else { return ([], false, false) }
        guard !typed.isEmpty else { return ([], true, false) }
        var lines: [String] = []
        for outcome in line.take(typed) {
            switch outcome {
            case .added(let sign): echo(sign)
            case .changed: hide()
            case .line(let line):
                keep(line)
                lines.append(line)
            case .end: return (lines, true, false)
            case .interrupt: return (lines, true, true)
            case .suspend: suspend()
            }
        }
        return (lines, false, false)
    }

    private func suspend() {
        restore()
        Suspension.stop()
        _ = beginTyping()
    }

    private func echo(_ typed: String) {
        let sign = output.spelt(typed)
        guard let shown, TextColumns.width(shown + sign) < output.columns ?? 80, !shown.contains("…") else {
            return hide()
        }
        self.shown = shown + sign
        try? output.write(sign)
    }

    /// A line that was typed whole stays on the screen.
    private func keep(_ line: String) {
        hide()
        try? output.write([prompt + EditedLine.inOneRow(line)])
    }

    private func hide() {
        guard let shown else { return }
        self.shown = nil
        try? output.write("\r" + String(repeating: " ", count: TextColumns.width(shown)) + "\r")
    }
}
