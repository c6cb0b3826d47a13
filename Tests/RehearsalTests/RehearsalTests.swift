import ExerciseModel
import NegotiationModel
import NegotiationRules
import Rehearsal
import RulePrograms
import TestedExercises
import Testing

struct RehearsalTests {
    private static let kinds: [BotKind] = [.linear, .conceder]

    @Test("The same seed gives the same session, another seed another")
    func isDeterministic() throws {
        for exercise in [TestExercises.harbour.exercise, TestExercises.offRamp.exercise] {
            let stage = try RehearsalStage(exercise, family: Self.kinds, measures: [.settled, .value("round")])
            let first = (1...4).map { stage.play(seed: $0) }
            #expect(first == (1...4).map { stage.play(seed: $0) })
            #expect(first[0] != first[1])
        }
    }

    @Test("Every session ends, and its rounds are those of the schedule or fewer")
    func endsWithinTheSchedule() throws {
        for kind in BotKind.allCases {
            let stage = try RehearsalStage(TestExercises.offRamp.exercise, family: [kind])
            for seed in 1...3 {
                let session = stage.play(seed: seed)
                #expect(session.ending != nil)
                #expect((1...6).contains(session.roundsPlayed))
                #expect(session.commandCount < 600)
                #expect(session.kinds == [kind, kind, kind, kind])
            }
        }
    }

    @Test("Where packages are voted on, delegations find enough who sign", arguments: [BotKind.linear, .conceder])
    func findsACoalition(kind: BotKind) throws {
        let stage = try RehearsalStage(TestExercises.plateau.exercise, family: [kind])
        let settled = (1...20).count { stage.play(seed: $0).settledRound != nil }
        #expect((4...19).contains(settled), "\(settled) of 20")
    }

    /// A release build takes a few milliseconds; this bound holds without optimisation on a busy machine too.
    @Test func isQuick() throws {
        let stage = try RehearsalStage(TestExercises.offRamp.exercise, family: Self.kinds)
        let clock = ContinuousClock()
        let time = clock.measure { for seed in 1...5 { _ = stage.play(seed: seed) } }
        #expect(time < .seconds(15))
    }

    @Test("What can't be varied so is refused by name")
    func misspeltVariationsAreRefused() {
        let wrong: [Variation] = [
            Variation(rules: ["R99": .off]), Variation(rules: ["R1": .advise]), Variation(clausesOff: ["R2.nothing"]),
            Variation(clausesOff: ["R2"]), Variation(tracks: ["nothing": 1]), Variation(tracks: ["ambiguity": 1]),
            Variation(tracks: ["envoy[russia]": 1]), Variation(draws: ["intent": "nothing"]),
            Variation(withheldOptions: ["forces": ["nothing"]]), Variation(withheldActions: ["nothing"]),
            Variation(delegations: ["nobody": DelegationOrders()]),
        ]
        for variation in wrong {
            #expect(throws: RehearsalFault.self) {
                try RehearsalStage(TestExercises.offRamp.exercise, variation, family: [.linear])
            }
        }
        #expect(throws: RehearsalFault.noFamily) { try RehearsalStage(TestExercises.offRamp.exercise, family: []) }
        #expect(throws: RehearsalFault.self) {
            try RehearsalStage(
                TestExercises.offRamp.exercise, family: [.linear], measures: [.holds("track.nothing > 1")])
        }
    }

    @Test("Levels, clauses, tracks and draws are varied before play")
    func variationsAreMade() throws {
        let variation = Variation(
            rules: ["R2": .off], clausesOff: ["R5.danger"], tracks: ["pressure": 3, "envoy[us]": 9, "heat": -5],
            draws: ["intent": "a_way_out"])
        let stage = try RehearsalStage(TestExercises.offRamp.exercise, variation, family: [.linear])
        let exercise = stage.exercise
        #expect(exercise.rules.first { $0.id == "R2" }?.level == .off)
        #expect(exercise.tracks.first { $0.id == "pressure" }?.start == 8)
        // Beyond the range it is cut off.
        #expect(exercise.tracks.first { $0.id == "envoy" }?.starts["us"] == 2)
        #expect(exercise.tracks.first { $0.id == "heat" }?.starts == ["us": 0, "europe": 0])
        for seed in 1...3 { #expect(stage.play(seed: seed).outcomes == [2]) }
    }
}
