import Glibc

/// The system's clocks.
package enum SystemClock {
    /// Milliseconds of a clock that only goes forward, whatever the wall clock is set to. Counted from some moment before
    /// the process started; the same for all processes of a machine until it is started anew.
    package static var monotonicMs: Int { monotonicUs / 1000 }

    /// The same in microseconds.
    package static var monotonicUs: Int { microseconds(CLOCK_MONOTONIC) }

    /// The wall clock: UTC, in milliseconds since 1970. Somebody may set it, forward or back.
    package static var utcMs: Int { microseconds(CLOCK_REALTIME) / 1000 }

    private static func microseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}
