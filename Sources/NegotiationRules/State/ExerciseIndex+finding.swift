import ExerciseModel
import NegotiationModel
import RulePrograms

// Where in a session's numbers something stands, and what the exercise says of it.
extension ExerciseIndex {
    /// The slot of one number of a track; nil where there is no such number.
    func slot(of place: TrackPlace) -> Int? {
        guard let track = tracks[place.track] else { return nil }
        return trackLayouts[track].slot(place.owners.compactMap { parties[$0] })
    }

    /// Every place of a track, by its owners.
    func owners(of track: Int) -> [[Int]] {
        switch exercise.tracks[track].shape {
        case .single: return [[]]
        case .each(let owners): return owners.compactMap { parties[$0] }.map { [$0] }
        case .pairs:
            let all = exercise.parties.indices
            return all.flatMap { from in all.filter { $0 != from }.map { [from, $0] } }
        }
    }

    /// The position of an ordered pair of parties among all pairs.
    func pair(_ from: PartyID, _ to: PartyID) -> Int? {
        guard let from = parties[from], let to = parties[to] else { return nil }
        return from * exercise.parties.count + to
    }

    /// The phase of the schedule that a point names.
    func phase(at point: PhasePoint) -> Phase {
        let phases = point.inEpilogue ? exercise.schedule.epilogue : exercise.schedule.phases
        return phases[min(point.index, phases.count - 1)]
    }

    /// A main action replaces another main action, a voice another voice, and every action itself.
    func actions(replacedBy action: ActionID) -> [ActionID] {
        guard let position = actions[action], exercise.actions[position].slot != .free else { return [action] }
        let slot = exercise.actions[position].slot
        // By position, since an action is much to copy.
        return exercise.actions.indices.filter { exercise.actions[$0].slot == slot }.map { exercise.actions[$0].id }
    }
}
