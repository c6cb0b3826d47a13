import Glibc
import Threads

/// A bar with the time left, on standard error where that is a terminal; else nothing.
final class ProgressBar {
    private let total: Int
    private let startedMs = SystemClock.monotonicMs
    private let isShown = isatty(STDERR_FILENO) == 1
    private var drawnMs = 0
    private static let width = 40

    init(total: Int) { self.total = max(1, total) }

    func show(_ done: Int) {
        guard isShown, SystemClock.monotonicMs - drawnMs >= 200 else { return }
        drawnMs = SystemClock.monotonicMs
        let full = Self.width * done / total
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.width - full)
        let left = done == 0 ? "" : ", " + ProgressBar.time((drawnMs - startedMs) * (total - done) / done) + " left"
        Terminal.complainInPlace("[\(bar)] \(done) of \(total) sessions\(left)  ")
    }

    /// Takes the bar away.
    func clear() {
        if isShown { Terminal.complainInPlace(String(repeating: " ", count: 79) + "\r") }
    }

    /// `4 min 10 s`.
    static func time(_ ms: Int) -> String {
        let seconds = (ms + 999) / 1_000
        return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }
}
