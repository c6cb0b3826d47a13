import ExerciseModel

/// Who may see something, besides control, who sees everything.
package struct Sight: Equatable, Sendable {
    package var parties: BitSet
    package var observers: Bool

    @inlinable package init(parties: BitSet, observers: Bool) {
        self.parties = parties
        self.observers = observers
    }

    @inlinable package static var nobody: Sight { Sight(parties: BitSet(), observers: false) }

    @inlinable package func intersection(_ other: Sight) -> Sight {
        Sight(parties: parties.intersection(other.parties), observers: observers && other.observers)
    }

    @inlinable package func union(_ other: Sight) -> Sight {
        Sight(parties: parties.union(other.parties), observers: observers || other.observers)
    }
}

extension ExerciseIndex {
    /// All parties.
    package var everyone: BitSet { BitSet(first: exercise.parties.count) }
    package var publicSight: Sight { Sight(parties: everyone, observers: true) }
}
