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
        // Whoever started the program may have blocked them.
        var unblocked = sigset_t()
        sigemptyset(&unblocked)
        for number in numbers {
            sigaddset(&unblocked, number)
            signal(number) { _ in EndSignals.isReceived.store(true, ordering: .relaxed) }
        }
        sigprocmask(SIG_UNBLOCK, &unblocked, nil)
    }

    /// They end the process again.
    static func forget() {
        for number in numbers { signal(number, SIG_DFL) }
    }

    static var wereReceived: Bool { isReceived.load(ordering: .relaxed) }
}
