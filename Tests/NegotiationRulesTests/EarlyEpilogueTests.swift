import ExerciseModel
import NegotiationModel
import NegotiationRules
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
        var table = try HarbourTable { exercise in
            exercise.injects[1].deliverer = .clock
            exercise.injects[1].minute = 0
            exercise.settlement.when = "now.fee > fee.none"
        }
        try table.agree(["fee": "standard"])
        try table.next()
        try table.give(.perform(issue: "fee"), by: HarbourTable.line)
        try table.next()
        try table.next()
        let state = table.state
        #expect(state.sections(for: .observer).play?.point == PhasePoint(round: 2, index: 0, inEpilogue: true))
        #expect(state.nextClockDelivery == nil)
        #expect(throws: Refusal.self) {
            try state.decide(.injectDue(row: "2"), by: .clock, person: "", at: 60_000_000)
        }
    }
}
