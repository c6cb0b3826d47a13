public import ExerciseModel
public import NegotiationModel

/// Sessions of one kind: an exercise, a variation, delegations, seeds, and what is measured.
public struct RehearsalArm: Sendable {
    /// As it was read; the variation is applied when it is played.
    public var exercise: Exercise
    /// What is changed; nothing where it is empty.
    public var variation: Variation
    /// The kinds from which each party's delegation is drawn; at least one.
    public var family: [BotKind]
    /// Sessions have this seed and those that follow it.
    public var firstSeed: Int
    /// How many sessions there are.
    public var count: Int
    /// What each session is measured by, in the order of its figures.
    public internal(set) var measures: [Measure]

    /// Nothing is looked up before it is played.
    public init(
        _ exercise: Exercise, _ variation: Variation = Variation(), family: [BotKind], firstSeed: Int, count: Int,
        measures: [Measure] = []
    ) {
        self.exercise = exercise
        self.variation = variation
        self.family = family
        self.firstSeed = firstSeed
        self.count = count
        self.measures = measures
    }

    /// Plays some of its sessions, counted from 0; pieces that follow one another make the whole.
    public func play(_ range: Range<Int>) throws(RehearsalFault) -> ArmOutcome {
        let stage = try RehearsalStage(exercise, variation, family: family, measures: measures)
        var outcome = ArmOutcome(exercise)
        for place in range { outcome.add(stage.play(seed: firstSeed + place)) }
        return outcome
    }
}

/// What sessions of an arm came to.
public struct ArmOutcome: Sendable, Equatable {
    /// One a session, in the order of seeds.
    var rows: [Row] = []
    /// All its sessions, added up.
    public private(set) var tally: RehearsalTally

    /// What comparisons need of a session.
    struct Row: Sendable, Equatable {
        var isSettled: Bool
        /// In the order in which the arm asks, in thousandths.
        var measures: [Int]
    }

    /// Of no session yet.
    public init(_ exercise: Exercise) {
        tally = RehearsalTally(exercise)
    }

    mutating func add(_ session: RehearsedSession) {
        rows.append(Row(isSettled: session.settledRound != nil, measures: session.measures))
        tally.add(session)
    }

    /// Adds the sessions that follow.
    public mutating func append(_ next: ArmOutcome) {
        rows += next.rows
        tally.add(next.tally)
    }
}
