import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules
@testable import SessionEngine

/// News that is only counted must have the numbers of the news that is made.
///
/// A session's log gives every viewer the same numbers whoever was connected when, and those who come back name the last one
/// that they know.
@Suite("News that is counted")
struct CountedNewsTests {
    private static let commandsPerSession = 40
    private static let sessionsPerTest = 10

    @Test("off-ramp-2022", arguments: 0..<10)
    func offRamp(batch: Int) { play(TestExercises.offRamp, batch) }

    @Test("harbour-hours", arguments: 0..<10)
    func harbour(batch: Int) { play(TestExercises.harbour, batch) }

    @Test("dark-plateau", arguments: 0..<10)
    func plateau(batch: Int) { play(TestExercises.plateau, batch) }

    private func play(_ program: RuleProgram, _ batch: Int) {
        for seed in batch * Self.sessionsPerTest..<(batch + 1) * Self.sessionsPerTest {
            var player = RandomPlayer(random: SplitMix(seed: 9_000 + seed))
            var session = CountedNews(
                SessionState(
                    program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise)))
            for step in 0..<Self.commandsPerSession {
                let given = player.next(in: session.state)
                session.take(events(of: given, in: session.state, at: step * 20_000))
            }
            #expect(session.wrong == [], "seed \(seed)")
        }
    }

    private func events(of given: RandomPlayer.Given, in state: SessionState, at timeMs: Int) -> [Event] {
        do throws(Refusal) {
            return try state.decide(given.command, by: given.actor, person: "Ada", at: timeMs)
        } catch {
            return state.events(of: error, by: given.actor)
        }
    }

    /// Whoever knows of an offer that is forgotten for a new one sees the table without it, and isn't told of the new one.
    @Test("an offer that is forgotten for another")
    func forgotten() {
        var session = CountedNews(
            SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(1)))
        func offer(_ number: Int, _ issue: IssueID, _ option: OptionID) -> Offer {
            Offer(
                id: OfferID("ua>ru \(number)"), author: "ukraine", addressees: ["russia"], isPublic: false,
                terms: [Term(issue: issue, option: option)], note: "", lapsesAfterRound: 1, counters: nil,
                consentSet: ["russia", "ukraine"], askedLate: [])
        }
        for number in 1...20 {
            let offer = number == 1 ? offer(1, "crimea", "shelved") : offer(number, "neutrality", "for_good")
            session.take([.offerPutForward(offer: offer)])
            session.take([.offerCopied(offer: offer.id, to: "us", rule: "r", clause: "c")])
            session.take([.offerClosed(offer: offer.id, how: .withdrawn)])
        }
        let before = session.through(of: .party("us")) ?? 0
        session.take([.offerPutForward(offer: offer(21, "neutrality", "for_good"))])
        #expect(session.through(of: .party("us")) == before + 1)
        #expect(session.wrong == [])
    }
}

/// A session whose news is made for all, for some, and for nobody.
private struct CountedNews {
    private let viewers: [Viewer]
    private var made: Telling
    private var mixed: Telling
    private var counted: Telling
    private var step = 0
    /// After which events whose numbers were others.
    private(set) var wrong: [String] = []

    init(_ state: SessionState) {
        viewers = state.exercise.parties.map { .party($0.id) } + [.control, .observer]
        made = Telling(state: state, viewers: viewers, throughs: viewers.map { _ in 0 })
        (mixed, counted) = (made, made)
    }

    var state: SessionState { made.state }

    /// The number of a viewer's last news, as counted.
    func through(of viewer: Viewer) -> Int? { viewers.firstIndex(of: viewer).map { counted.desks[$0].through } }

    mutating func take(_ events: [Event]) {
        step += 1
        checkNoticed(events)
        let news = made.take(events, timeMs: step, wanted: .all)
        let isWanted = viewers.indices.map { ($0 + step / 3).isMultiple(of: 2) }
        let some = mixed.take(events, timeMs: step, wanted: .viewers(isWanted))
        counted.count(events)
        for (place, viewer) in viewers.enumerated() {
            let through = made.desks[place].through
            if counted.desks[place].through != through { wrong.append("\(step), \(viewer), counted: \(events)") }
            if mixed.desks[place].through != through { wrong.append("\(step), \(viewer), mixed: \(events)") }
            if some[place] != (isWanted[place] ? news[place] : nil) { wrong.append("\(step), \(viewer): \(events)") }
        }
    }

    // What is said before an event is applied must hold once it is.
    private mutating func checkNoticed(_ events: [Event]) {
        var after = state
        for event in events {
            let early = viewers.map { !event.isToldByWhatStands && state.isNoticed(event, by: $0) }
            after.apply(event)
            for (place, viewer) in viewers.enumerated() {
                let isTold = !after.notices(of: event, for: viewer).isEmpty
                if after.isNoticed(event, by: viewer) != isTold || (early[place] && !isTold) {
                    wrong.append("\(step), \(viewer), noticed: \(event)")
                }
            }
        }
    }
}
