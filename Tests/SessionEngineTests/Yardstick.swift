import Glibc

/// Processor time of this thread, compared: the least of several tries in turn, which other work on the machine hardly moves.
enum Yardstick {
    private static let tries = 5

    /// How often the yardstick fits into what is measured.
    static func ratio(_ body: () throws -> Void) rethrows -> Double { try ratio(body, to: countWords) }

    static func ratio(_ body: () throws -> Void, to other: () throws -> Void) rethrows -> Double {
        var (least, leastOther) = (Int.max, Int.max)
        for _ in 0..<tries {
            least = min(least, try nanoseconds(body))
            leastOther = min(leastOther, try nanoseconds(other))
        }
        return Double(least) / Double(max(1, leastOther))
    }

    // Texts, a dictionary and counted references, as in what is measured, and built as that is.
    private static func countWords() {
        var counts: [String: Int] = [:]
        for number in 0..<20_000 { counts["word \(number % 97)", default: 0] += number }
        precondition(counts.count == 97)
    }

    private static func nanoseconds(_ body: () throws -> Void) rethrows -> Int {
        let start = now
        try body()
        return now - start
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
