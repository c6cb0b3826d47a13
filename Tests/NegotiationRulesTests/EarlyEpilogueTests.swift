import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@Suite("An epilogue that comes early")
struct EarlyEpilogueTests {
    @Test("begins no round that it takes the place of; the epilogue after all rounds leaves none out")
    func rounds() {
        let early = PhasePoint(round: 3, index: 1, inEpilogue: true)
        #expect(early.hasBegun(round: 1) && !early.hasBegun(round: 2))
        #expect(PhasePoint(round: 7, index: 0, inEpilogue: true).hasBegun(round: 6))
        #expect(PhasePoint(round: 2, index: 0, inEpilogue: false).hasBegun(round: 2))
        #expect(!PhasePoint(round: 2, index: 2, inEpilogue: false).hasBegun(round: 3))
    }

    @Test("delivers no row of a round that never began")
    func rows() throws {
        var exercise = TestExercises.harbour.exercise
        exercise.injects[1].deliverer = .clock
        exercise.injects[1].minute = 0
        exercise.settlement.when = "now.fee > fee.none"
        var state = SessionState(program: try RuleProgram(exercise), seed: [UInt8](repeating: 7, count: 32))
        func give(_ command: Command, _ actor: Actor) throws {
            for event in try state.decide(command, by: actor, person: "Ada", at: 1) { state.apply(event) }
        }
        try give(.start, .seat(role: .control))
        let offer = OfferDraft(
            addressees: ["port"], isPublic: false, terms: [Term(issue: "fee", option: "standard")])
        let (port, line) = (
            Actor.seat(role: .party(id: "port", head: true)), Actor.seat(role: .party(id: "line", head: true))
        )
        try give(.putForward(offer: offer), line)
        let made = try #require(state.sections(for: .party("port")).offers?.last?.offer)
        try give(.accept(offer: made.id, digest: made.digest), port)
        try give(.next(reason: ""), .seat(role: .control))
        try give(.perform(issue: "fee"), line)
        try give(.next(reason: ""), .seat(role: .control))
        try give(.next(reason: ""), .seat(role: .control))
        #expect(state.sections(for: .observer).play?.point == PhasePoint(round: 2, index: 0, inEpilogue: true))
        #expect(state.nextClockDelivery == nil)
        #expect(throws: Refusal.self) {
            try state.decide(.injectDue(row: "2"), by: .clock, person: "", at: 60_000_000)
        }
    }
}
