import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

/// Harbour hours at play, changed as a test needs it: control, the port and the line at one table.
struct HarbourTable {
    static let control = Actor.seat(role: .control)
    static let port = Actor.seat(role: .party(id: "port", head: true))
    static let line = Actor.seat(role: .party(id: "line", head: true))

    private(set) var state: SessionState

    /// Right after STARTEX.
    init(_ change: (inout Exercise) -> Void = { _ in }) throws {
        var exercise = TestExercises.harbour.exercise
        change(&exercise)
        state = SessionState(program: try RuleProgram(exercise), seed: [UInt8](repeating: 7, count: 32))
        try give(.start, by: Self.control)
    }

    @discardableResult
    mutating func give(_ command: Command, by actor: Actor) throws -> [Event] {
        let events = try state.decide(command, by: actor, person: "Ada", at: 1)
        for event in events { state.apply(event) }
        return events
    }

    /// Closes the phase.
    @discardableResult
    mutating func next() throws -> [Event] { try give(.next(reason: ""), by: Self.control) }

    /// The line offers the port options by issue, and the port takes them.
    mutating func agree(_ options: KeyValuePairs<IssueID, OptionID>) throws {
        let terms = options.map { Term(issue: $0.key, option: $0.value) }
        try give(
            .putForward(offer: OfferDraft(addressees: ["port"], isPublic: false, terms: terms)), by: Self.line)
        let offer = try #require(state.sections(for: .party("port")).offers?.last)
        try give(.accept(offer: offer.offer.id, digest: offer.offer.digest), by: Self.port)
    }
}
