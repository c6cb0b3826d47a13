/// Rung by any thread, heard by one that waits; rings that nobody has heard yet count as one.
package final class Bell: Sendable {
    private let isRung = Monitor(false)

    package init() {}

    /// Wakes the one who waits; if nobody does, the next wait ends at once.
    package func ring() {
        isRung.change { $0 = true }
    }

    /// Waits for a ring, and hears it.
    ///
    /// - Parameter deadlineMs: no longer than until the monotonic clock, `SystemClock.monotonicMs`, has reached it; nil:
    ///   for as long as it takes.
    /// - Returns: whether it rang.
    @discardableResult
    package func wait(untilMonotonicMs deadlineMs: Int? = nil) -> Bool {
        isRung.wait(untilMonotonicMs: deadlineMs) { isRung in
            guard isRung else { return nil }
            isRung = false
            return true
        } ?? false
    }
}
