import Glibc
import TerminalScreen

extension SeatScreen {
    /// The terminal's, if it can show one; `NO_COLOR` forbids colours.
    static func ofTerminal(isColourless: Bool, isOfASCII: Bool) -> SeatScreen? {
        let isColourless = isColourless || getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isOfASCII = isOfASCII || !TerminalLocale.isOfUTF8
        EndSignals.note()
        guard let screen = NcursesScreen(allowsColours: !isColourless) else {
            EndSignals.forget()
            return nil
        }
        return SeatScreen(screen, isOfASCII: isOfASCII)
    }
}
