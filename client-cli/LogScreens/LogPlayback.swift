import PlayerClient
import PlayerScreens

/// How a log is being played: whether it runs, how fast, and how long the entry under the cursor has stood.
struct LogPlayback: Sendable, Equatable {
    static let speeds = 1...1000
    /// Real milliseconds that a silence between two entries takes at most, whatever it took in play.
    static let silenceMaxMs = 5000
    /// More entries than this are not passed at once, so that no tick takes long.
    static let entriesAtOnceMax = 1000

    private(set) var isPlaying = false
    private(set) var speed = 1
    /// Real milliseconds since the cursor came to its entry.
    private(set) var waitedMs = 0
    /// The real time of the last tick.
    private var lastTickMs: Int?

    mutating func play() { isPlaying = true }

    mutating func pause() { isPlaying = false }

    mutating func setSpeed(_ wanted: Int) {
        // What was waited is counted in real time, so that its share of the silence stays the same.
        waitedMs = waitedMs * speed / wanted
        speed = wanted
    }

    /// The cursor came to another entry by hand.
    mutating func arrive() { waitedMs = 0 }

    /// Real time has come so far.
    mutating func tick(_ nowMs: Int) {
        if isPlaying, let lastTickMs { waitedMs += max(0, nowMs - lastTickMs) }
        lastTickMs = nowMs
    }

    /// Whether the next entry's time has come; what was waited for it is then used up.
    ///
    /// - Parameter gapMs: how long after the entry under the cursor the next one came in play.
    mutating func isDue(afterGapMs gapMs: Int) -> Bool {
        let wait = waitMs(ofGapMs: gapMs)
        guard isPlaying, waitedMs >= wait else { return false }
        waitedMs -= wait
        return true
    }

    /// Real milliseconds that a gap takes.
    func waitMs(ofGapMs gapMs: Int) -> Int { min(max(0, gapMs) / speed, Self.silenceMaxMs) }

    func isShortened(gapMs: Int) -> Bool { gapMs / speed > Self.silenceMaxMs }

    /// How far play has come since the entry under the cursor, in the log's own time.
    func playedMs(ofGapMs gapMs: Int) -> Int { min(max(0, gapMs), waitedMs * speed) }
}
