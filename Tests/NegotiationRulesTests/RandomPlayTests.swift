import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// What must hold whatever is played: many sessions of random commands, each from its seed.
@Suite("Random play")
struct RandomPlayTests {
    private static let commandsPerSession = 150

    @Test("off-ramp-2022", arguments: 1...100)
    func offRamp(seed: Int) throws { try play(TestExercises.offRamp, seed) }

    @Test("harbour-hours", arguments: 1...100)
    func harbour(seed: Int) throws { try play(TestExercises.harbour, seed) }

    @Test("dark-plateau", arguments: 1...100)
    func plateau(seed: Int) throws { try play(TestExercises.plateau, seed) }

    private func play(_ program: RuleProgram, _ seed: Int) throws {
        var player = RandomPlayer(random: SplitMix(seed: seed))
        var state = SessionState(
            program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise))
        var audience = OfferAudience(parties: program.exercise.parties.map(\.id))
        var record: [(given: RandomPlayer.Given, events: [Event])] = []
        for step in 0..<Self.commandsPerSession {
            let given = player.next(in: state)
            let events = decide(given, in: state, at: step)
            for event in events {
                state.apply(event)
                audience.note(event)
                checkNotices(of: event, in: state, audience)
            }
            record.append((given, events))
            if step % 25 == 24 { check(state, audience) }
        }
        check(state, audience)
        #expect(audience.outOfOrder == [])
        replay(record, program, seed, to: state)
    }

    private func decide(_ given: RandomPlayer.Given, in state: SessionState, at step: Int) -> [Event] {
        let time = step * 20_000
        do throws(Refusal) {
            return try state.decide(given.command, by: given.actor, person: "Ada", at: time)
        } catch {
            let hasSentence = error.sentence.contains { $0.isLetter }
            #expect(hasSentence, "\(given) was refused without a sentence")
            return state.events(of: error, by: given.actor)
        }
    }

    /// The same commands give the same events, and the events alone the same views.
    private func replay(
        _ record: [(given: RandomPlayer.Given, events: [Event])], _ program: RuleProgram, _ seed: Int,
        to end: SessionState
    ) {
        var again = SessionState(
            program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise))
        for (step, entry) in record.enumerated() {
            let events = decide(entry.given, in: again, at: step)
            #expect(events == entry.events, "step \(step) differs")
            for event in entry.events { again.apply(event) }
        }
        #expect(views(again) == views(end))
    }

    private func viewers(_ state: SessionState) -> [Viewer] {
        state.exercise.parties.map { .party($0.id) } + [.control, .observer]
    }

    private func views(_ state: SessionState) -> [View] { viewers(state).map { state.view(for: $0, isHead: true) } }

    // MARK: What is checked

    private func check(_ state: SessionState, _ audience: OfferAudience) {
        for viewer in viewers(state) {
            let sections = state.sections(for: viewer)
            for offer in sections.offers ?? [] { checkOffer(offer, viewer, audience) }
            checkPeople(sections, viewer)
            for position in (sections.table ?? []).flatMap(\.positions) {
                #expect(audience.mayKnow(position.offer, viewer), "\(viewer) sees a position of \(position.offer)")
            }
            for track in sections.tracks ?? [] {
                if let value = track.value {
                    #expect((track.minimum...track.maximum).contains(value), "\(track.name) is \(value)")
                }
            }
        }
    }

    private func checkOffer(_ view: OfferView, _ viewer: Viewer, _ audience: OfferAudience) {
        #expect(audience.mayKnow(view.offer.id, viewer), "\(viewer) sees \(view.offer.id)")
        if let old = view.offer.counters {
            #expect(audience.mayKnow(old, viewer), "\(viewer) sees that \(view.offer.id) counters \(old)")
        }
        switch view.closing {
        case .countered(_, let id)?, .superseded(let id)?:
            #expect(audience.mayKnow(id, viewer), "\(viewer) sees that \(id) closed \(view.offer.id)")
        default: break
        }
    }

    /// What a delegation does among itself is told to it alone.
    private func checkOwn(_ notice: Notice, _ viewer: Viewer) {
        guard [.seat, .draft, .request].contains(notice.kind), let party = notice.party else { return }
        #expect(viewer == .party(party), "\(viewer) is told of \(party): \(notice.text)")
    }

    private func checkPeople(_ sections: ViewSections, _ viewer: Viewer) {
        guard viewer != .control else { return }
        let parties = (sections.delegations ?? []).map(\.party) + (sections.requests ?? []).map(\.party)
        #expect(parties.allSatisfy { viewer == .party($0) }, "\(viewer) sees the people of \(parties)")
        for channel in sections.channels ?? [] {
            #expect(viewer.party.map(channel.parties.contains) ?? false, "\(viewer) sees \(channel.id)")
        }
        for case .channel(let id) in (sections.messages ?? []).map(\.audience) {
            #expect(sections.channels?.contains { $0.id == id } ?? false, "\(viewer) hears \(id)")
        }
    }

    private func checkNotices(of event: Event, in state: SessionState, _ audience: OfferAudience) {
        for viewer in viewers(state) where viewer != .control {
            for notice in state.notices(of: event, for: viewer) {
                checkOwn(notice, viewer)
                if let offer = notice.offer {
                    #expect(audience.mayKnow(offer, viewer), "\(viewer) is told of \(offer): \(notice.text)")
                }
                let betrayed = audience.betrayed(by: notice.text + (notice.detail ?? ""), to: viewer)
                #expect(betrayed == [], "\(viewer) reads of \(betrayed): \(notice.text)")
            }
        }
    }
}

/// Random play that reached nothing would prove nothing.
@Suite("What random play reaches")
struct RandomReachTests {
    /// Kinds of event that need a course too long for chance: they have cases.
    private static let rare: Set<String> = ["restarted", "refused", "termReturned"]

    @Test("agreements, performance, breaches, endings: nearly every kind of event")
    func reach() {
        var seen: Set<String> = []
        var kinds: Set<String> = []
        for seed in 1...60 {
            var player = RandomPlayer(random: SplitMix(seed: seed))
            let program = TestExercises.offRamp
            var state = SessionState(
                program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise))
            for step in 0..<300 {
                let given = player.next(in: state)
                let events = try? state.decide(given.command, by: given.actor, person: "Ada", at: step * 20_000)
                for event in events ?? [] {
                    state.apply(event)
                    seen.insert(EventLines.name(of: event))
                    if case .obligationMoved(_, let to, let cause, _) = event { kinds.insert("\(to) \(cause)") }
                    if case .ended(let ending, _) = event { kinds.insert("ended \(ending?.rawValue ?? "by control")") }
                }
            }
        }
        let missing = CaseCoverageTests.eventNames.filter { !seen.contains($0) && !Self.rare.contains($0) }
        #expect(missing == [])
        #expect(kinds.contains("performed performed") && kinds.contains("breached notInTime"))
        #expect(kinds.contains("ended rounds_run_out"), "reached \(kinds.sorted())")
    }
}
