/// Exercise time as a line leaves it.
package struct LogClock: Sendable, Hashable {
    /// Exercise time, in milliseconds since STARTEX.
    package let exerciseTimeMs: Int
    /// Whether it runs on from there.
    package let isRunning: Bool
    /// Exercise time at which it has something to do next, as to end a phase; nil where it stands, or has nothing to do.
    package let dueMs: Int?

    /// A clock that stands, or runs, at a time.
    package init(exerciseTimeMs: Int, isRunning: Bool = false, dueMs: Int? = nil) {
        self.exerciseTimeMs = exerciseTimeMs
        self.isRunning = isRunning
        self.dueMs = dueMs
    }

    /// Exercise time so many milliseconds later.
    package func time(afterMs: Int) -> Int {
        isRunning ? exerciseTimeMs + max(0, afterMs) : exerciseTimeMs
    }
}
