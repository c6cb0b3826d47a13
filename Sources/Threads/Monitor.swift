import Glibc

/// A state that threads change and wait for, one at a time.
///
/// Waits go by the monotonic clock, so that no setting of the wall clock shortens or stretches them. The lock is the
/// system's, which tools that look for races know.
package final class Monitor<State: Sendable>: @unchecked Sendable {
    // Both live at one address for as long as the monitor does, and are made for many threads; the state is theirs.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var state: State

    package init(_ state: State) {
        self.state = state
        mutex = .allocate(capacity: 1)
        condition = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Changes the state, and has everybody who waits look at it.
    package func change(_ body: (inout State) -> Void) {
        pthread_mutex_lock(mutex)
        body(&state)
        pthread_cond_broadcast(condition)
        pthread_mutex_unlock(mutex)
    }

    /// Looks at the state.
    package func read<Result>(_ look: (State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return look(state)
    }

    /// Waits until `take` finds in the state what it looks for, which it may change.
    ///
    /// - Parameters:
    ///   - deadlineMs: given up once the monotonic clock has reached it; nil: never.
    ///   - take: called under the lock, first at once; nil to wait on.
    /// - Returns: nil if it didn't come in time.
    @discardableResult
    package func wait<Result>(
        untilMonotonicMs deadlineMs: Int? = nil, for take: (inout State) -> Result?
    ) -> Result? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = take(&state) { return result }
            guard let deadlineMs else {
                pthread_cond_wait(condition, mutex)
                continue
            }
            var deadline = timespec(tv_sec: deadlineMs / 1000, tv_nsec: deadlineMs % 1000 * 1_000_000)
            guard pthread_cond_timedwait(condition, mutex, &deadline) == 0 else { return take(&state) }
        }
    }
}
