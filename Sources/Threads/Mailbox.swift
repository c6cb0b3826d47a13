import Synchronization

/// Where mail from any thread waits for the one that takes it, in the order in which it was put there.
package final class Mailbox<Mail: Sendable>: Sendable {
    private struct State {
        var mail: [Mail] = []
        var wake: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    package init() {}

    /// Puts mail there, and wakes the thread that takes it.
    package func put(_ mail: Mail) {
        let wake = state.withLock { state in
            state.mail.append(mail)
            return state.wake
        }
        wake?()
    }

    /// Takes out all that is there.
    package func takeAll() -> [Mail] {
        state.withLock { state in
            defer { state.mail = [] }
            return state.mail
        }
    }

    /// From now on `wake` is called for new mail, on the thread that puts it there; at once for what is there already.
    package func attach(_ wake: @escaping @Sendable () -> Void) {
        state.withLock { $0.wake = wake }
        wake()
    }
}
