import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

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
        #expect(seat.lines.contains("us> say all: Добрий день"))
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

    @Test func aLongAnswerIsAPageToReadAndOneKeyGoesBack() {
        var seat = SeatAtScreen(80, 24)
        seat.type("source")
        seat.press(.enter)
        #expect(seat.page == nil, "a short one stands among the news")
        seat.press(.function(1))
        #expect(seat.lines[5].hasPrefix("-- help"))
        #expect(seat.lines[5].contains("rows 1-13 of "))
        #expect(seat.lines[6].hasPrefix("Keys here, Command line:"))
        seat.press(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown)
        #expect(seat.lines[18].hasSuffix("below."), "\(seat.lines)")
        seat.press(.up)
        #expect(!seat.lines[18].hasSuffix("below."))
        seat.press(.escape)
        #expect(seat.lines[4].contains("[1 Table]"))
        seat.type("rules")
        seat.press(.enter)
        #expect(seat.lines[4].contains("[8 Rules]"))
        #expect(seat.outcomes == [.line("source")], "what the screen can show asks nobody")
    }

    @Test func escapeGoesBackOneStepAndNobodyIsStuck() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(2), .function(1))
        #expect(seat.lines[4].hasPrefix("1 Table"))
        for _ in 0..<3 { seat.press(.escape) }
        #expect(seat.lines[4].contains("[1 Table]"))
        #expect(seat.lines[22].hasPrefix("This is the first step."))
        seat.type("accept eu>us 1")
        seat.press(.enter)
        #expect(seat.lines.last == "yes or no>")
        seat.press(.escape)
        #expect(seat.player.commands.isEmpty)
        #expect(seat.lines.last == "us>")
    }

    @Test func readingBackIsNotDisturbedByNews() {
        var seat = SeatAtScreen(80, 24)
        for number in 5..<60 { seat.receive(SeatAtScreen.news(number, "Number \(number)")) }
        seat.press(.pageUp)
        #expect(seat.lines[4].contains("[0 News]"), "a few rows are too few for reading")
        seat.press(.pageUp)
        let read = Array(seat.lines[6...21])
        #expect(read.contains("[MESSAGE] Number 35"))
        seat.receive(SeatAtScreen.news(60, "Something new"))
        #expect(Array(seat.lines[6...21]) == read)
        seat.press(.pageDown, .pageDown)
        #expect(seat.lines[21] == "[MESSAGE] Something new")
        seat.press(.pageDown)
        #expect(seat.lines[4].contains("[0 News]"), "nobody is taken elsewhere by reading on")
        #expect(seat.lines[22] == "These are the newest. Esc goes back.")
        seat.press(.escape)
        #expect(seat.lines[4].contains("[1 Table]"))
    }

    @Test func aLongAnswerIsReadFromItsStartWhereTheNewsAreOpen() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("0"))
        seat.type("help")
        seat.press(.enter)
        seat.press(.escape)
        seat.type("say all: x")
        seat.press(.enter)
        let passage = String(repeating: "No settlement without relief. ", count: 60)
        seat.refuse(
            Refusal(
                .rule, "It can't be said.", instead: "Wait.", rule: "R2", clause: "tiers",
                citation: Citation(passages: ["A9"], basis: .article, note: passage)))
        #expect(seat.lines[6] == "Refused: It can't be said.")
        #expect(seat.lines[7] == "  Instead: Wait.")
        #expect(seat.lines[5].contains("lines after: PgDn"))
        #expect(seat.lines[22].hasPrefix("[Command line]  PgUp/PgDn read  Esc back"))
    }

    @Test func moreNewsThanFitAreAnnounced() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.end)
        for number in 5...9 { seat.receive(SeatAtScreen.news(number, "Something new")) }
        #expect(seat.lines[18].hasPrefix("-- News, 5 NEW lines: Alt-0 shows them "))
        seat.press(.alt("0"))
        #expect(seat.lines[5].hasPrefix("-- News -"))
    }

    @Test func numbersAnswerQuestionsWhereOneIsAsked() {
        var seat = SeatAtScreen(80, 24)
        seat.type("accept eu>us 1")
        seat.press(.enter)
        #expect(seat.player.model.isAsking)
        seat.type("2")
        #expect(seat.lines.last == "yes or no> 2")
        seat.press(.alt("3"), .function(2), .function(3))
        #expect(seat.lines.last == "yes or no> 2")
        #expect(seat.lines.contains { $0.hasPrefix("-- accept eu>us 1") }, "what is asked stays to be read")
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

extension String {
    fileprivate func suffixed(_ columns: Int) -> String { String(prefix(4) + "…" + suffix(columns - 6)) }

    @Test("? is help wherever nothing is typed, and a sign where a text is written")
    func questionMark() {
        for before in [[], [.alt("5")], [.function(2)], [.alt("3"), .down, .enter]] as [[ScreenKey]] {
            var seat = SeatAtScreen(80, 24)
            for key in before { seat.press(key) }
            seat.press(.sign("?"))
            #expect(seat.page?.reading.title == "help", "\(seat.lines)")
        }
        var seat = SeatAtScreen(80, 24)
        seat.type("say all: Why?")
        #expect(seat.page == nil && seat.lines.last == "us> say all: Why?")
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("s"), .sign("?"))
        #expect(control.seat.layers == ["EntryLayer"])
        control.press(.escape, .enter, .sign("?"))
        #expect(control.seat.layers == ["MenuLayer", "PageLayer"])
    }

    @Test("A page that opens by itself is read and left, and takes no other key; none opens while something is typed")
    func pageByItself() {
        let long = Refusal(.rule, Array(repeating: "It can't be, for this reason.", count: 40).joined(separator: "\n"))
        var seat = SeatAtScreen(80, 24)
        seat.type("unconsent 2")
        seat.press(.enter)
        seat.refuse(long)
        #expect(seat.layers == ["PageLayer"])
        seat.type("say")
        #expect(seat.layers == ["PageLayer"] && seat.lines.last == "us> say")
        seat.press(.escape)
        #expect(seat.layers.isEmpty)
        seat.press(.eraseLine)
        seat.type("unconsent 2")
        seat.press(.enter)
        seat.type("say all: ")
        seat.refuse(long)
        #expect(seat.layers.isEmpty && seat.lines.last == "us> say all:")
    }
}
