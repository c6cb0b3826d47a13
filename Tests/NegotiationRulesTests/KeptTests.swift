import ExerciseModel
import NegotiationModel
import NegotiationRules
import Testing

@Suite("What was kept")
struct KeptTests {
    /// Barriers in two parts, the second from round 2 on, which a trial night breaks. The first is certified, the second is owed.
    private static func firstPartKept() throws -> HarbourTable {
        var table = try HarbourTable { exercise in
            exercise.issues[1].due = [
                DueSchedule(options: [], instalments: ["true", "round >= 2"], rule: nil, clause: nil)
            ]
            exercise.issues[1].contrary = "chose(party, trial_night)"
        }
        try table.agree(["barriers": "screens", "fee": "standard"])
        try table.next()
        try table.give(.perform(issue: "barriers"), by: HarbourTable.line)
        try table.give(.perform(issue: "fee"), by: HarbourTable.line)
        for _ in 0..<3 { try table.next() }
        return table
    }

    private static func barriers(_ table: HarbourTable) -> [ObligationState] {
        let obligations = table.state.sections(for: .observer).obligations ?? []
        return obligations.filter { $0.id.issue == "barriers" }.map(\.state)
    }

    @Test("a contrary act breaks what is owed from then on, and not a part that was certified")
    func parts() throws {
        var table = try Self.firstPartKept()
        #expect(Self.barriers(table) == [.certified, .owed])
        let breaking = table.state.sections(for: .party("line")).desk?.breaking?.first { $0.action == "trial_night" }
        #expect(breaking?.breaks.map(\.instalment) == [2], "and whoever would act is told just that")
        try table.give(.commit(action: "trial_night", arguments: [:]), by: HarbourTable.line)
        try table.next()
        #expect(Self.barriers(table) == [.certified, .breached])
    }

    @Test("what is certified whole goes on, so that its last part can be broken")
    func whole() throws {
        var table = try Self.firstPartKept()
        try table.give(.perform(issue: "barriers"), by: HarbourTable.line)
        try table.give(.commit(action: "trial_night", arguments: [:]), by: HarbourTable.line)
        try table.next()
        #expect(Self.barriers(table) == [.certified, .breached])
    }
}
