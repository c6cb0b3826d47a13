import ClientScreens
import Glibc
import TerminalScreen

/// The full screen of a seat: keys from the terminal to what is typed, and what is to be seen onto the terminal.
final class SeatScreen {
    private let screen: any CellScreen
    private var state: FullScreen
    /// The last lines that were told, for when the screen is gone.
    private var lastTold: [String] = []

    init(_ screen: any CellScreen) {
        self.screen = screen
        state = FullScreen(screen.size)
    }

    /// The terminal's, if it can show one.
    static func ofTerminal() -> SeatScreen? {
        let isColourless = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        EndSignals.note()
        guard let screen = NcursesScreen(allowsColours: !isColourless) else {
            EndSignals.forget()
            return nil
        }
        return SeatScreen(screen)
    }

    func write(_ lines: [String], isAnswer: Bool, of model: ClientModel) {
        lastTold = lines
        state.add(lines, isAnswer: isAnswer, of: model)
    }

    /// What the next key asks for; nil where no key waits.
    func next(of model: ClientModel) -> FullScreen.Outcome?? {
        guard let key = screen.nextKey() else { return nil }
        switch key {
        case .resized: state.resize(screen.size)
        case .redraw: screen.forget()
        default: return .some(state.take(key, of: model))
        }
        return .some(nil)
    }

    func show(_ model: ClientModel) {
        if state.size != screen.size { state.resize(screen.size) }
        screen.show(state.grid(of: model))
    }

    /// Leaves the terminal as it was, and says below it why, where the end was not asked for.
    func close(_ code: ClientScreens.ExitCode) {
        screen.close()
        if code != .done { _ = LineOutput(fileDescriptor: STDERR_FILENO).write(lastTold) }
    }
}
