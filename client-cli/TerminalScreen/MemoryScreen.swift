import ClientScreens

/// A screen without a terminal: tests put keys into it and look at what it shows.
public final class MemoryScreen: CellScreen {
    public var size: ScreenSize
    /// Keys that wait, the next one first.
    public var keys: [ScreenKey] = []
    /// What was shown last; nil before, and after `close`.
    public private(set) var grid: Grid?
    /// How often something was shown.
    public private(set) var showCount = 0
    public private(set) var isClosed = false

    public init(size: ScreenSize) {
        self.size = size
    }

    public func show(_ grid: Grid) {
        guard !isClosed else { return }
        self.grid = grid
        showCount += 1
    }

    public func nextKey() -> ScreenKey? { keys.isEmpty ? nil : keys.removeFirst() }

    public func forget() {}

    public func close() {
        isClosed = true
        grid = nil
    }
}
