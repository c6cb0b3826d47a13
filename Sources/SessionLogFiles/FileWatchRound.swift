/// Which open logs' files are looked at next: all of them each time, or where they are many, some in turn.
struct FileWatchRound: Sendable {
    /// Milliseconds between two looks.
    static let intervalMs = 1000
    /// Logs whose files are looked at each time, at most.
    static let countMax = 2000

    private(set) var lookedAtMs: Int
    private var next = 0

    init(beginningAtMs nowMs: Int) { lookedAtMs = nowMs }

    var dueMs: Int { lookedAtMs + Self.intervalMs }

    /// The numbers to look at now.
    ///
    /// - Parameters:
    ///   - numbers: in which all are, `0..<end`, with gaps.
    ///   - isOpen: whether a number is one of an open log.
    mutating func take(below end: Int, at nowMs: Int, isOpen: (Int) -> Bool) -> [Int] {
        lookedAtMs = nowMs
        var taken: [Int] = []
        for step in 0..<end where taken.count < Self.countMax {
            let number = (next + step) % end
            if isOpen(number) { taken.append(number) }
        }
        if let last = taken.last { next = (last + 1) % end }
        return taken
    }
}
