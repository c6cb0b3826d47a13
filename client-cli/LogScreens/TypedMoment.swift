import PlayerClient

/// A moment of a log as it is typed: `14:05`, `14:05:30`, or `T+12:30`.
enum TypedMoment: Sendable, Equatable {
    /// UTC, seconds since midnight.
    case timeOfDay(seconds: Int)
    /// Milliseconds of play since STARTEX.
    case sinceStart(ms: Int)

    init(_ text: String) throws(LineFault) {
        let isSinceStart = text.lowercased().hasPrefix("t+")
        self = isSinceStart ? try Self.sinceStart(text) : try Self.timeOfDay(text)
    }

    private static func timeOfDay(_ text: String) throws(LineFault) -> TypedMoment {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        let limits = [24, 60, 60]
        guard 2...3 ~= parts.count, zip(parts, limits).allSatisfy({ 0..<$1 ~= $0 ?? -1 }) else {
            throw LineFault(
                "“\(text)” is no time of day.",
                "Type time and hours and minutes in UTC, such as time 14:05, or T+12:30 for so long after STARTEX.")
        }
        return .timeOfDay(seconds: zip(parts, [3600, 60, 1]).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 })
    }

    private static func sinceStart(_ text: String) throws(LineFault) -> TypedMoment {
        let parts = text.dropFirst(2).split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard 1...2 ~= parts.count, let minutes = parts[0], 0...100_000 ~= minutes,
            let seconds = parts.count == 2 ? parts[1] : 0, 0..<60 ~= seconds
        else {
            throw LineFault(
                "“\(text)” is no time since STARTEX.", "Type T+ and minutes and seconds, such as time T+12:30.")
        }
        return .sinceStart(ms: (minutes * 60 + seconds) * 1000)
    }
}
