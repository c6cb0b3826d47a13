import NegotiationModel
import Testing

@testable import ClientScreens

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

    @Test func controlIsToldOnceThatATriggerHolds() throws {
        var player = Player.joined(as: .control)
        let row = try #require(player.model.view?.exercise.injects.first)
        let desk = DeskView(triggered: [row.id])
        let line = "[MSEL] The trigger of \(row.id) holds: \(row.subject). Type inject \(row.id) to deliver it."
        #expect(player.receive(.news(news(5) { $0.desk = desk })).joined(separator: " ").contains(line))
        #expect(!player.receive(.news(news(6) { $0.desk = desk })).joined().contains("MSEL"))
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
