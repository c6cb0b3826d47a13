import Glibc
package import SystemPackage

/// What came of waiting for a descriptor.
package struct Readiness: Hashable, Sendable {
    /// What was waited for can be done, or has come to its end.
    package var isReady: Bool
    /// The other end is gone, or the descriptor can't be used.
    package var isHungUp: Bool
    /// A signal ended the wait.
    package var isInterrupted: Bool

    package init(isReady: Bool = false, isHungUp: Bool = false, isInterrupted: Bool = false) {
        self.isReady = isReady
        self.isHungUp = isHungUp
        self.isInterrupted = isInterrupted
    }

    /// What is waited for.
    package enum Aim: Sendable {
        case toRead, toWrite
    }
}

extension FileDescriptor {
    /// Waits until something can be read or written without waiting.
    ///
    /// - Parameter milliseconds: at most so long; 0 only looks; nil: for as long as it takes. A signal ends it.
    @discardableResult
    package func wait(for aim: Readiness.Aim, atMostMilliseconds milliseconds: Int? = nil) -> Readiness {
        let events = aim == .toRead ? POLLIN : POLLOUT
        var waiting = pollfd(fd: rawValue, events: Int16(events), revents: 0)
        let count = poll(&waiting, 1, milliseconds.map { Int32(clamping: $0) } ?? -1)
        return Readiness(
            isReady: count > 0,
            isHungUp: count > 0 && waiting.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0,
            isInterrupted: count < 0 && Errno.ofLastCall == .interrupted)
    }
}
