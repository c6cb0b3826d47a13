import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// Two sessions that differ only in what two parties say and offer to each other, and that never comes into force, look
/// the same to everybody else, notice by notice and section by section.
///
/// `docs/disclosures.md` lists what is disclosed by a rule; none of that happens between two parties alone.
@Suite("Non-interference")
struct NonInterferenceTests {
    private static let commandsPerSession = 60
    private static let pair: [PartyID] = ["us", "ukraine"]
    private static let others: [Viewer] = [.party("russia"), .party("europe"), .observer]

    @Test("others see nothing of what two parties keep between them", arguments: 1...100)
    func pairs(seed: Int) {
        var player = RandomPlayer(random: SplitMix(seed: seed), apart: Set(Self.pair))
        var secrets = SecretPlayer(random: SplitMix(seed: seed + 1_000_000), pair: Self.pair)
        let program = TestExercises.offRamp
        var plain = WatchedSession(
            SessionState(program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise)),
            by: Self.others)
        var other = plain
        for step in 0..<Self.commandsPerSession {
            let given = player.next(in: plain.state)
            let time = step * 30_000
            let (first, second) = (plain.give(given, at: time), other.give(given, at: time))
            #expect(first == second, "seed \(seed), step \(step): \(given.command)")
            for secret in 0..<secrets.random.next() % 3 {
                let hidden = secrets.next(in: other.state)
                let told = other.give(hidden, at: time + 1_000 + Int(secret))
                #expect(
                    told == Self.others.map { _ in [] }, "seed \(seed), step \(step): \(hidden.command) told \(told)")
            }
            plain.look()
            other.look()
            #expect(
                plain.seen == other.seen, "seed \(seed), step \(step): there is a difference after \(given.command)")
        }
        #expect(secrets.putForward > 0)
        #expect(
            !(other.state.people.drafts.isEmpty && other.state.people.requests.isEmpty
                && other.state.people.channels.isEmpty))
    }

    @Test(
        "nobody but control sees what control observes and asks evaluators, and what it changes in the MSEL",
        arguments: 1...40)
    func staff(seed: Int) {
        var player = RandomPlayer(random: SplitMix(seed: seed))
        var random = SplitMix(seed: seed + 2_000_000)
        var plain = WatchedSession(
            SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(seed)), by: Self.others)
        var other = plain
        for step in 0..<Self.commandsPerSession {
            let given = player.next(in: plain.state)
            // What control delivers afterwards differs by what it changed before.
            if case .inject = given.command { continue }
            let time = step * 30_000
            let (first, second) = (plain.give(given, at: time), other.give(given, at: time))
            #expect(first == second, "seed \(seed), step \(step): \(given.command)")
            for work in 0..<random.next() % 3 {
                let hidden = staffWork(&random, other.state)
                let told = other.give((hidden, .seat(role: .control)), at: time + 1_000 + Int(work))
                #expect(told == Self.others.map { _ in [] }, "seed \(seed), step \(step): \(hidden) told \(told)")
            }
            plain.look()
            other.look()
            #expect(plain.seen == other.seen, "seed \(seed), step \(step)")
        }
        #expect(other.state.play.observations.count > 5)
        #expect(other.state.play.questions.count > plain.state.play.questions.count + 5)
    }

    private func staffWork(_ random: inout SplitMix, _ state: SessionState) -> Command {
        let row = random.pick(state.play.rows)!.inject.id
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return .setStatus(row: row, status: random.pick([.approved, .held, .skipped, .retired])!, reason: "so")
        case 1: return .editInject(row: row, edit: InjectEdit(to: ["us"], body: "only for you"))
        case 2: return .pose(text: "do they bluff?", objective: random.chance(50) ? 1 : nil)
        case 3:
            let question = random.pick(state.play.questions)!.id
            return .observe(about: .question(id: question), text: "they do", rating: "M")
        default:
            let offer = random.pick(state.play.offers)?.offer.id
            return .observe(about: offer.map { .offer(id: $0) } ?? .moment, text: "they bluff", rating: "P")
        }
    }
}

/// A session, and what some see of it.
private struct WatchedSession {
    private(set) var state: SessionState
    /// By viewer, when last looked at.
    private(set) var seen: [ViewSections] = []
    private let viewers: [Viewer]
    private var hasChanged = true

    init(_ state: SessionState, by viewers: [Viewer]) { (self.state, self.viewers) = (state, viewers) }

    /// Gives a command; what each of the viewers was told.
    mutating func give(_ given: RandomPlayer.Given, at time: Int) -> [[Notice]] {
        let decided = try? state.decide(given.command, by: given.actor, person: "Ada", at: time)
        var told = viewers.map { _ in [Notice]() }
        for event in decided ?? [] {
            state.apply(event)
            hasChanged = true
            for (position, viewer) in viewers.enumerated() { told[position] += state.notices(of: event, for: viewer) }
        }
        return told
    }

    /// Views are functions of the state, so that one in which nothing happened needn't be made again.
    mutating func look() {
        if hasChanged { seen = viewers.map(state.sections(for:)) }
        hasChanged = false
    }
}

/// What two parties do between themselves, short of agreeing.
struct SecretPlayer {
    var random: SplitMix
    let pair: [PartyID]
    private(set) var putForward = 0

    init(random: SplitMix, pair: [PartyID]) {
        self.random = random
        self.pair = pair
    }

    mutating func next(in state: SessionState) -> RandomPlayer.Given {
        if random.chance(40), let given = peopleCommand(state) { return given }
        let isFirst = random.chance(50)
        let (from, to) = isFirst ? (pair[0], pair[1]) : (pair[1], pair[0])
        let actor = Actor.seat(role: .party(id: from, head: true))
        return (command(from, to, state), actor)
    }

    private mutating func command(_ from: PartyID, _ to: PartyID, _ state: SessionState) -> Command {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: return .say(to: .parties(only: [to]), text: "between us")
        case 3: return .say(to: random.chance(50) ? .delegation : .control, text: "a word")
        case 4..<7: return .putForward(offer: draft(to, state))
        default: return answer(to, state)
        }
    }

    private mutating func draft(_ to: PartyID, _ state: SessionState) -> OfferDraft {
        putForward += 1
        var player = RandomPlayer(random: random)
        let terms = player.terms(state)
        random = player.random
        return OfferDraft(
            addressees: [to], isPublic: false, terms: terms, note: "for you alone", thisPhaseOnly: random.chance(30))
    }

    private mutating func answer(_ to: PartyID, _ state: SessionState) -> Command {
        let offers = state.play.offers.filter {
            $0.isOpen && !$0.offer.isPublic && Set([$0.offer.author] + $0.offer.addressees) == Set(pair)
        }
        guard let offer = random.pick(offers)?.offer else { return .say(to: .parties(only: [to]), text: "nothing yet") }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .reject(offer: offer.id, reason: "no")
        case 1: return .withdraw(offer: offer.id)
        case 2: return .counter(offer: offer.id, with: draft(to, state))
        default: return .withdrawConsent(offer: offer.id)
        }
    }
}
