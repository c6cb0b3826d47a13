import ExerciseModel
import NegotiationModel
import TestedExercises
import Testing

@testable import NegotiationRules

/// What everybody reads when a phase begins.
@Suite("Notices of phases")
struct PhaseNoticeTests {
    @Test("name the epilogue once, and count one minute")
    func epilogueOnceAndOneMinute() {
        let offRamp = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(1))
        #expect(
            notice(of: PhasePoint(round: 7, index: 0, inEpilogue: true), offRamp) == "Epilogue, first phase: 6 minutes."
        )
        #expect(
            notice(of: PhasePoint(round: 1, index: 0, inEpilogue: false), offRamp)
                == "Round 1 of 6, Negotiate: 18 minutes.")
        let harbour = SessionState(program: TestExercises.harbour, seed: TestExercises.seed(1))
        let last = PhasePoint(round: harbour.exercise.schedule.rounds + 1, index: 0, inEpilogue: true)
        #expect(notice(of: last, harbour) == "Epilogue, The first week: 1 minute.")
    }

    private func notice(of point: PhasePoint, _ state: SessionState) -> String? {
        state.notices(of: .phaseBegan(at: point, deadline: 0), for: .observer).first?.text
    }
}
