import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import TerminalScreen

/// Lines to a terminal, a pipe or a file.
struct LineOutput {
    let fileDescriptor: Int32
    /// Whether lines are written in the signs of ASCII.
    let isOfASCII: Bool

    /// - Parameter isOfASCII: nil for what the terminal shows, if it is one.
    init(fileDescriptor: Int32, isOfASCII: Bool? = nil) {
        self.fileDescriptor = fileDescriptor
        self.isOfASCII = isOfASCII ?? (isatty(fileDescriptor) == 1 && !TerminalLocale.isOfUTF8)
    }

    /// The text in signs that can be shown.
    func spelt(_ text: String) -> String { isOfASCII ? AsciiText.line(text) : text }

    /// The columns of the terminal now; nil where it is none.
    var columns: Int? {
        guard isatty(fileDescriptor) == 1 else { return nil }
        var size = winsize()
        guard ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes them whole, broken at blanks where a terminal would break words; false where nobody reads any more.
    func write(_ lines: [String]) -> Bool {
        let lines = lines.map(spelt)
        let broken = columns.map { columns in lines.flatMap { TextColumns.wrapped($0, columns: columns) } } ?? lines
        return write(broken.joined(separator: "\n") + "\n")
    }

    /// Writes a text whole; false where nobody reads any more.
    func write(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { room in
                Glibc.write(fileDescriptor, room.baseAddress?.advanced(by: written), room.count - written)
            }
            if count > 0 {
                written += count
            } else if errno == EAGAIN {
                waitUntilWritable()
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private func waitUntilWritable() {
        var waiting = pollfd(fd: fileDescriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
    }
}
