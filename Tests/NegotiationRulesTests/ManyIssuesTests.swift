import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@Suite("As many issues as an exercise may have")
struct ManyIssuesTests {
    @Test("are shown, and stand in one offer", arguments: [61, 62, 63, 64])
    func shown(count: Int) throws {
        var exercise = TestExercises.harbour.exercise
        let fee = try #require(exercise.issues.last)
        while exercise.issues.count < count {
            var issue = fee
            issue.id = IssueID("issue\(exercise.issues.count)")
            exercise.issues.append(issue)
        }
        var state = SessionState(program: try RuleProgram(exercise), seed: [UInt8](repeating: 7, count: 32))
        func give(_ command: Command, _ actor: Actor) throws {
            for event in try state.decide(command, by: actor, person: "Ada", at: 1) { state.apply(event) }
        }
        try give(.start, .seat(role: .control))
        let terms = exercise.issues[2...].map { Term(issue: $0.id, option: "standard") }
        let offer = OfferDraft(addressees: ["port"], isPublic: true, terms: terms)
        try give(.putForward(offer: offer), .seat(role: .party(id: "line", head: true)))
        let table = try #require(state.sections(for: .party("port")).table)
        #expect(table.map(\.issue) == exercise.issues.map(\.id))
        #expect(table[2...].allSatisfy { $0.positions.contains { $0.option == "standard" } })
    }
}
