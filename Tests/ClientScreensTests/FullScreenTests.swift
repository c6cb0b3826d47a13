import NegotiationModel
import Testing
import WireMessages

@testable import ClientScreens

@Suite("The full screen looks as drawn here")
struct ScreenPicturesTests {
    @Test func theTableAtEightyByTwentyFour() {
        var seat = SeatAtScreen(80, 24)
        seat.type("say all: Добрий день")
        #expect(seat.lines == Self.pictures.table)
        #expect(seat.grid.cursorRow == 23)
        #expect(seat.grid.cursorColumn == 24)
    }

    @Test func theTableAtAHundredAndTwentyByForty() {
        #expect(SeatAtScreen(120, 40).lines == Self.pictures.large)
    }

    @Test func theOffers() {
        var seat = SeatAtScreen(80, 24)
        seat.type("3")
        #expect(Array(seat.lines[4..<12]) == Self.pictures.offers)
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

    @Test func everyPanelHasItsNumber() {
        var seat = SeatAtScreen(80, 24)
        for panel in ScreenPanel.tabs {
            seat.type("\(panel.rawValue)")
            #expect(seat.lines[4].contains("[\(panel.rawValue) \(panel.name)]"))
            #expect(seat.lines[23] == "us>", "the number is a key and not typed")
        }
    }

    @Test func aPanelThatIsTooLongSaysHowToSeeTheRest() {
        var view = SampleView.view()
        view.exercise.brief = (1...30).map { "\($0). point" }.joined(separator: "\n")
        var seat = SeatAtScreen(80, 24, view: view)
        seat.type("5")
        #expect(seat.lines.contains("Part 1 of 3; 5 once more shows the next."))
        #expect(!seat.lines.joined().contains("30. point"))
        seat.type("55")
        #expect(seat.lines.joined().contains("30. point"))
    }

    @Test func aLongPanelBelowTheOpenOneSaysHowMuchIsMissing() throws {
        var view = SampleView.view()
        view.sections.offers = []
        let track = try #require(view.sections.tracks?[0])
        view.sections.tracks = [TrackView](repeating: track, count: 30)
        let lines = SeatAtScreen(120, 40, view: view).lines
        #expect(lines.contains("2 Situation"))
        #expect(lines.contains("… 18 more lines; 2 shows them."))
    }

    @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 12), (20, 5), (1, 1)])
    func everySizeIsFilledExactly(_ columns: Int, _ rows: Int) {
        var seat = SeatAtScreen(columns, rows)
        seat.type("say Привіт 漢字 \u{1F994}")
        let grid = seat.grid
        #expect(grid.rows.count == rows)
        #expect(grid.rows.allSatisfy { $0.count == columns })
        #expect(grid.lines.allSatisfy { TextColumns.width($0) <= columns })
        #expect(0..<columns ~= grid.cursorColumn && 0..<rows ~= grid.cursorRow)
    }

    private static let pictures = (
        table: [
            "EXERCISE EXERCISE | A Small Exercise                                    [ONLINE]",
            "Round 2/6  Negotiation  12:34 left                    Олена: United States, head",
            "DUE  your consent to eu>us 1 | A draft purpose.",
            "NOW  offer  counter  accept  reject  act  propose  ask  real-world  say  state",
            "[1 Table] 2 Situation  3 Offers  4 Owed  5 Brief  6 Sheet  0 News   F1 help",
            "   Issue               Now (!agreed) US (you)   RU Russia  UA Ukraine EU Europe",
            "1  Forces              1 fighting g… -          -          3 back to… -",
            "2  US sanctions relief 1 none        -          -          -          -",
            "3  European sanctions… 1 none        -          -          -          -",
            "",
            "3 Offers",
            "1. ua 1, Ukraine to United States, Russia, public           until end of round 3",
            "   Forces: back to the lines of 23 February",
            "   Waits for: Russia. Worth to you: 9.5; without a deal: 10.0 (0.5 less).",
            "2. eu>us 1 [YOUR CONSENT?], Europe to United States         until end of round 3",
            "   US sanctions relief: phased; European sanctions relief: phased",
            "   Waits for: United States. Worth to you: 11.2; without a deal: 10.0 (1.2",
            "       more).",
            "-- News, 4 lines before: PgUp --------------------------------------------------",
            "Round 2 of 6, Negotiation (negotiation). 12:34 left, until 13:59:14 UTC.",
            "Time now: 13:46:40 UTC.",
            "Due from you: A draft purpose.",
            "Type help for what you can do now. Any command word can be shortened.",
            "us> say all: Добрий день",
        ],
        large: [
            "EXERCISE EXERCISE | A Small Exercise                                                                            [ONLINE]",
            "Round 2/6  Negotiation  12:34 left                                                            Олена: United States, head",
            "DUE  your consent to eu>us 1 | A draft purpose.",
            "NOW  offer  counter  accept  reject  act  propose  ask  real-world  say  state",
            "[1 Table] 2 Situation  3 Offers  4 Owed  5 Brief  6 Sheet  0 News   F1 help",
            "   Issue                         Now (!agreed)         US (you)        RU Russia       UA Ukraine      EU Europe",
            "1  Forces                        1 fighting goes on    -               -               3 back to the … -",
            "2  US sanctions relief           1 none                -               -               -               -",
            "3  European sanctions relief     1 none                -               -               -               -",
            "",
            "3 Offers",
            "1. ua 1, Ukraine to United States, Russia, public                                                   until end of round 3",
            "   Forces: back to the lines of 23 February",
            "   Waits for: Russia. Worth to you: 9.5; without a deal: 10.0 (0.5 less).",
            "2. eu>us 1 [YOUR CONSENT?], Europe to United States                                                 until end of round 3",
            "   US sanctions relief: phased; European sanctions relief: phased",
            "   Waits for: United States. Worth to you: 11.2; without a deal: 10.0 (1.2 more).",
            "",
            "2 Situation",
            "Front                                    [#########------] 1 (-5…5)              +1 Ukraine's counterattack",
            "Heat at home (United States)             [###------------] 2 of 10",
            "Escalation                                                 low",
            "",
            "4 Owed",
            "Nothing is in force, and nothing is owed.",
            "-- News ----------------------------------------------------------------------------------------------------------------",
            "A Small Exercise. You are Олена: United States, head of the delegation.",
            "You play a part.",
            "The situation:",
            "War.",
            "Round 2 of 6, Negotiation (negotiation). 12:34 left, until 13:59:14 UTC.",
            "Time now: 13:46:40 UTC.",
            "Due from you: A draft purpose.",
            "Type help for what you can do now. Any command word can be shortened.",
            "",
            "",
            "",
            "",
            "",
            "us>",
        ],
        offers: [
            " 1 Table  2 Situation [3 Offers] 4 Owed  5 Brief  6 Sheet  0 News   F1 help",
            "1. ua 1, Ukraine to United States, Russia, public           until end of round 3",
            "   Forces: back to the lines of 23 February",
            "   Waits for: Russia. Worth to you: 9.5; without a deal: 10.0 (0.5 less).",
            "2. eu>us 1 [YOUR CONSENT?], Europe to United States         until end of round 3",
            "   US sanctions relief: phased; European sanctions relief: phased",
            "   Waits for: United States. Worth to you: 11.2; without a deal: 10.0 (1.2",
            "       more).",
        ]
    )
}

