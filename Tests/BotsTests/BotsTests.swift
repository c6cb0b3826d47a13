import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@testable import Bots

struct ConcessionCurveTests {
    @Test(arguments: [Ratio(1, 1), Ratio(4, 1), Ratio(1, 4), Ratio(3, 2)])
    func runsFromNothingToTheWholeWithoutFalling(_ exponent: Ratio) {
        let shares = stride(from: 0, through: ConcessionCurve.whole, by: 10_000).map {
            ConcessionCurve.power($0, exponent)
        }
        #expect(shares.first == 0 && shares.last == ConcessionCurve.whole)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func boulwareGivesWayLateAndConcederEarly() {
        let half = ConcessionCurve.whole / 2
        #expect(ConcessionCurve.power(half, Ratio(4, 1)) == 62_500)
        #expect(ConcessionCurve.power(half, Ratio(1, 1)) == half)
        // The fourth root of a half is 0.8409.
        #expect((840_000...842_000).contains(ConcessionCurve.power(half, Ratio(1, 4))))
    }
}

struct BotsAtPlayTests {
    @Test("Every kind plays to the end by commands that rules alone refuse, and the same way again")
    func everyKindPlays() throws {
        for program in TestExercises.all {
            for kind in BotKind.allCases {
                var first = BotsAtPlay(program, seed: TestExercises.seed(3), kinds: [kind])
                first.play(stepsAPhase: 6)
                #expect(first.state.status == .ended)
                let others = first.refusals.filter { $0.code != .rule && $0.code != .argumentInvalid }
                #expect(others.isEmpty, "\(program.exercise.id), \(kind): \(others.first?.sentence ?? "")")
                var second = BotsAtPlay(program, seed: TestExercises.seed(3), kinds: [kind])
                second.play(stepsAPhase: 6)
                #expect(first.commands.map(\.command) == second.commands.map(\.command))
            }
        }
    }

    @Test("Two that give way find the tutorial's ground, and nobody takes less than no deal")
    func tutorialIsAgreed() {
        var agreed = 0
        for seed in 1...20 {
            var table = BotsAtPlay(TestExercises.harbour, seed: TestExercises.seed(seed), kinds: [.linear])
            table.play(stepsAPhase: 20)
            guard let agreement = table.agreements.first else { continue }
            agreed += 1
            for party in TestExercises.harbour.exercise.parties {
                let worth = table.state.worth(of: agreement.terms, to: party.id) ?? 0
                let noDeal = table.state.view(for: .party(party.id), isHead: true).sections.sheet?.noDealTotal ?? 0
                #expect(worth >= noDeal, "\(party.id), seed \(seed)")
            }
        }
        #expect(agreed >= 15)
    }

    @Test func twoStubbornOnesAgreeOnNothing() {
        var table = BotsAtPlay(TestExercises.harbour, seed: TestExercises.seed(1), kinds: [.stubborn])
        table.play()
        #expect(table.agreements.isEmpty)
    }

    @Test("Whoever owes performs: what bots agree on is carried out")
    func promisesAreKept() {
        var table = BotsAtPlay(TestExercises.harbour, seed: TestExercises.seed(2), kinds: [.conceder])
        table.play()
        #expect(!table.agreements.isEmpty)
        let obligations = table.state.view(for: .control, isHead: false).sections.obligations ?? []
        #expect(!obligations.isEmpty && obligations.allSatisfy { $0.state == .certified || $0.state == .replaced })
    }
}

struct PeaceGuessTests {
    @Test func whatIsSeenLeavesTheSimplestRuleThatFits() throws {
        let state = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(1))
        let table = try #require(BotTable(state.view(for: .party("russia"), isHead: true)))
        var guess = PeaceGuess(table)
        let forces = try #require(table.issues.firstIndex { $0.id == "forces" })
        #expect(guess.best.map { [$0.issue, $0.from] } == [forces, 1])
        var package = table.issues.map { _ in 0 }
        package[forces] = 1
        guess.learn(package, isPeace: false)
        #expect(guess.best.map { [$0.issue, $0.from] } == [forces, 2])
        package[forces] = 2
        guess.learn(package, isPeace: true)
        #expect(guess.best.map { [$0.issue, $0.from] } == [forces, 2])
    }
}
