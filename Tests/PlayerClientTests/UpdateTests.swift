import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

struct UpdateTests {
    private func news(_ number: Int, _ change: (inout ViewSections) -> Void) -> News {
        var updates = ViewSections()
        change(&updates)
        return News(number: number, time: 0, notices: [], updates: updates)
    }

    @Test func offersAreReplacedOrAddedOneByOne() {
        var player = Player.joined()
        var changed = SampleView.offerToAll
        changed.closing = .withdrawn
        var added = SampleView.offerToUS
        added.offer.id = "eu>us 2"
        player.receive(.news(news(5) { $0.offers = [added, changed] }))
        #expect(player.model.view?.sections.offers == [changed, SampleView.offerToUS, added])
    }

    @Test func messagesAreAddedByAuthorAudienceAndNumber() {
        var player = Player.joined()
        let one = Message(author: "us", person: "A", audience: .plenary, number: 1, text: "one")
        let two = Message(author: "us", person: "A", audience: .delegation, number: 1, text: "two")
        player.receive(.news(news(5) { $0.messages = [one] }))
        player.receive(.news(news(6) { $0.messages = [two, one] }))
        #expect(player.model.view?.sections.messages == [one, two])
    }

    @Test func controlIsToldOnceThatARowIsDue() throws {
        var player = Player.joined(as: .control)
        var play = SampleView.play
        // The row's round.
        play.point?.round = 1
        player.give(.tick(now: 1_000_000_000))
        play.exerciseStart = 1_000_000_000 - 19 * 60_000
        #expect(!player.receive(.news(news(5) { $0.play = play })).joined().contains("due"))
        player.give(.tick(now: 1_000_059_999))
        #expect(!player.printed.joined().contains("[MSEL]"))
        let line = "[MSEL] 7 is due: Rumours. Type inject 7 to deliver it."
        player.give(.tick(now: 1_000_060_000))
        #expect(player.printed.contains(line))
        player.give(.tick(now: 1_000_061_000))
        #expect(!player.printed.contains(line))
        #expect(player.type("msel") == ["7 [due now] inject, round 1 T+20, Reuters to us: Rumours"])
    }

    @Test func rowsAreReplacedOrAddedOneByOne() throws {
        var player = Player.joined(as: .control)
        var row = try #require(player.model.view?.sections.msel?.first)
        row.inject.status = .delivered
        var other = row
        other.inject.id = "AH-1"
        other.isAdHoc = true
        player.receive(.news(news(5) { $0.msel = [other] }))
        player.receive(.news(news(6) { $0.msel = [row] }))
        #expect(player.model.view?.sections.msel == [row, other])
        #expect(
            player.type("msel") == [
                "7 [delivered] inject, round 1 T+20, Reuters to us: Rumours",
                "AH-1 [delivered] inject, round 1 T+20, Reuters to us: Rumours (ad hoc)",
            ])
    }

    @Test func rowsOfTheTableAreReplacedOneByOne() throws {
        var player = Player.joined()
        let before = try #require(player.model.view?.sections.table)
        var row = try #require(before.last)
        row.inForce.toggle()
        player.receive(.news(news(5) { $0.table = [row] }))
        #expect(player.model.view?.sections.table == before.dropLast() + [row])
    }

    @Test func otherPartsAreReplacedWhole() {
        var player = Player.joined()
        let before = player.model.view
        player.receive(.news(news(5) { $0.tracks = [] }))
        player.receive(.news(news(6) { $0.play = nil }))
        #expect(player.model.view?.sections.tracks == [])
        #expect(player.model.view?.sections.play == before?.sections.play)
        #expect(player.model.view?.sections.table == before?.sections.table)
    }

    @Test func everyPartIsTakenOver() {
        var updates = ViewSections()
        updates.play = SampleView.play
        updates.tracks = []
        updates.table = []
        updates.offers = [SampleView.offerToAll]
        updates.agreements = [Agreement(number: 1, parties: ["us"], terms: [], round: 1)]
        updates.obligations = []
        updates.mandates = [MandateView(from: "ukraine", to: "us", issues: [])]
        updates.sheet = SampleView.sheet
        updates.desk = DeskView()
        updates.levels = []
        updates.proposals = []
        updates.msel = []
        updates.observations = []
        updates.messages = [Message(author: nil, person: "C", audience: .plenary, number: 1, text: "x")]
        updates.delegations = []
        updates.requests = []
        updates.answers = []
        updates.channels = []
        var sections = ViewSections()
        sections.take(updates)
        #expect(sections == updates)
    }
}
