package import LogScreens
import PlayerClient
import PlayerScreens

/// The full screen of a log: keys from a screen of cells to what is typed, and what is to be seen onto it.
package final class ShownLog {
    private let screen: any CellScreen
    private var state: LogScreen
    private let isOfASCII: Bool
    /// What the screen shows; nil where it has to be drawn anew.
    private var drawn: (state: LogScreen, sight: LogSight)?

    /// - Parameter isOfASCII: whether the terminal shows no other signs.
    package init(_ screen: any CellScreen, isOfASCII: Bool = false) {
        self.screen = screen
        self.isOfASCII = isOfASCII
        state = LogScreen(screen.size)
    }

    /// Takes lines that the model prints.
    package func write(_ lines: [String], of model: LogModel) {
        state.add(isOfASCII ? lines.map(AsciiText.line) : lines, of: model)
    }

    /// Takes the keys that wait, up to the first one that asks for something; nil where none does.
    package func next(of model: LogModel) -> LogScreen.Outcome? {
        screen.next(redrawing: redraw, take: { state.take($0, of: model) })
    }

    private func redraw(_ size: ScreenSize) {
        state.resize(size)
        drawn = nil
    }

    /// Shows how things stand now. May be called as often as one likes: where nothing has changed, nothing is drawn.
    package func show(_ model: LogModel) {
        if state.size != screen.size { state.resize(screen.size) }
        state.follow(model)
        let sight = model.sight
        guard drawn?.sight != sight || drawn?.state != state else { return }
        drawn = (state, sight)
        let grid = state.grid(of: model)
        screen.show(isOfASCII ? grid.ascii : grid)
    }

    /// Leaves the terminal as it was found.
    package func close() { screen.close() }
}
