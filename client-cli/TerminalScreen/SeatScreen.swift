import ClientScreens

/// The full screen of a seat: keys from a screen of cells to what is typed, and what is to be seen onto it.
public final class SeatScreen {
    private let screen: any CellScreen
    private var state: FullScreen
    /// What was told last, for when the screen is gone.
    public private(set) var lastTold: [String] = []

    public init(_ screen: any CellScreen) {
        self.screen = screen
        state = FullScreen(screen.size)
    }

    /// Takes lines that the model prints.
    ///
    /// - Parameter isAnswer: whether they answer what was typed just now.
    public func write(_ lines: [String], isAnswer: Bool, of model: ClientModel) {
        lastTold = lines
        state.add(lines, isAnswer: isAnswer, of: model)
    }

    /// Takes the keys that wait, up to the first one that asks for something; nil where none does.
    public func next(of model: ClientModel) -> FullScreen.Outcome? {
        while let key = screen.nextKey() {
            switch key {
            case .resized: state.resize(screen.size)
            case .redraw: screen.forget()
            default: if let outcome = state.take(key, of: model) { return outcome }
            }
        }
        return nil
    }

    /// Shows how things stand now.
    public func show(_ model: ClientModel) {
        if state.size != screen.size { state.resize(screen.size) }
        state.follow(model)
        screen.show(state.grid(of: model))
    }

    /// The same screen for the log that turned out to be served; from now on it alone is to be used.
    public func turnToLog() -> ShownLog { ShownLog(screen) }

    /// Leaves the terminal as it was found.
    public func close() { screen.close() }
}