@Suite("Keys at the full screen")
struct ScreenKeysTests {
    @Test func whatIsTypedSurvivesNewsASizeAndAReconnection() {
        var seat = SeatAtScreen(80, 24)
        seat.type("offer russia: forces=ceas")
        seat.receive(SeatAtScreen.news(5, "Київ: привіт"))
        seat.resize(60, 18)
        seat.give(.disconnected(reason: "The connection was lost."))
        #expect(seat.lines.last == "us (offline)> offer russia: forces=ceas")
        seat.give(.connected)
        seat.player.join(SampleView.view(), through: 5)
        seat.resize(120, 40)
        #expect(seat.lines.last == "us> offer russia: forces=ceas")
        #expect(seat.lines.contains("[MESSAGE] Київ: привіт"))
    }

    @Test func aTypedLineGoesToTheModel() {
        var seat = SeatAtScreen(80, 24)
        seat.type("say all: Добрий день")
        seat.press(.enter)
        #expect(seat.outcomes == [.line("say all: Добрий день")])
        #expect(seat.player.commands == [.say(to: .plenary, text: "Добрий день")])
        #expect(seat.lines.suffix(3).first == "us> say all: Добрий день")
        #expect(seat.lines.contains("To: everyone, observers too."))
        #expect(seat.lines.last == "us>")
    }

