import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@Suite("Terms that lapse")
struct LapsingTests {
    private static let control = Actor.seat(role: .control)
    private static let port = Actor.seat(role: .party(id: "port", head: true))
    private static let line = Actor.seat(role: .party(id: "line", head: true))

    /// Harbour hours, where a fee is owed once 10 complaints have come, which they don't; `lapses` is the fee's.
    private static func agreed(_ lapses: Expression?) throws -> SessionState {
        var exercise = TestExercises.harbour.exercise
        exercise.issues[2].due = [
            DueSchedule(options: [], instalments: ["track.complaints == 10"], rule: nil, clause: nil)
        ]
        exercise.issues[2].options[1].lapses = lapses
        var state = SessionState(program: try RuleProgram(exercise), seed: [UInt8](repeating: 7, count: 32))
        try give(.start, control, &state)
        let terms: [Term] = [
            Term(issue: "night_hours", option: "until_midnight"), Term(issue: "barriers", option: "screens"),
            Term(issue: "fee", option: "standard"),
        ]
        try give(
            .putForward(offer: OfferDraft(addressees: ["port"], isPublic: false, terms: terms)), line, &state)
        let table = try #require(state.sections(for: .party("port")).offers?.last)
        try give(.accept(offer: table.offer.id, digest: table.offer.digest), port, &state)
        try give(.next(reason: ""), control, &state)
        try give(.perform(issue: "night_hours"), port, &state)
        try give(.perform(issue: "barriers"), line, &state)
        try give(.next(reason: ""), control, &state)
        return state
    }

    @discardableResult
    private static func give(_ command: Command, _ actor: Actor, _ state: inout SessionState) throws -> [Event] {
        let events = try state.decide(command, by: actor, person: "Ada", at: 1)
        for event in events { state.apply(event) }
        return events
    }

    @Test("don't stand in the way of the settlement's being implemented, and count nothing")
    func implemented() throws {
        var waiting = try Self.agreed(nil)
        let kept = try Self.give(.next(reason: ""), Self.control, &waiting)
        #expect(!kept.contains(.settlementImplemented))

        var state = try Self.agreed("round >= 1")
        let worth = try #require(state.sections(for: .party("port")).sheet?.inForce)
        let events = try Self.give(.next(reason: ""), Self.control, &state)
        #expect(events.contains(.termLapsed(issue: "fee", agreement: 1)))
        #expect(events.contains(.settlementImplemented) && events.contains(.epilogueBegan))
        let after = state.sections(for: .party("port"))
        #expect(after.sheet?.inForce == worth - 20, "the fee was worth 2 points")
        #expect(after.obligations?.last { $0.id.issue == "fee" }?.state == .lapsed)
        #expect(after.table?.last?.now == "none")
    }

    @Test("are told to everyone, with what holds again")
    func told() throws {
        var state = try Self.agreed("since(fee) == 1")
        let events = try state.decide(.next(reason: ""), by: Self.control, person: "Ada", at: 1)
        for event in events {
            state.apply(event)
            guard case .termLapsed = event else { continue }
            for viewer in [Viewer.control, .observer, .party("line"), .party("port")] {
                #expect(
                    state.notices(of: event, for: viewer).map(\.text) == [
                        "Night fee is back at the status quo: the time of what agreement 1 says of it is over."
                    ])
            }
        }
    }

    @Test("since(…) is 0 at the status quo")
    func statusQuo() throws {
        var exercise = TestExercises.harbour.exercise
        exercise.issues[0].options[1].lapses = "since(barriers) == 0"
        exercise.issues[1].options[1].lapses = "since(night_hours) == 0"
        var state = SessionState(program: try RuleProgram(exercise), seed: [UInt8](repeating: 7, count: 32))
        try Self.give(.start, Self.control, &state)
        let terms = [Term(issue: "night_hours", option: "until_midnight")]
        try Self.give(
            .putForward(offer: OfferDraft(addressees: ["port"], isPublic: false, terms: terms)), Self.line, &state)
        let offer = try #require(state.sections(for: .party("port")).offers?.last?.offer)
        try Self.give(.accept(offer: offer.id, digest: offer.digest), Self.port, &state)
        try Self.give(.next(reason: ""), Self.control, &state)
        try Self.give(.next(reason: ""), Self.control, &state)
        let events = try Self.give(.next(reason: ""), Self.control, &state)
        #expect(events.contains(.termLapsed(issue: "night_hours", agreement: 1)))
    }
}
