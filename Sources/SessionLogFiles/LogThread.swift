import Glibc

/// A thread of its own for one log, because a sync blocks.
enum LogThread {
    // It keeps no deep stacks, and there may be hundreds of logs.
    private static let stackByteCount = 512 * 1024

    /// Starts a thread that nobody waits for; false if the system gives none.
    static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, stackByteCount)
        pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
        let body = Unmanaged.passRetained(ThreadBody(run: run))
        var thread = pthread_t()
        let result = pthread_create(&thread, &attributes, runThreadBody, body.toOpaque())
        pthread_attr_destroy(&attributes)
        if result != 0 { body.release() }
        return result == 0
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

// At file scope: a closure written where an actor is at home would belong to that actor, and trap on this thread.
private func runThreadBody(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer else { return nil }
    Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run()
    return nil
}
