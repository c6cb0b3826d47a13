import CLibWebSockets
import Synchronization
import Threads

/// What other threads may do with the thread that runs a server or a client: wake it, stop it, wait for its end.
///
/// Everything else is confined to that thread. libwebsockets allows one call from elsewhere, `lws_cancel_service`; it is
/// made under a lock, so the context cannot be destroyed meanwhile.
package final class SocketThread: Sendable {
    struct Signals {
        let wake: Bool
        let stop: Bool
    }

    // An opaque C pointer is not Sendable; this one is used under the lock only, for the one call that any thread may make.
    private struct ContextPointer: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let context = Mutex<ContextPointer?>(nil)
    private let wakeAsked = Atomic(false)
    private let stopAsked = Atomic(false)
    private let ended = Handover<Void>()

    init() {}

    /// Has the handler's `woken()` called soon on the socket thread; calls made before that count as one.
    ///
    /// The usual way in: put a message in a mailbox of your own, then wake. After the end it does nothing.
    package func wake() {
        ask(wakeAsked)
    }

    /// Ends `run`: open connections are closed with 1001, and at most 2 seconds are spent waiting for them.
    package func stop() {
        ask(stopAsked)
    }

    /// Only the first to ask interrupts the loop; the others know that it is on its way.
    private func ask(_ flag: borrowing Atomic<Bool>) {
        guard !flag.exchange(true, ordering: .acquiringAndReleasing) else { return }
        context.withLock { context in
            if let context { lws_cancel_service(context.pointer) }
        }
    }

    /// Blocks until `run` has ended; at once if it has already.
    package func waitUntilEnded() {
        ended.take()
    }

    func attach(to pointer: OpaquePointer) {
        context.withLock { $0 = ContextPointer(pointer: pointer) }
    }

    /// From here on nobody can reach the context; the caller destroys it next.
    func detach() {
        context.withLock { $0 = nil }
    }

    func markEnded() {
        ended.give()
    }

    /// A wake is taken before the owner looks into its mailbox, so what is put there later brings a wake of its own.
    func takeSignals() -> Signals {
        Signals(
            wake: wakeAsked.exchange(false, ordering: .acquiringAndReleasing),
            stop: stopAsked.load(ordering: .acquiring))
    }
}
