import NegotiationModel

// Exercise time goes on while play runs, and at no other time. Events don't say when they happened, but their deadlines do.
extension SessionState {
    /// How long play has run at a moment, in milliseconds; nil where it is not on.
    ///
    /// - Parameter time: UTC milliseconds.
    public func exerciseTimeMs(at time: Int) -> Int? {
        play.exerciseTime ?? play.exerciseStart.map { max(0, time - $0) }
    }

    /// Takes an event of the course in, before it changes play.
    mutating func keepExerciseTime(_ event: Event) {
        switch event {
        case .phaseBegan(let point, let deadline):
            // The first one comes with STARTEX, so its beginning is the beginning of exercise time.
            guard play.point == nil else { return }
            play.exerciseStart = deadline - phase(at: point).minutes * 60_000
        case .paused(_, let remaining): stopExerciseTime(remaining)
        case .resumed(let deadline):
            play.exerciseStart = deadline - (play.remaining ?? 0) - (play.exerciseTime ?? 0)
            play.exerciseTime = nil
        case .restarted(let deadline):
            // The phase ends as much later as nobody played.
            guard let deadline, let old = play.deadline, let start = play.exerciseStart else { return }
            play.exerciseStart = start + deadline - old
        case .ended: (play.exerciseStart, play.exerciseTime) = (nil, nil)
        default: break
        }
    }

    private mutating func stopExerciseTime(_ remaining: Int) {
        guard let deadline = play.deadline, let start = play.exerciseStart else { return }
        play.exerciseTime = max(0, deadline - remaining - start)
        play.exerciseStart = nil
    }
}
