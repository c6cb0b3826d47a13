import Glibc
import TerminalScreen

extension SeatScreen {
    /// The terminal's, if it can show one; `NO_COLOR` forbids colours.
    static func ofTerminal() -> SeatScreen? { NcursesScreen.ofTerminal().map(SeatScreen.init) }
}

extension NcursesScreen {
    /// The terminal's, if it can show one; `NO_COLOR` forbids colours.
    static func ofTerminal() -> NcursesScreen? {
        let isColourless = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        EndSignals.note()
        guard let screen = NcursesScreen(allowsColours: !isColourless) else {
            EndSignals.forget()
            return nil
        }
        return screen
    }
}
