import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@Suite("What was kept")
struct KeptTests {
    private static let control = Actor.seat(role: .control)
    private static let port = Actor.seat(role: .party(id: "port", head: true))
    private static let line = Actor.seat(role: .party(id: "line", head: true))

    /// Harbour hours with barriers in two parts, the second from round 2 on, which a trial night breaks. The first is certified.
    private static func firstPartKept() throws -> SessionState {
        var exercise = TestExercises.harbour.exercise
        exercise.issues[1].due = [
            DueSchedule(options: [], instalments: ["true", "round >= 2"], rule: nil, clause: nil)
        ]
        exercise.issues[1].contrary = "chose(party, trial_night)"
        var state = SessionState(program: try RuleProgram(exercise), seed: [UInt8](repeating: 7, count: 32))
        try give(.start, control, &state)
        let terms: [Term] = [Term(issue: "barriers", option: "screens"), Term(issue: "fee", option: "standard")]
        try give(
            .putForward(offer: OfferDraft(addressees: ["port"], isPublic: false, terms: terms)), line, &state)
        let offer = try #require(state.sections(for: .party("port")).offers?.last)
        try give(.accept(offer: offer.offer.id, digest: offer.offer.digest), port, &state)
        try give(.next(reason: ""), control, &state)
        try give(.perform(issue: "barriers"), line, &state)
        try give(.perform(issue: "fee"), line, &state)
        for _ in 0..<3 { try give(.next(reason: ""), control, &state) }
        return state
    }

    @discardableResult
    private static func give(_ command: Command, _ actor: Actor, _ state: inout SessionState) throws -> [Event] {
        let events = try state.decide(command, by: actor, person: "Ada", at: 1)
        for event in events { state.apply(event) }
        return events
    }

    private static func barriers(_ state: SessionState) -> [ObligationState] {
        (state.sections(for: .observer).obligations ?? []).filter { $0.id.issue == "barriers" }.map(\.state)
    }

    @Test("a contrary act breaks what is owed from then on, and not a part that was certified")
    func parts() throws {
        var state = try Self.firstPartKept()
        #expect(Self.barriers(state) == [.certified, .owed])
        let breaking = state.sections(for: .party("line")).desk?.breaking?.first { $0.action == "trial_night" }
        #expect(breaking?.breaks.map(\.instalment) == [2], "and whoever would act is told just that")
        try Self.give(.commit(action: "trial_night", arguments: [:]), Self.line, &state)
        try Self.give(.next(reason: ""), Self.control, &state)
        #expect(Self.barriers(state) == [.certified, .breached])
    }

    @Test("what is certified whole goes on, so that its last part can be broken")
    func whole() throws {
        var state = try Self.firstPartKept()
        try Self.give(.perform(issue: "barriers"), Self.line, &state)
        try Self.give(.commit(action: "trial_night", arguments: [:]), Self.line, &state)
        try Self.give(.next(reason: ""), Self.control, &state)
        #expect(Self.barriers(state) == [.certified, .breached])
    }
}
