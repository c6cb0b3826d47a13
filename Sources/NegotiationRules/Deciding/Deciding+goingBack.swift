import ExerciseModel
import NegotiationModel

extension Deciding {
    /// Restores play as it was when a phase began, and does again what the start of that phase brings by itself.
    ///
    /// Play is paused then, with the phase's whole time left, so that the room can be told before the clock runs.
    mutating func goBack(to point: PhasePoint, _ reason: String, from phase: PhasePoint?) throws(Refusal) {
        switch state.play.status {
        case .running, .paused: break
        case .notStarted, .ended: try demandRunning()
        }
        try demandPlayed(phase, "back", "to go back from")
        try demandText(reason, "reason", most: 1_000)
        guard state.snapshots.contains(where: { $0.point == point }) else {
            throw Refusal(
                .argumentInvalid, "\(state.named(point)) has not begun, so nothing can go back to it.",
                instead: "What has begun: \(joined(begunPhases)).")
        }
        // So that exercise time stands still from now on.
        if state.play.status == .running { emit(.paused(reason: reason, remaining: remaining)) }
        emit(
            .wentBack(
                to: point, branch: state.play.branch + 1,
                remaining: state.phase(at: point).minutes * minuteMilliseconds, reason: reason))
        doWhatBegins(point)
    }

    /// Phase by phase would be a long list: the first and the last say it.
    private var begunPhases: [String] {
        let points = state.snapshots.compactMap(\.point)
        guard points.count > 4, let first = points.first, let last = points.last else { return points.map(state.named) }
        return ["the phases from \(state.named(first)) to \(state.named(last))"]
    }
}

extension SessionState {
    /// Where play is, as people call it; nil before STARTEX.
    public var placeName: String? { play.point.map(named) }

    /// A phase as people call it: “Round 2, Negotiate”.
    func named(_ point: PhasePoint) -> String {
        guard let phase = knownPhase(at: point) else {
            return "Phase \(point.index + 1) of \(point.inEpilogue ? "the epilogue" : "round \(point.round)")"
        }
        return point.inEpilogue ? phase.name : "Round \(point.round), \(phase.name)"
    }

    private func knownPhase(at point: PhasePoint) -> Phase? {
        let phases = point.inEpilogue ? exercise.schedule.epilogue : exercise.schedule.phases
        return phases.indices.contains(point.index) ? phases[point.index] : nil
    }
}