    @Test func keysEditTheLine() {
        var seat = SeatAtScreen(80, 24)
        seat.type("sy all")
        seat.press(.home, .right, .sign("a"), .end, .backspace, .backspace, .left, .delete)
        #expect(seat.lines.last == "us> say")
        seat.type("їжак")
        seat.press(.eraseWord)
        #expect(seat.grid.cursorColumn == 8)
        seat.press(.eraseLine)
        #expect(seat.lines.last == "us>")
    }

    @Test func earlierLinesComeBackAndWhatWasBegunToo() {
        var seat = SeatAtScreen(80, 24)
        for line in ["clock", "who"] {
            seat.type(line)
            seat.press(.enter)
        }
        seat.type("offer")
        seat.press(.up, .up)
        #expect(seat.lines.last == "us> clock")
        seat.press(.down, .down, .down)
        #expect(seat.lines.last == "us> offer")
    }

    @Test func aLongLineShowsThePlaceThatIsTyped() {
        var seat = SeatAtScreen(20, 24)
        seat.type("say all: one two three")
        #expect(seat.lines.last == "us> …all: one two three".suffixed(20))
        #expect(seat.grid.cursorColumn == 19)
    }

    @Test func aLongAnswerIsShownFromItsStartAndThePanelComesBack() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(1))
        #expect(seat.lines[4].contains("[0 News]"))
        #expect(seat.lines[6] == "Round 2 of 6, Negotiation (negotiation). 12:34 left, until 13:59:14 UTC.")
        #expect(seat.lines[5].contains("lines after: PgDn, 1 goes back to Table"))
        seat.press(.pageDown, .pageDown, .pageDown, .pageDown)
        #expect(seat.lines[22].hasSuffix("help offer explains offers.") || seat.lines[22].hasSuffix("explains"))
        seat.type("clock")
        seat.press(.enter)
        #expect(seat.lines[4].contains("[1 Table]"))
    }

    @Test func readingBackIsNotDisturbedByNews() {
        var seat = SeatAtScreen(80, 24)
        for number in 5..<60 { seat.receive(SeatAtScreen.news(number, "Number \(number)")) }
        seat.press(.pageUp)
        #expect(seat.lines[4].contains("[0 News]"), "a few rows are too few for reading")
        seat.press(.pageUp)
        let read = Array(seat.lines[6...22])
        #expect(read.contains("[MESSAGE] Number 35"))
        seat.receive(SeatAtScreen.news(60, "Something new"))
        #expect(Array(seat.lines[6...22]) == read)
        seat.press(.pageDown, .pageDown)
        #expect(seat.lines[22] == "[MESSAGE] Something new")
        seat.press(.pageDown)
        #expect(seat.lines[4].contains("[1 Table]"))
    }

    @Test func moreNewsThanFitAreAnnounced() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.end)
        for number in 5...9 { seat.receive(SeatAtScreen.news(number, "Something new")) }
        #expect(seat.lines[18].hasPrefix("-- News, 5 NEW lines: Alt-0 shows them, "))
        seat.press(.alt("0"))
        #expect(seat.lines[5].hasPrefix("-- News -"))
    }

    @Test func numbersAnswerQuestionsWhereOneIsAsked() {
        var seat = SeatAtScreen(80, 24)
        seat.type("offer")
        seat.press(.enter)
        #expect(seat.player.model.isAsking)
        seat.type("2")
        #expect(seat.lines.last == "offer> 2")
        seat.press(.alt("3"))
        #expect(seat.lines[4].contains("[3 Offers]"))
        #expect(seat.lines.last == "offer> 2")
    }

    @Test func leavingByKeyTakesTwo() {
        var seat = SeatAtScreen(80, 24)
        seat.type("abc")
        seat.press(.interrupt)
        #expect(seat.outcomes.isEmpty)
        #expect(seat.lines.last?.hasPrefix("Leave?") == true)
        seat.press(.left)
        #expect(seat.lines.last == "us> abc")
        seat.press(.interrupt, .interrupt)
        #expect(seat.outcomes == [.leave])
    }
}

