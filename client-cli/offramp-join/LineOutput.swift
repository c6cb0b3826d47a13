import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SystemPackage
import TerminalScreen
import Texts
import Threads

/// Lines to a terminal, a pipe or a file.
struct LineOutput {
    let descriptor: FileDescriptor
    /// Whether lines are written in the signs of ASCII.
    let isOfASCII: Bool

    /// - Parameter isOfASCII: nil for what the terminal shows, if it is one.
    init(_ descriptor: FileDescriptor, isOfASCII: Bool? = nil) {
        self.descriptor = descriptor
        self.isOfASCII = isOfASCII ?? (isatty(descriptor.rawValue) == 1 && !TerminalLocale.isOfUTF8)
    }

    /// The text in signs that can be shown.
    func spelt(_ text: String) -> String { isOfASCII ? AsciiText.line(text) : text }

    /// The columns of the terminal now; nil where it is none.
    var columns: Int? {
        guard isatty(descriptor.rawValue) == 1 else { return nil }
        var size = winsize()
        guard ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes them whole, broken at blanks where a terminal would break words.
    func write(_ lines: [String]) throws(TransferFault) {
        let lines = lines.map(spelt)
        let broken = columns.map { columns in lines.flatMap { TextColumns.wrapped($0, columns: columns) } } ?? lines
        try write(broken.joined(separator: "\n") + "\n")
    }

    /// Writes a text whole.
    func write(_ text: String) throws(TransferFault) { try descriptor.writeWhole(Array(text.utf8)) }
}
