public import NegotiationModel

/// When an automated delegation moves: the same wherever it sits, so that people can follow it.
public struct BotPace: Sendable {
    /// Milliseconds between two moves, where nobody says otherwise.
    public static let usualIntervalMs = 4000
    private static let commandsInDecisionMax = 8

    /// Milliseconds between two moves.
    public let intervalMs: Int
    /// When it moves next: session time, UTC milliseconds; nil while it rests.
    public private(set) var dueAtMs: Int?

    /// At least 1 millisecond; it rests until it is first asked whether it is due.
    public init(intervalMs: Int = usualIntervalMs) { self.intervalMs = max(1, intervalMs) }

    /// The most commands in one move: in a negotiation one, so that people can follow.
    public static func commandsMax(in phase: PhaseKind?) -> Int { phase == .decision ? commandsInDecisionMax : 1 }

    /// Whether it moves now; if so, the next move is an interval away. After a rest the first one is, too.
    public mutating func isDue(at timeMs: Int) -> Bool {
        let due = dueAtMs.map { min($0, timeMs + intervalMs) }
        dueAtMs = due ?? timeMs + intervalMs
        guard let due, timeMs >= due else { return false }
        dueAtMs = timeMs + intervalMs
        return true
    }

    /// Something happened that it will want to look at: it moves a quarter of an interval from now, if not before.
    public mutating func hasten(at timeMs: Int) {
        dueAtMs = dueAtMs.map { min($0, timeMs + intervalMs / 4) }
    }

    /// Nothing is to be done while play doesn't run.
    public mutating func rest() { dueAtMs = nil }
}