@Suite("Cells hold nothing but signs")
struct GridTests {
    @Test func noTextSteersTheTerminal() {
        let hostile = "\u{1B}[2J\u{7}\u{202E}evil\r\n\u{9B}31m"
        var view = SampleView.view()
        view.exercise.title += hostile
        view.exercise.marking += hostile
        view.exercise.brief += hostile
        view.exercise.parties[1].name += hostile
        view.exercise.issues[0].name += hostile
        view.sections.play?.due = hostile
        view.sections.play?.phaseName = hostile
        view.sections.tracks?[0].name = hostile
        view.sections.tracks?[0].lastCause = hostile
        var seat = SeatAtScreen(200, 60, view: view)
        seat.receive(SeatAtScreen.news(5, hostile))
        seat.type(hostile)
        for panel in ScreenPanel.tabs {
            seat.press(.alt(Unicode.Scalar(UInt8(0x30 + panel.rawValue))))
            let scalars = seat.grid.rows.flatMap { $0 }.flatMap(\.text.unicodeScalars)
            #expect(scalars.allSatisfy { $0.kindNotTaken == nil })
        }
    }

    @Test func wideSignsTakeTwoCellsAndMarksNone() {
        var grid = Grid(ScreenSize(columns: 8, rows: 1))
        grid.put(ScreenLine("漢e\u{301}їж\u{1F994}字"), row: 0)
        #expect(grid.rows[0].map(\.text) == ["漢", "", "e\u{301}", "ї", "ж", "\u{1F994}", "", " "])
    }

    @Test(arguments: [
        ("Київ", 4), ("їжак", 4), ("и\u{306}", 1), ("漢字", 4), ("한국", 4), ("\u{1F994}", 2), ("é", 1), ("…–", 2),
        ("e\u{301}\u{302}", 1), ("", 0),
    ])
    func widths(_ text: String, _ columns: Int) {
        #expect(TextColumns.width(text) == columns)
    }

    @Test func textsAreCutWithASign() {
        #expect(TextColumns.fitted("Україна", columns: 7) == "Україна")
        #expect(TextColumns.fitted("Україна", columns: 4) == "Укр…")
        #expect(TextColumns.fitted("漢字漢字", columns: 4) == "漢…")
        #expect(TextColumns.padded("їж", columns: 4) == "їж  ")
    }

    @Test(arguments: [(-5, "[----------]"), (0, "[#####-----]"), (5, "[##########]"), (99, "[##########]")])
    func bars(_ value: Int, _ bar: String) {
        #expect(ScreenPages.bar(value, from: -5, to: 5, width: 10) == bar)
    }
}

extension String {
    fileprivate func suffixed(_ columns: Int) -> String { String(prefix(4) + "…" + suffix(columns - 6)) }
}
