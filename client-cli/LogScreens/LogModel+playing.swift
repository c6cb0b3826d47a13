import NegotiationModel
import NegotiationRules
import PlayerClient
import PlayerScreens
import SessionEngine

// Playing by itself, at a speed.
extension LogModel {
    mutating func startPlaying() throws(LineFault) {
        guard position < log.steps.count else {
            throw LineFault("There is nothing after this entry to play.", "Type jump 0 to go back to the beginning.")
        }
        playback.play()
        tell(isOnScreen ? [] : ["Playing \(speedText). Silences take 5 seconds at most. Type pause to stop."])
    }

    mutating func stopPlaying() {
        guard isPlaying else { return }
        playback.pause()
        tell(isOnScreen ? [] : ["Paused at entry \(position) of \(log.steps.count)."])
    }

    mutating func setSpeed(_ speed: Int) {
        let speeds = LogPlayback.speeds
        playback.setSpeed(min(max(speed, speeds.lowerBound), speeds.upperBound))
        tell(isOnScreen ? [] : ["Speed: \(speedText)."])
    }

    /// Passes every entry whose time has come.
    mutating func playOn() {
        for _ in 0..<LogPlayback.entriesAtOnceMax {
            guard isPlaying, let gap = gapMs, playback.isDue(afterGapMs: gap) else { break }
            move(to: position + 1)
            let isSeen = isSeen(log.steps[position - 1])
            if !isOnScreen, isSeen { tell(lines(of: position)) }
        }
        guard isPlaying, position == log.steps.count else { return }
        playback.pause()
        tell([ending])
    }

    /// How long after the entry under the cursor the next one came; nil at the end.
    var gapMs: Int? {
        guard position < log.steps.count else { return nil }
        return log.steps[position].entry.timeMs - play.lastTimeMs
    }

    /// What time it is in the log: that of the entry under the cursor, and while it plays what has passed since.
    var momentMs: Int { play.lastTimeMs + playedMs }

    /// The time since STARTEX at that moment; nil before it.
    var exerciseTimeMs: Int? {
        guard position > 0, let known = log.steps[position - 1].exerciseTimeMs else { return nil }
        return play.state.status == .running ? known + playedMs : known
    }

    private var playedMs: Int { gapMs.map(playback.playedMs) ?? 0 }

    /// What is said of a silence that takes less time than it took in play; nil where none does.
    var silence: String? {
        guard isPlaying, let gap = gapMs, playback.isShortened(gapMs: gap) else { return nil }
        return "A silence of \(ClockText.length(gap / 1000)), shortened to "
            + "\(ClockText.length(LogPlayback.silenceMaxMs / 1000))."
    }

    var speedText: String { playback.speed == 1 ? "in real time" : "\(playback.speed) times as fast" }
}
