import Bots
public import ExerciseModel
public import NegotiationModel
import NegotiationRules
import RulePrograms

/// An exercise under a variation, made ready once for many sessions.
///
/// Immutable; sessions are played from it on as many threads as one likes, each by itself. A class, since every event of
/// every session looks into it.
public final class RehearsalStage: Sendable {
    /// The exercise as it is played: varied, and without injects, which are control's to bring.
    public let exercise: Exercise
    /// What every session is measured by, in the order of its figures.
    public let measures: [Measure]
    let program: RuleProgram
    let family: [BotKind]
    let variation: Variation
    let questions: [MeasureQuestion]
    let seats: [StageSeat]
    let names: StageNames
    /// Whether a measure counts how offers close.
    let readsClosings: Bool

    /// - Parameters:
    ///   - exercise: as it is read.
    ///   - variation: what is changed in it before it is made ready; nothing where it is empty.
    ///   - family: the kinds from which each party's delegation is drawn, by the die `kind/PARTY` of the seed; where the
    ///     variation orders a kind, that one plays.
    ///   - measures: what every session is measured by.
    public init(
        _ exercise: Exercise, _ variation: Variation = Variation(), family: [BotKind], measures: [Measure] = []
    ) throws(RehearsalFault) {
        guard !family.isEmpty else { throw .noFamily }
        var varied = try exercise.varied(by: variation)
        (varied.injects, varied.msel) = ([], "")
        self.exercise = varied
        self.family = family
        self.variation = variation
        self.measures = measures
        try variation.demandKnownNames(in: varied)
        do { program = try RuleProgram(varied) } catch { throw .program(error) }
        var questions: [MeasureQuestion] = []
        for measure in measures { questions.append(try MeasureQuestion(measure, program)) }
        self.questions = questions
        readsClosings = questions.contains { question in
            switch question {
            case .declined, .blockedByUnbound: true
            default: false
            }
        }
        names = StageNames(varied)
        let blank = SessionState(program: program, seed: Dice.seed(of: 0))
        var seats: [StageSeat] = []
        for party in varied.parties {
            guard let seat = StageSeat(party.id, variation, program, blank) else {
                throw .variation("The exercise has more parties or issues than automated delegations can play.")
            }
            seats.append(seat)
        }
        self.seats = seats
    }

    /// Plays a whole session through the rules, to its ending.
    public func play(seed: Int) -> RehearsedSession {
        var session = PlayedSession(self, seed: seed)
        session.play()
        return session.outcome
    }
}

/// The places of an exercise's names.
struct StageNames: Sendable {
    let parties: [PartyID: Int]
    let issues: [IssueID: Int]
    let rules: [RuleID: Int]
    let actions: [ActionID: Int]

    init(_ exercise: Exercise) {
        func places<ID: Identifier>(_ ids: [ID]) -> [ID: Int] {
            Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        }
        parties = places(exercise.parties.map(\.id))
        issues = places(exercise.issues.map(\.id))
        rules = places(exercise.rules.map(\.id))
        actions = places(exercise.actions.map(\.id))
    }
}
