/// Exercise time as a line leaves it.
package struct LogClock: Sendable, Hashable {
    /// Exercise time, in milliseconds since STARTEX.
    package let exerciseTimeMs: Int
    /// Whether it runs on from there.
    package let isRunning: Bool

    /// A clock that stands, or runs, at a time.
    package init(exerciseTimeMs: Int, isRunning: Bool = false) {
        self.exerciseTimeMs = exerciseTimeMs
        self.isRunning = isRunning
    }

    /// Exercise time so many milliseconds later.
    package func time(afterMs: Int) -> Int {
        isRunning ? exerciseTimeMs + max(0, afterMs) : exerciseTimeMs
    }
}
