import ExerciseModel
import NegotiationModel

/// The arms that measuring takes, each once, however many comparisons share it.
struct ArmBook {
    private let exercise: Exercise
    private let sample: RehearsalSample
    private let count: Int
    private(set) var arms: [RehearsalArm] = []

    init(_ exercise: Exercise, _ sample: RehearsalSample, count: Int) {
        self.exercise = exercise
        self.sample = sample
        self.count = count
    }

    /// Notes that a variation is to be played, and measured so.
    mutating func demand(_ variation: Variation, _ measures: [Measure]) {
        let place = index(of: variation) ?? arms.count
        if place == arms.count {
            arms.append(
                RehearsalArm(
                    exercise, variation, family: sample.family, firstSeed: sample.firstSeed, count: count))
        }
        for measure in measures where !arms[place].measures.contains(measure) { arms[place].measures.append(measure) }
    }

    func index(of variation: Variation) -> Int? { arms.firstIndex { $0.variation == variation } }
}

/// An arm's sessions, as comparisons read them.
struct PlayedArm {
    let measures: [Measure]
    let outcome: ArmOutcome

    /// Session by session, the sum of some measures, in thousandths.
    func values(_ wanted: [Measure]) -> [Int] {
        let places = wanted.compactMap { measures.firstIndex(of: $0) }
        return outcome.rows.map { row in places.reduce(0) { $0 + row.measures[$1] } }
    }

    var settled: [Bool] { outcome.rows.map(\.isSettled) }
}

/// Arms with what they came to.
struct PlayedBook {
    let book: ArmBook
    let outcomes: ArraySlice<ArmOutcome>

    func arm(_ variation: Variation) -> PlayedArm {
        guard let place = book.index(of: variation) else {
            preconditionFailure("An arm was asked for that wasn't played.")
        }
        return PlayedArm(measures: book.arms[place].measures, outcome: outcomes[outcomes.startIndex + place])
    }
}
