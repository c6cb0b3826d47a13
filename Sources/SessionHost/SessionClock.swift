import Threads

/// The clock that sessions live by: UTC when the server started, and from then on the time that has passed since.
///
/// A wall clock that is set while sessions run moves no deadline and no order.
package struct SessionClock: Sendable {
    private let steady = SteadyClock()

    package init() {}

    /// UTC milliseconds.
    package var nowMs: Int { steady.nowMs }
}
