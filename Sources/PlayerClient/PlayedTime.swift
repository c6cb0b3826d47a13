import NegotiationModel

/// How long play has run, and how long of it offers could be made. Neither goes on while play is paused.
package struct PlayedTime: Sendable, Equatable {
    private var play: PlayView?
    private var playedMs = 0
    private var bargainedMs = 0

    /// Takes over how play stands from this moment on.
    mutating func take(_ play: PlayView, at timeMs: Int) {
        let playedMs = play.exerciseTimeMs(at: timeMs) ?? self.play?.exerciseTimeMs(at: timeMs) ?? self.playedMs
        if isBargaining { bargainedMs += max(0, playedMs - self.playedMs) }
        self.playedMs = max(self.playedMs, playedMs)
        self.play = play
    }

    package func moment(at timeMs: Int) -> SessionMoment {
        let playedMs = max(self.playedMs, play?.exerciseTimeMs(at: timeMs) ?? 0)
        let since = isBargaining ? playedMs - self.playedMs : 0
        return SessionMoment(timeMs: timeMs, playedMs: playedMs, bargainedMs: bargainedMs + since)
    }

    /// Whether offers can be made now, or could but for a pause.
    private var isBargaining: Bool {
        guard let play, play.status == .running || play.status == .paused else { return false }
        return play.phaseKind == .negotiation
    }
}
