import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

/// Control reads through a party's eyes, and acts as control all the while.
struct WatchingTests {
    private static let banner = "As Ukraine sees it; “as control” goes back. What you do stays your own."

    private static func news(_ number: Int, _ text: String, front: Int? = nil) -> News {
        var updates = ViewSections()
        if let front {
            updates.tracks = SampleView.sections(.party("ukraine")).tracks
            updates.tracks?[0].value = front
        }
        return News(number: number, time: Player.now, notices: [Notice(.message, text)], updates: updates)
    }

    private static func answer(through: Int = 7, latest: [News] = []) -> Answer {
        .watched(WatchAnswer(view: SampleView.view(as: .party("ukraine")), through: through, latest: latest))
    }

    private func watching() -> Player {
        var player = Player.joined(as: .control)
        player.type("as ukraine")
        player.answer(Self.answer())
        return player
    }

    @Test(arguments: [
        ("as ukraine", Viewer.party("ukraine")), ("as ua", .party("ukraine")), ("as obs", .observer),
    ])
    func itAsksTheServer(_ line: String, _ viewer: Viewer) {
        var player = Player.joined(as: .control)
        player.type(line)
        #expect(player.sent.map(\.request) == [.watch(WatchRequest(as: viewer))])
        #expect(player.model.watch == nil)
    }

    @Test func linesAfterItWaitForTheOtherEyes() {
        var player = Player.joined(as: .control)
        player.type("as ukraine")
        #expect(player.type("sheet").isEmpty)
        let lines = player.answer(Self.answer())
        #expect(lines.first == "You look through the eyes of Ukraine now. Nobody there can tell.")
        #expect(lines.filter { $0 == Self.banner }.count == 2)
        let party = PlainPages(view: SampleView.view(as: .party("ukraine")), time: Player.now)
        #expect(Array(lines.suffix(party.sheet.count)) == party.sheet)
    }

    @Test(arguments: ["brief", "situation", "table", "offers", "owed", "who", "clock", "rules", "sheet", "show 1"])
    func whatIsReadIsWhatTheyRead(_ line: String) {
        var (control, party) = (watching(), Player.joined(as: .party("ukraine")))
        let read = control.type(line)
        #expect(read.first == Self.banner)
        #expect(Array(read.dropFirst()) == party.type(line))
    }

    @Test func theirLogIsAskedForAndMarked() {
        var player = watching()
        player.type("log 3")
        #expect(player.sent.map(\.request) == [.news(NewsRequest(after: 4, limit: 3, as: .party("ukraine")))])
        #expect(player.answer(.news([Self.news(5, "Old.")])) == [Self.banner, "13:46:40 [MESSAGE] Old."])
    }

    @Test func actingStaysControlsOwn() {
        var player = watching()
        player.type("note They look lost.")
        #expect(player.commands == [.note(text: "They look lost.")])
        #expect(player.type("offer russia: forces=2").first == "Control can't do “offer”.")
        #expect(player.type("msel").first != Self.banner)
    }

    @Test func theirNewsChangeTheirViewAloneAndAreMarked() {
        var player = watching()
        let watched = WatchedNews(as: .party("ukraine"), news: Self.news(8, "To you.", front: 4))
        #expect(player.receive(.watched(watched)) == ["as Ukraine: [MESSAGE] To you."])
        #expect(player.model.shownView?.sections.tracks?[0].value == 4)
        #expect(player.model.view?.sections.tracks?[0].value == 1)
        #expect(player.model.lastNews == 4)
        #expect(player.receive(.watched(watched)).isEmpty)
        #expect(player.receive(.news(Self.news(5, "Own."))) == ["[MESSAGE] Own."])
        #expect(player.model.shownView?.sections.tracks?[0].value == 4)
        let other = WatchedNews(as: .party("us"), news: Self.news(9, "Not this."))
        #expect(player.receive(.watched(other)).isEmpty)
    }

    @Test func ownEyesComeBackAtOnce() {
        var player = watching()
        #expect(player.model.prompt == "control as ua> ")
        #expect(player.type("as control") == ["You look with your own eyes again."])
        #expect(player.sent.map(\.request) == [.watch(WatchRequest(as: .control))])
        #expect(player.model.shownView == player.model.view)
        player.answer(.watched(WatchAnswer(view: SampleView.view(as: .control), through: 4, latest: [])))
        #expect(player.model.watch == nil)
        #expect(player.model.prompt == "control> ")
        #expect(player.type("sheet").first == "Control can't do “sheet”.")
        #expect(player.type("as control") == ["You look with your own eyes."])
        #expect(player.sent.isEmpty)
    }

    @Test func aNewConnectionTakesItUpAgain() {
        var player = watching()
        player.give(.disconnected(reason: "Lost."))
        player.give(.connected)
        player.join(SampleView.view(as: .control))
        #expect(player.sent.map(\.request) == [.watch(WatchRequest(as: .party("ukraine")))])
        let lines = player.answer(Self.answer(through: 9, latest: [6, 7, 8, 9].map { Self.news($0, "No \($0).") }))
        #expect(lines == ["as Ukraine: [MESSAGE] No 8.", "as Ukraine: [MESSAGE] No 9."])
        #expect(player.model.watch?.lastNews == 9)
    }

    @Test func aGapAsksForTheWholeViewOnce() {
        var player = watching()
        for number in [9, 10] {
            player.receive(.watched(WatchedNews(as: .party("ukraine"), news: Self.news(number, "Late."))))
        }
        #expect(player.model.link.pending.map(\.request) == [.watch(WatchRequest(as: .party("ukraine")))])
    }

    @Test func aRefusalLeavesTheOwnEyes() {
        var player = Player.joined(as: .control)
        player.type("as ukraine")
        player.refuse(Refusal(.seatMayNot, "Only control looks through the eyes of others."))
        #expect(player.model.watch == nil)
        #expect(player.type("clock").first != Self.banner)
    }

    @Test(arguments: ["as", "as mars", "as u"])
    func mistakesSayWhatToType(_ line: String) {
        var player = Player.joined(as: .control)
        #expect(player.type(line).last?.hasPrefix("Type ") == true)
        #expect(player.sent.isEmpty)
    }
}
