package import PlayerClient
package import PlayerScreens

/// The full screen of a seat: keys from a screen of cells to what is typed, and what is to be seen onto it.
package final class SeatScreen {
    private let screen: any CellScreen
    private var state: FullScreen
    private let isOfASCII: Bool
    /// Keys that wait, the next one first, and whether they came all at once.
    private var waiting: [ScreenKey] = []
    private var isBurst = false
    /// What was told last, for when the screen is gone.
    package private(set) var lastTold: [String] = []

    /// - Parameters:
    ///   - isOfASCII: whether the terminal shows no other signs.
    ///   - isOneOfSeveral: whether Escape leads out of it, to other seats.
    package init(_ screen: any CellScreen, isOfASCII: Bool = false, isOneOfSeveral: Bool = false) {
        self.screen = screen
        self.isOfASCII = isOfASCII
        state = FullScreen(screen.size, isOfASCII: isOfASCII)
        state.isOneOfSeveral = isOneOfSeveral
    }

    /// Shows what the model tells.
    ///
    /// - Parameter isAnswer: whether that answers what was typed just now.
    package func write(_ told: Told, isAnswer: Bool, of model: ClientModel) {
        let lines = lines(of: told)
        if !lines.isEmpty { lastTold = lines }
        state.add(told, isAnswer: isAnswer, of: model)
    }

    /// The words of what is told, as this terminal shows them.
    package func lines(of told: Told) -> [String] {
        PlainPages.lines(of: told).map { isOfASCII ? $0.ascii.text : $0.text }
    }

    /// It is over: all stays as it is until a key is pressed, which leaves.
    package func waitForLastKey() { state.isAtEnd = true }

    /// Takes the keys that wait, up to the first one that asks for something; nil where none does.
    package func next(of model: ClientModel) -> FullScreen.Outcome? {
        if waiting.isEmpty {
            screen.readKeys(into: &waiting, redrawing: { state.resize($0) })
            isBurst = waiting.count > 1
        }
        while !waiting.isEmpty {
            if let outcome = state.take(waiting.removeFirst(), isBurst: isBurst, of: model) { return outcome }
        }
        return nil
    }

    /// Shows how things stand now.
    package func show(_ model: ClientModel) {
        if state.size != screen.size { state.resize(screen.size) }
        state.follow(model)
        let grid = state.grid(of: model)
        screen.show(isOfASCII ? grid.ascii : grid)
    }

    /// The same screen for the log that turned out to be served; from now on it alone is to be used.
    package func turnToLog() -> ShownLog { ShownLog(screen, isOfASCII: isOfASCII) }

    /// Leaves the terminal as it was found.
    package func close() { screen.close() }
}
