import Glibc
import Synchronization

/// One value handed from one thread to another that waits for it.
final class Handover<Value: Sendable>: Sendable {
    // A semaphore of the system may be used from any thread at any time while it exists.
    private struct Semaphore: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<sem_t>
    }

    private let given = Mutex<Value?>(nil)
    private let semaphore: Semaphore

    init() {
        semaphore = Semaphore(pointer: .allocate(capacity: 1))
        sem_init(semaphore.pointer, 0, 0)
    }

    deinit {
        sem_destroy(semaphore.pointer)
        semaphore.pointer.deallocate()
    }

    /// Gives the value; only the first one counts.
    func give(_ value: Value) {
        let isFirst = given.withLock { given in
            guard given == nil else { return false }
            given = value
            return true
        }
        if isFirst { sem_post(semaphore.pointer) }
    }

    /// Waits for the value; nil if it doesn't come in time.
    func take(withinSeconds seconds: Int) -> Value? {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        deadline.tv_sec += seconds
        while sem_timedwait(semaphore.pointer, &deadline) != 0 {
            guard errno == EINTR else { return nil }
        }
        return given.withLock { $0 }
    }
}
