import Logging
import WebSockets

/// What a server writes into its own log. Never a code, a seed, a text of play or the name of a person.
final class HostLog {
    /// What may come in floods.
    enum Flood: String, CaseIterable {
        case connectionsRefused = "connections refused"
        case joinsRefused = "joins refused"
        case slowReaders = "slow readers dropped"
        case connections = "connections opened or ended"
    }

    private let logger: Logger
    private let nowMs: () -> Int
    private let schedule: (_ afterMs: Int, @escaping () -> Void) -> Void
    private var throttles: [Flood: LogThrottle] = [:]

    /// - Parameters:
    ///   - nowMs: a clock that goes forward.
    ///   - schedule: calls back on the same thread.
    init(
        _ logger: Logger, nowMs: @escaping () -> Int, schedule: @escaping (_ afterMs: Int, @escaping () -> Void) -> Void
    ) {
        self.logger = logger
        self.nowMs = nowMs
        self.schedule = schedule
    }

    /// - Parameter session: its id, where the sentence is about one.
    func write(_ level: Logger.Level, _ sentence: @autoclosure () -> String, session: String? = nil) {
        logger.log(level: level, "\(sentence())", metadata: session.map { ["session": "\($0)"] })
    }

    /// Writes one of many: the first few as they are, the others as a count.
    func write(_ level: Logger.Level, _ flood: Flood, _ sentence: @autoclosure () -> String, session: String? = nil) {
        guard level >= logger.logLevel else { return }
        switch throttles[flood, default: LogThrottle()].take(at: nowMs()) {
        case .pass: write(level, sentence(), session: session)
        case .hold: break
        case .holdFirst(let dueAfterMs):
            schedule(dueAfterMs) { [weak self] in self?.tellHeld(level, flood) }
        }
    }

    private func tellHeld(_ level: Logger.Level, _ flood: Flood) {
        let held = throttles[flood]?.takeHeld() ?? 0
        if held > 0 { write(level, "\(held) more \(flood.rawValue), not told one by one.") }
    }
}
