import Glibc
import SystemPackage

/// Starts plain threads with a name that `top` and debuggers show.
package enum NamedThread {
    /// Runs `body` on a new thread that nobody needs to wait for.
    ///
    /// - Parameters:
    ///   - name: Linux shows its first 15 bytes.
    ///   - stackByteCount: for threads without deep stacks, of which there may be hundreds; nil: the system's 8 MiB or so.
    ///     At least 16 KiB.
    /// - Throws: where the system gives none; `body` is then never called.
    package static func start(
        _ name: String, stackByteCount: Int? = nil, _ body: @escaping @Sendable () -> Void
    ) throws(ThreadFault) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
        if let stackByteCount { pthread_attr_setstacksize(&attributes, stackByteCount) }
        let argument = Unmanaged.passRetained(ThreadBody(name: name, run: body))
        var thread = pthread_t()
        let outcome = pthread_create(&thread, &attributes, runThreadBody, argument.toOpaque())
        guard outcome == 0 else {
            argument.release()
            throw ThreadFault(name: name, cause: Errno(rawValue: outcome))
        }
    }

    private static let shownByteCount = 15

    /// A name is only for show: where it can't be given, the thread goes on without.
    fileprivate static func name(_ name: String) {
        // By way of the file, since Glibc's Swift module leaves out `pthread_setname_np` and can't import `prctl`.
        let file = try? OwnedDescriptor(opening: "/proc/thread-self/comm", .writeOnly)
        try? file?.descriptor.writeWhole(Array(name.utf8.prefix(shownByteCount)))
    }
}

private final class ThreadBody: Sendable {
    let name: String
    let run: @Sendable () -> Void

    init(name: String, run: @escaping @Sendable () -> Void) {
        self.name = name
        self.run = run
    }
}

// A function of the file and not a closure: a closure could inherit the isolation of the place it is written in, and trap;
// and Swift 6.3.1 crashes on one.
private func runThreadBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let body = Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue()
    NamedThread.name(body.name)
    body.run()
    return nil
}
