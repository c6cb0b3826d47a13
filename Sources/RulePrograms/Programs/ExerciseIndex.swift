package import ExerciseModel
package import NegotiationModel

/// BitSet of everything that an exercise names, so that rules work on small whole numbers.
///
/// Immutable; a class, so that handing it on counts one reference instead of copying every table.
package final class ExerciseIndex: Sendable {
    package let exercise: Exercise
    package let parties: [PartyID: Int]
    package let sides: [SideID: Int]
    package let issues: [IssueID: Int]
    /// By issue position.
    package let options: [[OptionID: Int]]
    package let statusQuo: [Int]
    package let tracks: [TrackID: Int]
    package let trackLayouts: [TrackLayout]
    package let slotCount: Int
    package let rules: [RuleID: Int]
    package let actions: [ActionID: Int]
    package let draws: [DrawID: Int]
    package let outcomes: [[OutcomeID: Int]]
    /// Their values.
    package let weights: [WeightID: Int]
    /// By party position.
    package let sideOfParty: [Int]
    /// By issue and option position: whom the term binds.
    package let bound: [[BitSet]]
    /// By issue position: whose consent every term on it needs.
    package let consents: [BitSet]

    /// Where two things have the same name, the first counts; `ExerciseFormat` refuses that.
    package init(_ exercise: Exercise) {
        self.exercise = exercise
        let parties = ordinals(exercise.parties.map(\.id))
        self.parties = parties
        let sides = ordinals(exercise.sides.map(\.id))
        self.sides = sides
        issues = ordinals(exercise.issues.map(\.id))
        options = exercise.issues.map { ordinals($0.options.map(\.id)) }
        statusQuo = exercise.issues.map { issue in issue.options.firstIndex { $0.id == issue.statusQuo } ?? 0 }
        tracks = ordinals(exercise.tracks.map(\.id))
        var layouts: [TrackLayout] = []
        var next = 0
        for track in exercise.tracks {
            let layout = TrackLayout(of: track, firstSlot: next, parties: exercise.parties.map(\.id))
            next += layout.slotCount
            layouts.append(layout)
        }
        trackLayouts = layouts
        slotCount = next
        rules = ordinals(exercise.rules.map(\.id))
        actions = ordinals(exercise.actions.map(\.id))
        draws = ordinals(exercise.draws.map(\.id))
        outcomes = exercise.draws.map { ordinals($0.outcomes.map(\.id)) }
        weights = Dictionary(exercise.weights.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        sideOfParty = exercise.parties.map { sides[$0.side] ?? 0 }
        func positions(of ids: [PartyID]) -> BitSet { BitSet(ids.compactMap { parties[$0] }) }
        bound = exercise.issues.map { issue in issue.options.map { positions(of: $0.binds ?? issue.binds) } }
        consents = exercise.issues.map { positions(of: $0.consents) }
    }
}

/// The position of every element; the first of equals.
private func ordinals<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
    Dictionary(zip(elements, elements.indices), uniquingKeysWith: { first, _ in first })
}

/// Where the numbers of a track stand among all numbers.
package struct TrackLayout: Sendable {
    package let firstSlot: Int
    package let slotCount: Int
    /// How many owners a place of it names.
    package let ownerCount: Int
    /// For one number a party: the offset of each party's, or -1.
    private let offsets: [Int]

    package init(of track: Track, firstSlot: Int, parties: [PartyID]) {
        self.firstSlot = firstSlot
        switch track.shape {
        case .single:
            (slotCount, ownerCount, offsets) = (1, 0, [])
        case .each(let owners):
            (slotCount, ownerCount, offsets) = (owners.count, 1, parties.map { owners.firstIndex(of: $0) ?? -1 })
        case .pairs:
            (slotCount, ownerCount, offsets) = (parties.count * parties.count, 2, parties.map { _ in 0 })
        }
    }

    /// The slot of a place with one owner; nil where that party has no number.
    package func slot(of owner: Int) -> Int? {
        guard ownerCount == 1, offsets.indices.contains(owner), offsets[owner] >= 0 else { return nil }
        return firstSlot + offsets[owner]
    }

    /// The slot of a place; nil where a party has no number.
    package func slot(_ owners: [Int]) -> Int? {
        guard owners.count == ownerCount, owners.allSatisfy({ offsets.indices.contains($0) }) else { return nil }
        switch ownerCount {
        case 0: return firstSlot
        case 1: return offsets[owners[0]] < 0 ? nil : firstSlot + offsets[owners[0]]
        default: return firstSlot + owners[0] * offsets.count + owners[1]
        }
    }
}
