import Glibc

/// A gate between threads: closed at first, opened once, then open for all.
final class ThreadGate: Sendable {
    // A POSIX semaphore may be used from any thread as long as it lives, and it lives as long as this object.
    private struct Semaphore: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<sem_t>
    }

    private let semaphore: Semaphore

    init() {
        semaphore = Semaphore(pointer: .allocate(capacity: 1))
        sem_init(semaphore.pointer, 0, 0)
    }

    deinit {
        sem_destroy(semaphore.pointer)
        semaphore.pointer.deallocate()
    }

    func open() {
        sem_post(semaphore.pointer)
    }

    func wait() {
        while sem_wait(semaphore.pointer) != 0 {}  // interrupted by a signal: wait on
        sem_post(semaphore.pointer)  // the next in line passes as well
    }
}
