import CLibWebSockets
import Glibc
import Synchronization

/// What other threads may do with the thread that runs a server or a client: wake it, stop it, wait for its end.
///
/// Everything else is confined to that thread. libwebsockets allows one call from elsewhere, `lws_cancel_service`; it is
/// made under a lock, so the context cannot be destroyed meanwhile.
public final class SocketThread: Sendable {
    struct Signals {
        var wake: Bool
        var stop: Bool
    }

    // An opaque C pointer is not Sendable; this one is used under the lock only, for the one call that any thread may make.
    private struct ContextPointer: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private struct State {
        var context: ContextPointer?
        var wakeAsked = false
        var stopAsked = false
    }

    private let state = Mutex(State())
    private let ended = ThreadGate()

    init() {}

    /// Has the handler's `woken()` called soon on the socket thread; calls made before that count as one.
    ///
    /// The usual way in: put a message in a mailbox of your own, then wake. After the end it does nothing.
    public func wake() {
        state.withLock { state in
            guard let context = state.context, !state.wakeAsked else { return }
            state.wakeAsked = true
            lws_cancel_service(context.pointer)
        }
    }

    /// Ends `run`: open connections are closed with 1001, and at most 2 seconds are spent waiting for them.
    public func stop() {
        state.withLock { state in
            guard let context = state.context, !state.stopAsked else { return }
            state.stopAsked = true
            lws_cancel_service(context.pointer)
        }
    }

    /// Blocks until `run` has ended; at once if it has already.
    public func waitUntilEnded() {
        ended.wait()
    }

    func attach(to context: OpaquePointer) {
        state.withLock { $0.context = ContextPointer(pointer: context) }
    }

    /// From here on nobody can reach the context; the caller destroys it next.
    func detach() {
        state.withLock { $0.context = nil }
    }

    func markEnded() {
        ended.open()
    }

    func takeSignals() -> Signals {
        state.withLock { state in
            defer { state.wakeAsked = false }
            return Signals(wake: state.wakeAsked, stop: state.stopAsked)
        }
    }
}
