import ExerciseModel
import NegotiationModel
import RulePrograms

extension Sight {
    func includes(_ viewer: Viewer, _ index: ExerciseIndex) -> Bool { includes(Onlooker(viewer, index)) }

    func includes(_ onlooker: Onlooker) -> Bool {
        switch onlooker.viewer {
        case .control: true
        case .observer: observers
        case .party: onlooker.party.map(parties.contains) ?? false
        }
    }
}

/// Who looks, with its party looked up once for a whole view.
struct Onlooker {
    let viewer: Viewer
    /// Its party's position; nil for control, observers and whoever is no party of the exercise.
    let party: Int?

    init(_ viewer: Viewer, _ index: ExerciseIndex) {
        self.viewer = viewer
        party = viewer.party.flatMap { index.parties[$0] }
    }
}

extension ExerciseIndex {
    func sight(of parties: BitSet) -> Sight { Sight(parties: parties, observers: false) }

    /// Who sees the number of a track's place.
    func sight(of track: Int, owners: [Int]) -> Sight {
        switch exercise.tracks[track].seenBy {
        case .all: publicSight
        case .parties(let parties): sight(of: positions(of: parties))
        case .owners: sight(of: BitSet(owners))
        case .control: .nobody
        }
    }

    func viewers(_ sight: Sight) -> [Viewer] {
        ids(of: sight.parties).map { .party($0) } + (sight.observers ? [.observer] : [])
    }
}
