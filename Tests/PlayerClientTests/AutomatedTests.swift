import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

/// What a client says of an automated delegation's commands.
struct AutomatedTests {
    /// What is told of a command, done or refused.
    private func told(_ command: Command, _ answer: Answer? = nil, refused: Refusal? = nil) -> [String] {
        var player = Player.joined(mode: .unattended)
        _ = player.model.send(automated: command)
        #expect(player.model.settledView == nil, "an answer is awaited")
        var lines = refused.map { player.refuse($0) } ?? player.answer(answer ?? Player.done)
        #expect(player.model.settledView != nil)
        let (effects, error) = player.model.reportOutcome()
        #expect((error == nil) == (refused == nil))
        for case .tell(let told) in effects { lines += PlainPages.lines(of: told, isAttended: false).map(\.text) }
        #expect(player.model.reportOutcome().effects.isEmpty, "it is told once")
        return lines
    }

    @Test func deeds() {
        let draft = OfferDraft(
            addressees: ["russia"], isPublic: false, terms: [Term(issue: "forces", option: "ceasefire")])
        let made = Answer.done(CommandAnswer(through: 4, repeated: false, offer: "us>ru 1"))
        #expect(
            told(.putForward(offer: draft), made) == [
                "[BOT] us>ru 1 put forward to Russia: Forces: ceasefire in place."
            ])
        #expect(
            told(.counter(offer: "ua 1", with: draft), made) == [
                "[BOT] us>ru 1 put forward against ua 1 to Russia: Forces: ceasefire in place."
            ])
        let accepted = told(.accept(offer: "eu>us 1", digest: SampleView.offerToUS.offer.digest))
        #expect(
            accepted.first?.hasPrefix("[BOT] eu>us 1 accepted: US sanctions relief: phased; ") == true, "\(accepted)")
        #expect(accepted.first?.contains("Worth to you: 11.2") == true, "\(accepted)")
        #expect(told(.perform(issue: "relief_us")) == ["[BOT] Will be performed: US sanctions relief."])
        #expect(told(.commit(action: "tighten", arguments: [:])) == ["[BOT] Chosen in secret: Tighten sanctions."])
        #expect(
            told(.commit(action: "authorise_talks", arguments: ["issues": ["forces", "relief_us"], "to": ["us"]])) == [
                "[BOT] Done: Authorise talks (to: us; issues: forces, relief_us)."
            ])
        #expect(told(.reject(offer: "ua 1", reason: "")) == ["[BOT] It rejected an offer."])
    }

    @Test("A refusal is told with its rule and what would be accepted, without the passages")
    func refusals() {
        let refusal = Refusal(
            .rule, "It needs relief.", instead: "Offer phased relief.", rule: "R2", clause: "tiers",
            citation: SampleView.article)
        #expect(
            told(.withdraw(offer: "us 9"), refused: refusal) == [
                "[BOT] Not withdrawn: us 9.", "Refused: It needs relief.",
                "  Instead: Offer phased relief.",
                "  Rule: R2 no-peace-without-relief, clause tiers: A ceasefire needs phased relief.",
            ])
    }

    @Test("It waits for the news that an answer promised, and leaves with a sentence")
    func settles() {
        var player = Player.joined(mode: .unattended)
        _ = player.model.send(automated: .perform(issue: "relief_us"))
        player.answer(.done(CommandAnswer(through: 5, repeated: false)))
        #expect(player.model.settledView == nil)
        player.receive(.news(News(number: 5, time: Player.now, notices: [], updates: ViewSections())))
        #expect(player.model.settledView != nil)
        let effects = player.model.leave(saying: "Enough.", .done)
        #expect(effects.last == .quit(code: .done))
        guard case .tell(let told)? = effects.first else { return #expect(Bool(false), "nothing is told") }
        #expect(PlainPages.lines(of: told).map(\.text) == ["[BOT] Enough."])
        #expect(player.model.settledView == nil)
    }

    @Test("Nobody is told how to type")
    func arrival() {
        var player = Player(mode: .unattended)
        player.give(.connected)
        player.join(SampleView.view())
        let text = player.printed.joined(separator: "\n")
        #expect(text.contains("In the seat is Olena: United States, head of the delegation."), "\(text)")
        #expect(text.contains("EXERCISE EXERCISE") && !text.contains("Type"), "\(text)")
        player.give(.disconnected(reason: "Gone."))
        #expect(player.printed == ["[OFFLINE] Gone. Trying again by itself; what was given is kept."])
    }
}
