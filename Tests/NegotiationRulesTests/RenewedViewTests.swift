import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// Views that are made anew only where events can have changed them must be those that are made from nothing.
///
/// What an event's scope leaves out shows here, in some session and for some viewer: `ViewScope` may name too much, and
/// never too little.
@Suite("Views by what changed")
struct RenewedViewTests {
    private static let commandsPerSession = 40
    private static let sessionsPerTest = 25

    @Test("off-ramp-2022", arguments: 0..<28)
    func offRamp(batch: Int) { play(TestExercises.offRamp, batch) }

    @Test("harbour-hours", arguments: 0..<28)
    func harbour(batch: Int) { play(TestExercises.harbour, batch) }

    @Test("dark-plateau", arguments: 0..<28)
    func plateau(batch: Int) { play(TestExercises.plateau, batch) }

    private func play(_ program: RuleProgram, _ batch: Int) {
        for seed in batch * Self.sessionsPerTest..<(batch + 1) * Self.sessionsPerTest {
            play(program, seed: 5_000 + seed)
        }
    }

    /// When the offer is forgotten that another was countered with, how that one closed reads otherwise.
    @Test("a counter that is forgotten")
    func forgotten() throws {
        var session = RenewedViews(SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(1)))
        let terms = [Term(issue: "neutrality", option: "term_of_years"), Term(issue: "crimea", option: "shelved")]
        func draft(to party: PartyID, _ terms: some Sequence<Term>) -> OfferDraft {
            OfferDraft(addressees: [party], isPublic: false, terms: Array(terms))
        }
        func head(_ party: PartyID) -> Actor { .seat(role: .party(id: party, head: true)) }
        try session.give(.start, by: .seat(role: .control))
        try session.give(.putForward(offer: draft(to: "russia", terms.prefix(1))), by: head("ukraine"))
        try session.give(.counter(offer: "ua>ru 1", with: draft(to: "ukraine", terms)), by: head("russia"))
        #expect(session.closing(of: "ua>ru 1") == .countered(by: "russia", with: "ru>ua 1"))
        for _ in 0..<22 {
            try session.give(.putForward(offer: draft(to: "ukraine", terms.suffix(1))), by: head("russia"))
        }
        #expect(session.closing(of: "ua>ru 1") == .rejected(by: "russia", reason: ""))
        session.compareAll()
        #expect(session.wrong == [])
    }

    private func play(_ program: RuleProgram, seed: Int) {
        var player = RandomPlayer(random: SplitMix(seed: seed))
        var session = RenewedViews(
            SessionState(program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise)))
        for _ in 0..<Self.commandsPerSession {
            let given = player.next(in: session.state)
            try? session.give(given.command, by: given.actor)
        }
        session.compareAll()
        #expect(session.wrong == [], "seed \(seed)")
    }
}

/// A session with everybody's view, made anew after each entry where its events say, as news is made.
private struct RenewedViews {
    private(set) var state: SessionState
    private let viewers: [Viewer]
    private var shown: [ViewSections]
    private var step = 0
    /// After which commands whose view was another than the whole one.
    private(set) var wrong: [String] = []

    init(_ state: SessionState) {
        self.state = state
        viewers = state.exercise.parties.map { .party($0.id) } + [.control, .observer]
        shown = viewers.map { state.sections(for: $0) }
    }

    mutating func give(_ command: Command, by actor: Actor) throws(Refusal) {
        step += 1
        var scopes = viewers.map { ViewScope(of: $0) }
        for event in try state.decide(command, by: actor, person: "Ada", at: step * 20_000) {
            state.apply(event)
            for place in viewers.indices { scopes[place].add(event) }
        }
        for place in viewers.indices { _ = state.renew(&shown[place], within: scopes[place]) }
        // One viewer at a time, since whole views take long: what was left out stays wrong until it is looked at.
        compare(step % viewers.count, "\(step) \(command)")
    }

    /// As control's view has it.
    func closing(of offer: OfferID) -> OfferClosing? {
        shown[viewers.count - 2].offers?.first { $0.offer.id == offer }?.closing
    }

    mutating func compareAll() {
        for place in viewers.indices { compare(place, "the end") }
    }

    private mutating func compare(_ place: Int, _ when: String) {
        if shown[place] != state.sections(for: viewers[place]) { wrong.append("\(when), \(viewers[place])") }
    }
}
