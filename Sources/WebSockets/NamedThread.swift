import CLibWebSockets
import Glibc

/// Starts plain threads with a name that `top` and debuggers show.
public enum NamedThread {
    private final class Body {
        let name: String
        let run: @Sendable () -> Void

        init(name: String, run: @escaping @Sendable () -> Void) {
            self.name = name
            self.run = run
        }
    }

    /// Runs `body` on a new thread that nobody needs to join.
    ///
    /// - Parameter name: Linux shows its first 15 bytes.
    public static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(Body(name: name, run: body)).toOpaque()
        let outcome = pthread_create(&thread, nil, runThreadBody, argument)
        precondition(outcome == 0, "The system allows no further thread (\(name)): raise its limit on processes.")
        pthread_detach(thread)
    }

    fileprivate static func run(_ argument: UnsafeMutableRawPointer?) {
        guard let argument else { return }
        let body = Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
        clws_set_thread_name(body.name)
        body.run()
    }
}

// A function of the file and not a closure: a closure could inherit the isolation of the place it is written in, and trap.
private func runThreadBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    NamedThread.run(argument)
    return nil
}
