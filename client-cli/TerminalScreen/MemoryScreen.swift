package import PlayerScreens

/// A screen without a terminal: tests put keys into it and look at what it shows.
package final class MemoryScreen: CellScreen {
    package var size: ScreenSize
    /// Keys that wait, the next one first.
    package var keys: [ScreenKey] = []
    /// What was shown last; nil before, and after `close`.
    package private(set) var grid: Grid?
    /// How often something was shown.
    package private(set) var showCount = 0
    package private(set) var isClosed = false

    package init(size: ScreenSize) {
        self.size = size
    }

    package func show(_ grid: Grid) {
        guard !isClosed else { return }
        self.grid = grid
        showCount += 1
    }

    package func nextKey() -> ScreenKey? { keys.isEmpty ? nil : keys.removeFirst() }

    package func forget() {}
    package func suspend() {}

    package func close() {
        isClosed = true
        grid = nil
    }
}
