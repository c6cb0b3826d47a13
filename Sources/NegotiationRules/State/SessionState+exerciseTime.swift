import ExerciseModel
import NegotiationModel
import RulePrograms

// Exercise time goes on while play runs, and at no other time. Events don't say when they happened, but their deadlines do.
extension SessionState {
    /// How long play has run at a moment, in milliseconds; nil where it is not on.
    ///
    /// - Parameter time: UTC milliseconds.
    public func exerciseTimeMs(at time: Int) -> Int? {
        play.exerciseTime ?? play.exerciseStart.map { max(0, time - $0) }
    }
}

extension Play {
    /// Takes an event of the course in, before it changes play.
    mutating func keepExerciseTime(_ event: Event, _ index: ExerciseIndex) {
        switch event {
        case .phaseBegan(let first, let end):
            // The first one comes with STARTEX, so its beginning is the beginning of exercise time.
            guard point == nil else { return }
            exerciseStart = end - index.phase(at: first).minutes * 60_000
        case .paused(_, let left): stopExerciseTime(left)
        case .resumed(let end):
            exerciseStart = end - (remaining ?? 0) - (exerciseTime ?? 0)
            exerciseTime = nil
        case .restarted(let end):
            // The phase ends as much later as nobody played.
            guard let end, let deadline, let start = exerciseStart else { return }
            exerciseStart = start + end - deadline
        case .ended: (exerciseStart, exerciseTime) = (nil, nil)
        default: break
        }
    }

    private mutating func stopExerciseTime(_ left: Int) {
        guard let deadline, let start = exerciseStart else { return }
        exerciseTime = max(0, deadline - left - start)
        exerciseStart = nil
    }
}
