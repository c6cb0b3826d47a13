import ExerciseModel
import NegotiationModel

/// An action that a formula asks about, and who may have taken it.
///
/// Whoever may not know of the action may not learn that something followed from it, whether it was taken or not.
package struct Deed: Hashable, Sendable {
    /// Its position.
    package let action: Int
    /// The party that is asked about; nil where it is whoever a list is gone through for.
    package let party: Formula?
}

extension Formula {
    /// The actions that it asks about, itself or in what it is made of; each once.
    package var deeds: [Deed] {
        var deeds: [Deed] = []
        collectDeeds(into: &deeds)
        return deeds
    }

    private func collectDeeds(into deeds: inout [Deed]) {
        if case .chose(let party, let action) = self {
            let deed = Deed(action: action, party: party.hasLocal ? nil : party)
            if !deeds.contains(deed) { deeds.append(deed) }
        }
        for operand in operands { operand.collectDeeds(into: &deeds) }
    }

    private var hasLocal: Bool {
        if case .local = self { true } else { operands.contains(where: \.hasLocal) }
    }
}

extension EffectProgram {
    /// The actions that it asks about, and those within it.
    package var deeds: [Deed] {
        switch self {
        case .refuse, .warn, .tellMissing, .keepOpen, .publishDeclined, .announce: []
        case .move(let place, let by, _): place.owners.flatMap(\.deeds) + by.deeds
        case .set(let place, let to): place.owners.flatMap(\.deeds) + to.deeds
        case .ledger(let party, let by, _): party.deeds + by.deeds
        case .roll(_, let of, let below, let then, let otherwise):
            of.deeds + below.deeds + (then + otherwise).flatMap(\.deeds)
        case .copy(let to): to.deeds
        case .mandate(let to, let issues): to.deeds + issues.deeds
        case .withdrawMandate(let to): to.deeds
        case .choose(let when, let then, let otherwise): when.deeds + (then + otherwise).flatMap(\.deeds)
        }
    }
}

extension ExerciseIndex {
    /// Who is told of an action of a party's, by their positions.
    package func sight(ofAction action: Int, by party: Int) -> Sight {
        switch exercise.actions[action].audience {
        case .all: publicSight
        case .side:
            Sight(
                parties: BitSet(sideOfParty.indices.filter { sideOfParty[$0] == sideOfParty[party] }), observers: false)
        case .party: Sight(parties: BitSet(only: party), observers: false)
        }
    }

    /// Who is told of a deed whoever it is whose: of one that is asked of several, those that are told of each.
    package func sight(of deed: Deed) -> Sight {
        if let party = deed.party?.constantValue { return sight(ofAction: deed.action, by: party) }
        return exercise.actions[deed.action].parties.compactMap { parties[$0] }
            .map { sight(ofAction: deed.action, by: $0) }
            .reduce(publicSight) { $0.intersection($1) }
    }
}
