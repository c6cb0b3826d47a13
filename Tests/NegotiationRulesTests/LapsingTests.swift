import ExerciseModel
import NegotiationModel
import NegotiationRules
import Testing

@Suite("Terms that lapse")
struct LapsingTests {
    /// A fee is owed once 10 complaints have come, which they don't; `lapses` is the fee's. All else is performed in round 1.
    private static func agreed(_ lapses: Expression?) throws -> HarbourTable {
        var table = try HarbourTable { exercise in
            exercise.issues[2].due = [
                DueSchedule(options: [], instalments: ["track.complaints == 10"], rule: nil, clause: nil)
            ]
            exercise.issues[2].options[1].lapses = lapses
        }
        try table.agree(["night_hours": "until_midnight", "barriers": "screens", "fee": "standard"])
        try table.next()
        try table.give(.perform(issue: "night_hours"), by: HarbourTable.port)
        try table.give(.perform(issue: "barriers"), by: HarbourTable.line)
        try table.next()
        return table
    }

    @Test("don't stand in the way of the settlement's being implemented, and count nothing")
    func implemented() throws {
        var waiting = try Self.agreed(nil)
        let kept = try waiting.next()
        #expect(!kept.contains(.settlementImplemented))

        var table = try Self.agreed("round >= 1")
        let worth = try #require(table.state.sections(for: .party("port")).sheet?.inForce)
        let events = try table.next()
        #expect(events.contains(.termLapsed(issue: "fee", agreement: 1)))
        #expect(events.contains(.settlementImplemented) && events.contains(.epilogueBegan))
        let after = table.state.sections(for: .party("port"))
        #expect(after.sheet?.inForce == worth - 20, "the fee was worth 2 points")
        #expect(after.obligations?.last { $0.id.issue == "fee" }?.state == .lapsed)
        #expect(after.table?.last?.now == "none")
    }

    @Test("are told to everyone, with what holds again")
    func told() throws {
        var state = try Self.agreed("since(fee) == 1").state
        var lapses = 0
        for event in try state.decide(.next(reason: ""), by: HarbourTable.control, person: "Ada", at: 1) {
            state.apply(event)
            guard case .termLapsed = event else { continue }
            lapses += 1
            for viewer in [Viewer.control, .observer, .party("line"), .party("port")] {
                #expect(
                    state.notices(of: event, for: viewer).map(\.text) == [
                        "Night fee is back at the status quo: the time of what agreement 1 says of it is over."
                    ])
            }
        }
        #expect(lapses == 1)
    }

    @Test("since(…) is 0 at the status quo")
    func statusQuo() throws {
        var table = try HarbourTable { exercise in
            exercise.issues[0].options[1].lapses = "since(barriers) == 0"
            exercise.issues[1].options[1].lapses = "since(night_hours) == 0"
        }
        try table.agree(["night_hours": "until_midnight"])
        try table.next()
        try table.next()
        let events = try table.next()
        #expect(events.contains(.termLapsed(issue: "night_hours", agreement: 1)))
    }
}
