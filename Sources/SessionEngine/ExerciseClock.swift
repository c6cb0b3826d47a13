import NegotiationModel
import SessionLog

/// Exercise time: how long play has run, without pauses and without the time that a server was down.
struct ExerciseClock: Sendable {
    private var playedMs = 0
    private var lastMs = 0
    private var isRunning = false
    private var deadlineMs: Int?

    /// Milliseconds of play up to a moment.
    func playedMs(at timeMs: Int) -> Int {
        isRunning ? playedMs + max(0, timeMs - lastMs) : playedMs
    }

    /// The same as the log keeps it.
    ///
    /// - Parameter dueAtMs: when the clock has something to do next, UTC milliseconds; nil where it has nothing to do.
    func logClock(at timeMs: Int, dueAtMs: Int?) -> LogClock {
        let playedMs = playedMs(at: timeMs)
        return LogClock(
            exerciseTimeMs: playedMs, isRunning: isRunning, dueMs: dueAtMs.map { playedMs + max(0, $0 - timeMs) })
    }

    /// What is left of the phase, given how far play had gone when that was last known; nil where no time runs.
    func remainingMs(playedMs known: Int) -> Int? {
        guard isRunning, let deadlineMs else { return nil }
        return max(0, deadlineMs - lastMs - max(0, known - playedMs))
    }

    /// Takes an entry in, once its events are part of play.
    mutating func take(_ entry: SessionEntry, status: PlayStatus, deadlineMs: Int?) {
        if case .restarted(let remaining?, _) = entry.command, let before = self.deadlineMs, isRunning {
            // What was left says how much was played; the rest of the time nobody played.
            playedMs += max(0, before - lastMs - remaining)
        } else {
            playedMs = playedMs(at: entry.timeMs)
        }
        lastMs = entry.timeMs
        isRunning = status == .running
        self.deadlineMs = deadlineMs
    }
}
