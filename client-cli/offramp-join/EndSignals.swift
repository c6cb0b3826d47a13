import Glibc
import Synchronization

/// The signals that ask a program to end, noted for the loop to see.
enum EndSignals {
    private static let numbers = [SIGTERM, SIGHUP, SIGINT]
    private static let isReceived = Atomic<Bool>(false)

    /// From now on they are noted instead of ending the process. Before a screen is opened, so that it leaves them alone.
    ///
    /// - Parameter numbers: which; others are left as they are, so that `nohup` holds.
    static func note(_ numbers: [Int32] = numbers) {
        for number in numbers {
            signal(number) { _ in EndSignals.isReceived.store(true, ordering: .relaxed) }
        }
    }

    /// Lets them through, and the one that tells of the window's size: whoever started the program may have blocked them,
    /// and programs inherit that. At the start, before there is another thread.
    static func unblock() {
        var unblocked = sigset_t()
        sigemptyset(&unblocked)
        for number in numbers + [SIGWINCH] { sigaddset(&unblocked, number) }
        sigprocmask(SIG_UNBLOCK, &unblocked, nil)
    }

    /// They end the process again.
    static func forget() {
        for number in numbers { signal(number, SIG_DFL) }
    }

    static var wereReceived: Bool { isReceived.load(ordering: .relaxed) }
}
