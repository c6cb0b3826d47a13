import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// What a party is told, before it acts, that an action would break.
@Suite("Breaking actions")
struct BreakingTests {
    private static let all: [PartyID] = ["ukraine", "us", "russia", "europe"]
    private static let peace = OfferDraft(
        addressees: ["us", "russia", "europe"], isPublic: false,
        terms: [
            Term(issue: "forces", option: "ceasefire"), Term(issue: "neutrality", option: "term_of_years"),
            Term(issue: "relief_us", option: "full"), Term(issue: "sequencing", option: "on_signature"),
        ])

    @Test("whoever breaks a term by what it chose was shown so before")
    func foretold() throws {
        var breaches = 0
        for seed in 1...30 {
            var player = RandomPlayer(random: SplitMix(seed: seed))
            var state = try agreed(seed)
            for step in 0..<100 {
                let given = player.next(in: state)
                let foretold = given.command.closesPhase ? foretold(in: state) : []
                let broken = broken(by: given, in: &state, at: step * 20_000)
                breaches += broken.count
                #expect(broken.allSatisfy(foretold.contains), "seed \(seed), step \(step): \(broken)")
            }
        }
        try #require(breaches >= 10)
    }

    /// Play in which everybody is bound from the first round on.
    private func agreed(_ seed: Int) throws -> SessionState {
        let program = TestExercises.offRamp
        var state = SessionState(
            program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise))
        _ = broken(by: (.start, .seat(role: .control)), in: &state, at: 0)
        _ = broken(by: (.putForward(offer: Self.peace), head(of: "ukraine")), in: &state, at: 0)
        let offer = try #require(state.play.offers.last?.offer)
        for party in Self.all.dropFirst() {
            _ = broken(by: (.accept(offer: offer.id, digest: offer.digest), head(of: party)), in: &state, at: 0)
        }
        try #require(state.play.agreements.count == 1)
        return state
    }

    private func head(of party: PartyID) -> Actor { .seat(role: .party(id: party, head: true)) }

    /// Gives a command, and says what was broken by what its party had chosen.
    private func broken(
        by given: RandomPlayer.Given, in state: inout SessionState, at timeMs: Int
    ) -> [ObligationID] {
        let events = try? state.decide(given.command, by: given.actor, person: "Ada", at: timeMs)
        var broken: [ObligationID] = []
        for event in events ?? [] {
            state.apply(event)
            if case .obligationMoved(let id, _, .contrary, _) = event { broken.append(id) }
        }
        return broken
    }

    /// What the parties have committed to break, each by its own desk.
    private func foretold(in state: SessionState) -> [ObligationID] {
        Self.all.flatMap { party -> [ObligationID] in
            let desk = state.sections(for: .party(party)).desk
            let committed = desk?.committed.map(\.action) ?? []
            return (desk?.breaking ?? []).filter { committed.contains($0.action) }.flatMap(\.breaks)
        }
    }
}

extension Command {
    fileprivate var closesPhase: Bool {
        switch self {
        case .next, .phaseElapsed: true
        default: false
        }
    }
}
