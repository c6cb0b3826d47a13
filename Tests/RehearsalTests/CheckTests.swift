import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import Rehearsal

@Suite("What a check makes of two arms")
struct CheckTests {
    private static let measures: [Measure] = [.settled, .blockedByUnbound]

    /// Sessions of one arm, each with whether it settled and another number.
    private func arm(_ sessions: [(settled: Bool, number: Int)]) -> PlayedArm {
        var outcome = ArmOutcome(TestExercises.harbour.exercise)
        outcome.rows = sessions.map {
            ArmOutcome.Row(isSettled: $0.settled, measures: [$0.settled ? 1_000 : 0, 1_000 * $0.number])
        }
        return PlayedArm(measures: Self.measures, outcome: outcome)
    }

    private func compared() -> ComparedArms {
        ComparedArms(
            base: arm([(true, 4), (true, 6), (true, 2), (false, 8), (true, 5)]),
            changed: arm([(true, 3), (false, 1), (true, 1), (false, 8), (true, 3)]))
    }

    private func figure(
        _ expected: ExerciseModel.Expectation, over seeds: CheckedSeeds = .all,
        _ measure: Measure = .blockedByUnbound
    )
        -> CheckFigure
    {
        compared().figure(of: Check([measure], over: seeds, expected))
    }

    @Test("the difference is taken seed by seed")
    func difference() {
        let figure = figure(.fewer)
        #expect(figure.base?.mean == 5_000_000 && figure.changed?.mean == 3_200_000)
        #expect(figure.difference?.mean == -1_800_000)
        // −1, −5, −1, 0, −2: the sum of squares about −1.8 is 14.8; the error is the root of 14.8 / 20.
        #expect(figure.difference?.error == 860_232)
        #expect(figure.hasSign && figure.isClear)
        #expect(figure.settledInBase == 4 && figure.settledInChanged == 3 && figure.sessions == 5)
    }

    @Test("over settled seeds only those count that settle in both arms, and all seeds stand beside")
    func settled() {
        let figure = figure(.fewer, over: .settled)
        #expect(figure.difference?.count == 3 && figure.difference?.mean == -1_333_333)
        #expect(figure.differenceOverAll?.mean == -1_800_000)
    }

    @Test("each expectation has its side")
    func expectations() {
        #expect(!figure(.more).hasSign)
        #expect(figure(.atMostPercent(75)).hasSign && !figure(.atMostPercent(50)).hasSign)
        #expect(figure(.noLessBy(hundredths: 200)).hasSign && !figure(.noLessBy(hundredths: 100)).hasSign)
        #expect(figure(.within(hundredths: 200)).hasSign && !figure(.within(hundredths: 100)).hasSign)
        #expect(figure(.above(hundredths: 300)).hasSign && !figure(.above(hundredths: 400)).hasSign)
        #expect(figure(.below(hundredths: 400)).hasSign && !figure(.below(hundredths: 300)).hasSign)
        #expect(!figure(.never).isClear)
        #expect(figure(.fallsMoreThan([.settled])).hasSign)
        #expect(!figure(.fallsMoreThan([.blockedByUnbound])).hasSign)
    }

    @Test("what happened nowhere is clear, and beside others as certain as can be")
    func never() {
        let nothing = ComparedArms(base: arm([(true, 0), (false, 0)]), changed: arm([(true, 0), (true, 0)]))
        let figure = nothing.figure(of: Check([.blockedByUnbound], .never))
        #expect(figure.isClear && figure.distance == Estimate.far)
    }

    @Test("where no seed counts nothing is claimed")
    func empty() {
        let arms = ComparedArms(base: arm([(false, 1)]), changed: arm([(true, 2)]))
        let figure = arms.figure(of: Check([.blockedByUnbound], over: .settled, .more))
        #expect(figure.difference == nil && !figure.hasSign && !figure.isClear && figure.distance == 0)
    }
}
