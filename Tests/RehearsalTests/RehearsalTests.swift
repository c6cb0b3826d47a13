import NegotiationModel
import Rehearsal
import Testing

struct RehearsalTests {
    @Test("The same seed gives the same session")
    func isDeterministic() throws {
        for exercise in [TestExercises.harbour, TestExercises.offRamp] {
            let stage = try RehearsalStage(exercise, family: [.linear, .conceder], measures: [.settled])
            for seed in 1...2 { #expect(stage.play(seed: seed) == stage.play(seed: seed)) }
        }
    }
}
