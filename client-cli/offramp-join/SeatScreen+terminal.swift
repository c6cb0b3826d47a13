import Glibc
import TerminalScreen

extension SeatScreen {
    /// The terminal's, if it can show one; `NO_COLOR` forbids colours, and a locale that is none of UTF-8 other signs.
    static func ofTerminal(isColourless: Bool, isOfASCII: Bool) -> SeatScreen? {
        NcursesScreen.ofTerminal(isColourless: isColourless).map {
            SeatScreen($0, isOfASCII: isOfASCII || !TerminalLocale.isOfUTF8)
        }
    }
}

extension NcursesScreen {
    /// The terminal's, if it can show one; `NO_COLOR` forbids colours.
    static func ofTerminal(isColourless: Bool) -> NcursesScreen? {
        let isColourless = isColourless || getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        EndSignals.note()
        do throws(ScreenHindrance) {
            return try NcursesScreen(allowsColours: !isColourless)
        } catch {
            EndSignals.forget()
            if let sentence = error.sentence { JoinFault.complain(sentence) }
            return nil
        }
    }
}
