import Glibc
import Synchronization
import Threads

/// What happened on a socket thread, for a test that waits for it on another.
final class EventLog: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    var all: [String] { lines.withLock { $0 } }

    func count(of line: String) -> Int {
        all.count { $0 == line }
    }

    /// True as soon as a line holds the text, false after the time has passed.
    func waits(for text: String, times: Int = 1, milliseconds: Int = 5000) -> Bool {
        eventually(milliseconds: milliseconds) { all.count { $0.contains(text) } >= times }
    }
}

/// Looks every 2 ms until the condition holds. False after the time has passed.
func eventually(milliseconds: Int = 5000, _ holds: () -> Bool) -> Bool {
    for _ in 0..<(milliseconds / 2) {
        if holds() { return true }
        usleep(2000)
    }
    return holds()
}

/// Milliseconds of a clock that only goes forward.
func steadyMilliseconds() -> Int { SystemClock.monotonicMs }
