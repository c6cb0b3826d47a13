package import Desks
import PlayerClient
package import PlayerScreens

/// The full screen of a hall, and of each of its tables: one screen of cells for all of them.
package final class ShownHall {
    private let screen: any CellScreen
    private let isOfASCII: Bool
    private var state: HallScreen
    /// By the table's place, each as it was left.
    private var tables: [Int: SeatScreen] = [:]

    /// - Parameter isOfASCII: whether the terminal shows no other signs.
    package init(_ screen: any CellScreen, isOfASCII: Bool = false) {
        self.screen = screen
        self.isOfASCII = isOfASCII
        state = HallScreen(screen.size)
    }

    /// The screen of a table.
    package func table(_ place: Int) -> SeatScreen {
        if let known = tables[place] { return known }
        let made = SeatScreen(screen, isOfASCII: isOfASCII, isOneOfSeveral: true)
        tables[place] = made
        return made
    }

    /// Takes the keys that wait, up to the first one that asks for something; nil where none does.
    package func next(of desk: HallDesk) -> HallScreen.Outcome? {
        screen.next(redrawing: { state.resize($0) }, take: { state.take($0, of: desk) })
    }

    /// Shows how things stand now.
    package func show(_ desk: HallDesk) {
        if state.size != screen.size { state.resize(screen.size) }
        let grid = state.grid(of: desk)
        screen.show(isOfASCII ? grid.ascii : grid)
    }

    /// Leaves the terminal as it was found.
    package func close() { screen.close() }
}
