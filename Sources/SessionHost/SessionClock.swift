import Glibc

/// The clock that sessions live by: UTC when the server started, and from then on the time that has passed since.
///
/// A wall clock that is set while sessions run moves no deadline and no order.
public struct SessionClock: Sendable {
    private let utcAtStartMs: Int
    private let monotonicAtStartMs: Int

    public init() {
        utcAtStartMs = Self.milliseconds(CLOCK_REALTIME)
        monotonicAtStartMs = Self.milliseconds(CLOCK_MONOTONIC)
    }

    /// UTC milliseconds.
    public var nowMs: Int { utcAtStartMs + Self.milliseconds(CLOCK_MONOTONIC) - monotonicAtStartMs }

    private static func milliseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
