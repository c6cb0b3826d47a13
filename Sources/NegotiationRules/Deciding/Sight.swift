import ExerciseModel
import NegotiationModel
import RulePrograms

/// Who may see something, besides control, who sees everything.
struct Sight: Equatable {
    var parties: BitSet
    var observers: Bool

    static let nobody = Sight(parties: BitSet(), observers: false)

    func intersection(_ other: Sight) -> Sight {
        Sight(parties: parties.intersection(other.parties), observers: observers && other.observers)
    }

    func union(_ other: Sight) -> Sight {
        Sight(parties: parties.union(other.parties), observers: observers || other.observers)
    }

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
    var publicSight: Sight { Sight(parties: everyone, observers: true) }

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
