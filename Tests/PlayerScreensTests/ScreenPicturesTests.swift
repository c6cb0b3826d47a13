import Desks
import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import Testing
import Texts
import WireMessages

@Suite("The full screen looks as its pictures")
struct ScreenPicturesTests {
    static let sizes = [(80, 24), (120, 40), (200, 60)]

    /// Parties with names in Ukrainian, one in Chinese, and something said.
    static var view: View {
        var view = SampleView.view()
        view.exercise.parties[1].name = "Росія"
        view.exercise.parties[2].name = "Україна"
        view.exercise.parties[3].name = "欧洲"
        view.sections.messages = [
            Message(author: "ukraine", person: "Олена", audience: .plenary, number: 1, text: "Доброго ранку всім."),
            Message(author: "us", person: "John", audience: .parties(only: ["ukraine"]), number: 1, text: "Talk?"),
        ]
        return view
    }

    @Test(arguments: sizes) func table(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: Self.view)
        seat.type("say all: Добрий день")
        try ScreenPicture.expect(seat, "table")
    }

    @Test(arguments: sizes) func offers(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: Self.view)
        seat.type("3")
        seat.press(.down)
        try ScreenPicture.expect(seat, "offers")
        seat.press(.enter)
        try ScreenPicture.expect(seat, "offer")
    }

    @Test(arguments: sizes) func channels(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: Self.view)
        seat.hear(
            Message(
                author: "ukraine", person: "Олена", audience: .parties(only: ["us"]), number: 1, text: "Так, за мить."),
            news: 5)
        seat.hear(
            Message(author: nil, person: "Vera", audience: .parties(only: ["us"]), number: 1, text: "Ten minutes."),
            news: 6)
        seat.type("say all: later")
        seat.press(.function(3))
        seat.type("Дякую, 漢字")
        try ScreenPicture.expect(seat, "channels")
    }

    @Test(arguments: sizes) func form(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: Self.view)
        seat.type("3")
        seat.press(.down, .enter)
        seat.type("c")
        seat.press(.down, .right)
        try ScreenPicture.expect(seat, "form-asking")
        seat.answer(.previewed(Player.preview))
        seat.answer(.previewed(Player.preview))
        try ScreenPicture.expect(seat, "form")
        seat.press(.function(5))
        seat.answer(.previewed(Player.preview))
        try ScreenPicture.expect(seat, "form-question")
    }

    @Test(arguments: sizes) func aPackageThatARuleForbids(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: Self.view)
        seat.press(.function(2))
        seat.type("2")
        seat.press(.down)
        seat.type("2")
        seat.refuse(
            Refusal(
                .rule, "A ceasefire needs relief in the same package.", instead: "Add phased relief.", rule: "R2",
                clause: "tiers", citation: SampleView.article))
        try ScreenPicture.expect(seat, "form-refused")
    }

    @Test func beforeTheFirstConnection() {
        let lines = SeatAtScreen(80, 24, view: nil).lines
        #expect(lines[0] == "Offramp                                                        [OFFLINE: trying]")
        #expect(lines[1] == "Connecting …")
        #expect(lines[23] == ">")
    }

    @Test func pausedOfflineAndNothingDue() {
        var view = SampleView.view()
        view.sections.play?.status = .paused
        view.sections.play?.deadline = nil
        view.sections.play?.remaining = 61_000
        view.sections.play?.due = ""
        view.sections.offers = []
        var seat = SeatAtScreen(80, 24, view: view)
        seat.give(.disconnected(reason: "The connection was lost."))
        #expect(seat.lines[0].hasSuffix("[OFFLINE: trying]"))
        #expect(seat.lines[1].hasPrefix("Round 2/6  Negotiation  PAUSED  1:01 left"))
        #expect(seat.lines[2] == "DUE  nothing from you")
        #expect(seat.lines[23] == "us (offline)>")
    }

    @Test(arguments: [Viewer.party("us"), .control, .observer])
    func everyPanelHasItsNumber(_ viewer: Viewer) {
        var seat = SeatAtScreen(120, 24, view: SampleView.view(as: viewer))
        for panel in ScreenPanel.all(for: viewer) {
            let number = panel.number(for: viewer) ?? 0
            seat.press(.alt(Unicode.Scalar(UInt8(0x30 + number))))
            #expect(seat.lines.contains { $0.contains("[\(number) \(panel.name)") })
        }
        seat.press(.alt("7"))
        #expect(seat.lines.contains { $0.contains("[7 Sheet]") } == (viewer == .party("us")))
    }

    @Test func aPanelThatIsTooLongSaysHowToSeeTheRest() {
        var view = SampleView.view()
        view.exercise.brief = (1...30).map { "\($0). point" }.joined(separator: "\n")
        var seat = SeatAtScreen(80, 24, view: view)
        seat.type("6")
        #expect(seat.lines.contains("Part 1 of 2: PgDn, or 6 once more, shows the next."))
        #expect(!seat.lines.joined().contains("30. point"))
        seat.type("6")
        #expect(seat.lines.joined().contains("30. point"))
    }

    @Test func aLongPanelBelowTheOpenOneSaysHowMuchIsMissing() throws {
        var view = SampleView.view()
        view.sections.offers = []
        let track = try #require(view.sections.tracks?[0])
        view.sections.tracks = [TrackView](repeating: track, count: 30)
        let lines = SeatAtScreen(120, 40, view: view).lines
        #expect(lines.contains("2 Tracks"))
        #expect(lines.contains { $0.hasSuffix(" more lines; 2 shows them.") })
    }

    @Test(arguments: [(80, 24), (120, 40), (200, 60), (159, 24), (160, 24), (40, 12), (20, 5), (1, 1)])
    func everySizeIsFilledExactly(_ columns: Int, _ rows: Int) {
        var seat = SeatAtScreen(columns, rows, view: Self.view)
        let states: [[ScreenKey]] = [
            [], [.function(1)], [.function(2), .down, .right], [.function(3)], [.alt("3"), .down, .enter],
        ]
        for keys in states {
            for key in keys { seat.press(key) }
            seat.type("Привіт 漢字 \u{1F994}")
            let grid = seat.grid
            #expect(grid.rows.count == rows)
            #expect(grid.rows.allSatisfy { $0.count == columns })
            #expect(grid.lines.allSatisfy { TextColumns.width($0) <= columns })
            #expect(0..<columns ~= grid.cursorColumn && 0..<rows ~= grid.cursorRow)
        }
    }
}
