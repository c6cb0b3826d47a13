import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// What a consent is said to do before it is given.
@Suite("What a consent would do")
struct ConsentOutcomeTests {
    @Test("is what it does, whatever is played", arguments: 1...30)
    func isWhatHappens(seed: Int) {
        for program in [TestExercises.offRamp, TestExercises.harbour, TestExercises.plateau] { play(program, seed) }
    }

    private func play(_ program: RuleProgram, _ seed: Int) {
        var player = RandomPlayer(random: SplitMix(seed: seed))
        var state = SessionState(
            program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise))
        for step in 0..<120 {
            let given = player.next(in: state)
            let events = try? state.decide(given.command, by: given.actor, person: "Ada", at: step * 20_000)
            for event in events ?? [] { state.apply(event) }
            guard events != nil, state.status == .running, state.phaseKind == .negotiation else { continue }
            for party in program.exercise.parties.map(\.id) { check(party, state, at: step * 20_000) }
        }
    }

    private func check(_ party: PartyID, _ state: SessionState, at time: Int) {
        for offer in state.sections(for: .party(party)).offers ?? [] {
            guard let outcome = offer.consent else { continue }
            let accept = Command.accept(offer: offer.offer.id, digest: offer.offer.digest, effect: outcome.effect)
            do throws(Refusal) {
                let events = try state.decide(
                    accept, by: .seat(role: .party(id: party, head: true)), person: "Ada", at: time)
                check(outcome, of: offer.offer.id, events, state)
            } catch {
                #expect(error.code == .rule, "\(accept): \(error)")
                if outcome.effect == .refused { #expect(error.rule == outcome.rule) }
            }
        }
    }

    private func check(_ outcome: ConsentOutcome, of id: OfferID, _ events: [Event], _ state: SessionState) {
        var after = state
        for event in events { after.apply(event) }
        let isAgreed = events.contains { if case .agreed = $0 { true } else { false } }
        #expect(outcome.effect != .refused)
        #expect(isAgreed == (outcome.effect == .inForce), "\(outcome)")
        guard !isAgreed, let standing = after.standing(id), let before = state.standing(id) else { return }
        #expect(standing.isBound == (outcome.effect == .binds), "\(outcome)")
        if standing.isBound { #expect(standing.offer.lapsesAfterRound == outcome.boundToRound) }
        #expect(state.index.ids(of: standing.known.subtracting(before.known)) == outcome.told)
    }

    @Test("names the rule that binds it, and who is told")
    func bindsByR16() throws {
        let state = try bargaining(
            OfferDraft(
                addressees: ["russia"], isPublic: false,
                terms: [Term(issue: "forces", option: "ceasefire"), Term(issue: "relief_us", option: "phased")]))
        let outcome = state.sections(for: .party("russia")).offers?.last?.consent
        #expect(outcome == ConsentOutcome(effect: .binds, told: ["us"], boundToRound: 2, rule: "R16"))
        #expect(state.sections(for: .party("ukraine")).offers?.last?.consent == nil, "it has consented")
        #expect(state.sections(for: .control).offers?.last?.consent == nil)
    }

    @Test("says what a rule refuses by the package alone")
    func refusedByR2() throws {
        let state = try bargaining(
            OfferDraft(
                addressees: ["russia"], isPublic: false, terms: [Term(issue: "forces", option: "ceasefire")]))
        let outcome = try #require(state.sections(for: .party("russia")).offers?.last?.consent)
        #expect(outcome.effect == .refused && outcome.rule == "R2")
        #expect(outcome.sentence.contains("virtually inconceivable") && outcome.instead.hasPrefix("Put relief_us"))
    }

    private func bargaining(_ draft: OfferDraft) throws -> SessionState {
        var state = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(15))
        let commands: [(Command, Actor)] = [
            (.start, .seat(role: .control)),
            (.putForward(offer: draft), .seat(role: .party(id: "ukraine", head: true))),
        ]
        for (command, actor) in commands {
            for event in try state.decide(command, by: actor, person: "Ada", at: 0) { state.apply(event) }
        }
        return state
    }
}
