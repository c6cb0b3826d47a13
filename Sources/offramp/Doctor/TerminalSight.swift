import Glibc
import ServerChecks
import SystemPackage
import Threads

/// Looks at the terminal, and at the locale.
enum TerminalSight {
    static var finding: TerminalFinding {
        TerminalFinding(codeset: codeset, locale: locale, screen: screen)
    }

    private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

    private static var locale: String {
        ["LC_ALL", "LC_CTYPE", "LANG"].map(variable).first { !$0.isEmpty } ?? ""
    }

    private static var codeset: String? {
        guard setlocale(LC_CTYPE, "") != nil else { return nil }
        return String(cString: nl_langinfo(Int32(CODESET)))
    }

    private static var screen: TerminalFinding.Screen? {
        for number in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
            var size = winsize()
            guard isatty(number) == 1, ioctl(number, UInt(TIOCGWINSZ), &size) == 0 else { continue }
            let name = variable("TERM")
            return TerminalFinding.Screen(
                columns: Int(size.ws_col), rows: Int(size.ws_row), name: name, entry: entry(of: name))
        }
        return nil
    }

    /// Where ncurses looks on Debian (terminfo(5)), in its order.
    private static func entry(of name: String) -> TerminfoEntry? {
        guard let first = name.utf8.first, !name.contains("/") else { return nil }
        let given = [variable("TERMINFO"), variable("HOME").isEmpty ? "" : variable("HOME") + "/.terminfo"].filter {
            !$0.isEmpty
        }
        let folders = given + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
        let letters = [String(UnicodeScalar(first)), String(first, radix: 16)]
        for path in folders.flatMap({ folder in letters.map { "\(folder)/\($0)/\(name)" } }) {
            guard let file = try? OwnedDescriptor(opening: path, .readOnly) else { continue }
            defer { withExtendedLifetime(file) {} }
            if let bytes = try? file.descriptor.readWhole(byteCount: 65_536), let entry = TerminfoEntry(bytes) {
                return entry
            }
        }
        return nil
    }
}
