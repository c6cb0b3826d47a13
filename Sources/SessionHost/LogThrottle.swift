/// Lets a few events of a kind through in a while, and counts the others: a flood writes no line each.
struct LogThrottle {
    /// Of one kind, in one while.
    static let eventsMax = 5
    static let windowMs = 10_000

    private var window: (beginMs: Int, passed: Int, held: Int)?

    enum Verdict: Equatable {
        case pass
        /// Counted; nothing is said now.
        case hold
        /// Counted, and the first that was: `takeHeld` is due after this many milliseconds.
        case holdFirst(dueAfterMs: Int)
    }

    /// - Parameter nowMs: of a clock that goes forward.
    mutating func take(at nowMs: Int) -> Verdict {
        var now = window ?? (nowMs, 0, 0)
        if nowMs >= now.beginMs + Self.windowMs { now = (nowMs, 0, now.held) }
        defer { window = now }
        if now.passed < Self.eventsMax {
            now.passed += 1
            return .pass
        }
        now.held += 1
        return now.held == 1 ? .holdFirst(dueAfterMs: now.beginMs + Self.windowMs - nowMs) : .hold
    }

    /// How many were counted and not said; they are then.
    mutating func takeHeld() -> Int {
        defer { window?.held = 0 }
        return window?.held ?? 0
    }
}
