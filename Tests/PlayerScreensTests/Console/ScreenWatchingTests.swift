import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import Testing
import WireMessages

@Suite("Control's screen through other eyes")
struct ScreenWatchingTests {
    private static let banner = "AS UKRAINE SEES IT | F8 or Esc: your own eyes | you act as control"

    private static var theirs: View {
        var view = SampleView.view(as: .party("ukraine"))
        view.sections.messages = [
            Message(author: "ukraine", person: "Taras", audience: .delegation, number: 1, text: "Among ourselves.")
        ]
        return view
    }

    private func watching(_ columns: Int = 80, _ rows: Int = 24) -> ControlAtScreen {
        var control = ControlAtScreen(columns, rows)
        control.command("as ukraine")
        control.seat.answer(.watched(WatchAnswer(view: Self.theirs, through: 7, latest: [])))
        return control
    }

    @Test(arguments: ScreenPicturesTests.sizes) func pictures(_ columns: Int, _ rows: Int) throws {
        var control = watching(columns, rows)
        try ScreenPicture.expect(control.seat, "watching")
        control.type("7")
        try ScreenPicture.expect(control.seat, "watching-sheet")
    }

    @Test func theBannerStandsOnEveryPanelAndPage() {
        var control = watching()
        for number in 0...9 {
            control.type("\(number)")
            #expect(control.lines[0] == Self.banner)
        }
        control.command("help")
        #expect(control.lines[0] == Self.banner)
    }

    @Test(arguments: [
        ("1", "[1 Table]"), ("6", "[6 Brief]"), ("7", "Without a deal"), ("sheet", "Without a deal"),
        ("brief", "[6 Brief]"), ("situation", "[2 Tracks]"),
    ])
    func theirPanelsAreRead(_ line: String, _ part: String) {
        var control = watching()
        if line.count == 1 { control.type(line) } else { control.command(line) }
        #expect(control.lines.contains { $0.contains(part) }, "\(control.lines)")
    }

    @Test func theirChannelsAreReadOnly() {
        var control = watching()
        control.type("5")
        control.press(.down, .down, .down, .down)
        #expect(control.lines.contains { $0.contains("[UA] Taras: Among ourselves.") }, "\(control.lines)")
        #expect(control.lines.contains { $0.contains("You only read here.") })
        control.type("hello")
        #expect(control.lines.last == "control as ua> hello", "nothing is typed into their channel")
    }

    @Test(arguments: [ScreenKey.function(8), .escape]) func aKeyGoesBackToWhereOneWas(_ key: ScreenKey) {
        var control = ControlAtScreen(80, 24)
        control.type("2")
        control.command("as ukraine")
        control.seat.answer(.watched(WatchAnswer(view: Self.theirs, through: 7, latest: [])))
        #expect(control.lines[0] == Self.banner)
        control.press(key)
        #expect(control.lines[0].contains("EXERCISE"))
        #expect(control.lines.contains { $0.contains("[2*MSEL") })
    }

    @Test func escapeLeavesAPageFirst() {
        var control = watching()
        control.press(.function(1), .escape)
        #expect(control.lines[0] == Self.banner)
        control.press(.escape)
        #expect(control.lines[0] != Self.banner)
    }

    @Test func whatOneDoesStaysOnesOwn() {
        var control = watching()
        control.command("say ukraine: We hear you.")
        #expect(control.commands == [.say(to: .parties(only: ["ukraine"]), text: "We hear you.")])
    }

    @Test func aPartysRowHasTheKey() {
        var control = ControlAtScreen(80, 24)
        control.type("7")
        control.press(.down, .alt("w"))
        #expect(control.seat.player.sent.map(\.request) == [.watch(WatchRequest(as: .party("us")))])
    }

    @Test func theirNewsChangeTheirPanels() {
        var control = watching()
        control.type("2")
        var updates = ViewSections()
        updates.tracks = Self.theirs.sections.tracks
        updates.tracks?[0].value = -5
        control.seat.receive(
            .watched(
                WatchedNews(
                    as: .party("ukraine"), news: News(number: 8, time: Player.now, notices: [], updates: updates))))
        #expect(control.lines.contains { $0.contains("-5 (-5…5)") }, "\(control.lines)")
    }
}
