import Glibc

/// Rung by any thread, heard by one that waits; rings that nobody has heard yet count as one.
///
/// Waits go by the monotonic clock, so that no setting of the wall clock shortens or stretches them.
final class Bell: @unchecked Sendable {
    // Both live at one address for as long as the bell does, and are made for many threads; `isRung` is theirs.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var isRung = false

    init() {
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

    func ring() {
        pthread_mutex_lock(mutex)
        isRung = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    /// Waits for a ring; with a time, no longer than until the monotonic clock has reached it.
    func wait(untilMonotonicMs deadlineMs: Int? = nil) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !isRung {
            guard let deadlineMs else {
                pthread_cond_wait(condition, mutex)
                continue
            }
            var deadline = timespec(tv_sec: deadlineMs / 1000, tv_nsec: deadlineMs % 1000 * 1_000_000)
            if pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { break }
        }
        isRung = false
    }
}
