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

    @Test("of STARTEX tell a party what was drawn for it, control all draws, and others nothing of them")
    func drawsAtStart() throws {
        var state = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(1))
        for event in try state.decide(.start, by: .seat(role: .control), person: "", at: 0) { state.apply(event) }
        let first = "STARTEX. The exercise begins."
        let told = state.sections(for: .party("russia")).play?.told ?? []
        #expect(told.count == 1)
        #expect(state.notices(of: .started, for: .party("russia")).map(\.text) == [first] + told)
        let outcome = try #require(state.sections(for: .control).play?.told.first?.split(separator: ".").first)
        #expect(state.notices(of: .started, for: .control).map(\.text) == [first, "\(outcome); told to Russia."])
        for viewer in [Viewer.party("ukraine"), .observer] {
            #expect(state.notices(of: .started, for: viewer).map(\.text) == [first])
        }
    }

    @Test("of a backer that declines say so where nothing of the package binds it")
    func declinedUnbound() {
        let state = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(1))
        func text(_ terms: [Term]) -> String? {
            let event = Event.declined(offer: "ua>ru 1", by: "us", terms: terms, rule: "R16", clause: "published")
            return state.notices(of: event, for: .observer).first?.text
        }
        #expect(text([]) == "United States declined a package that binds it to nothing.")
        #expect(
            text([Term(issue: "relief_us", option: "full")]) == "United States declined: US sanctions relief: full.")
    }

    private func notice(of point: PhasePoint, _ state: SessionState) -> String? {
        state.notices(of: .phaseBegan(at: point, deadline: 0), for: .observer).first?.text
    }
}
