/// UTC when it was made, and from then on the time that has passed: setting the wall clock moves nothing that is measured by it.
package struct SteadyClock: Sendable {
    private let utcAtStartMs: Int
    private let monotonicAtStartMs: Int

    package init() {
        utcAtStartMs = SystemClock.utcMs
        monotonicAtStartMs = SystemClock.monotonicMs
    }

    /// UTC milliseconds.
    package var nowMs: Int { utcAtStartMs + SystemClock.monotonicMs - monotonicAtStartMs }
}
