import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("Channels on the screen")
struct ScreenChannelsTests {
    private func message(_ author: PartyID?, _ audience: Audience, _ number: Int, person: String = "Іван") -> Message {
        Message(author: author, person: person, audience: audience, number: number, text: "Слово \(number)")
    }

    @Test func theNextUnreadOneIsAKeyAway() {
        var seat = SeatAtScreen(80, 24)
        #expect(seat.channels.unread == 0)
        seat.hear(message("russia", .parties(only: ["us"]), 1), news: 5)
        seat.hear(message("russia", .parties(only: ["us"]), 2), news: 6)
        seat.hear(message("europe", .plenary, 1), news: 7)
        #expect(seat.channels.unread == 3)
        #expect(seat.lines[4].contains("5 Talk*"))
        seat.press(.function(3))
        #expect(seat.channels.current?.kind == .members(["russia"]))
        #expect(seat.lines.contains { $0.contains("To: Russia; control reads along.") })
        #expect(seat.lines.contains { $0.contains("[RU] Іван: Слово 2") })
        #expect(seat.channels.unread == 1)
        seat.press(.alt("a"))
        #expect(seat.channels.current?.kind == .plenary)
        #expect(seat.channels.unread == 0)
    }

    @Test func typingThereSaysIntoItAndEveryChannelKeepsWhatIsTyped() {
        var seat = SeatAtScreen(80, 24)
        seat.type("reject ua 1")
        seat.press(.alt("5"), .down)
        seat.type("За 3 дні: так")
        seat.press(.down)
        #expect(seat.lines.last == "to Ukraine>")
        seat.type("Привіт")
        seat.press(.up)
        #expect(seat.lines.last == "to Russia> За 3 дні: так")
        seat.press(.enter)
        #expect(seat.outcomes.last == .line("say russia: За 3 дні: так"))
        #expect(seat.player.commands == [.say(to: .parties(only: ["russia"]), text: "За 3 дні: так")])
        seat.press(.down)
        #expect(seat.lines.last == "to Ukraine> Привіт")
        seat.press(.escape)
        #expect(seat.lines.last == "us> reject ua 1")
    }

    @Test func aNumberIsTextThereAndAltOpensAPanel() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.sign("5"), .down)
        #expect(seat.lines[22].contains("Alt-0..9 panel"), "\(seat.lines)")
        seat.press(.alt("3"))
        #expect(seat.lines[4].contains("[3 Offers*]"))
        seat.press(.sign("5"))
        #expect(seat.lines.last == "to Russia>", "nothing was typed")
        seat.type("55 million is our floor")
        seat.press(.enter)
        #expect(seat.player.commands == [.say(to: .parties(only: ["russia"]), text: "55 million is our floor")])
    }

    @Test("A paste presses no key: its line breaks stay in the line, and one question comes before it is said")
    func paste() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("5"), .down, .pasted("3 things:\nfirst\nsecond"))
        #expect(seat.lines.last == "to Russia> 3 things:↵first↵second")
        #expect(seat.player.commands.isEmpty)
        seat.press(.enter)
        #expect(seat.lines.contains { $0.contains("It has 3 lines, and goes out whole:") }, "\(seat.lines)")
        seat.press(.pasted("yes"))
        #expect(seat.player.commands.isEmpty)
        seat.press(.enter)
        #expect(
            seat.player.commands == [.say(to: .parties(only: ["russia"]), text: "3 things:\nfirst\nsecond")])
    }

    @Test("A digit that is pasted opens no panel, and no paste is a key of a menu")
    func pastedDigits() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.pasted("3"))
        #expect(seat.lines.last == "us> 3")
        var control = ControlAtScreen(80, 24)
        control.press(.down, .enter, .pasted("s"))
        #expect(control.seat.layers == ["MenuLayer"] && control.commands.isEmpty)
    }

    @Test func whatComesAfterNothingWasUnreadIsNotContradicted() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(3))
        #expect(seat.lines[22] == "Nothing is unread.")
        seat.hear(message("russia", .plenary, 1), news: 5)
        #expect(seat.lines.contains { $0.contains("1 unread: F3") })
        #expect(seat.lines[22] != "Nothing is unread.")
    }

    @Test func controlAndTheDelegationHaveTheirOwn() {
        var seat = SeatAtScreen(80, 24)
        seat.hear(message(nil, .parties(only: ["us"]), 1), news: 5)
        seat.hear(message("us", .delegation, 1, person: "Марко"), news: 6)
        seat.hear(message("us", .delegation, 2, person: "Олена"), news: 7)
        seat.hear(message(nil, .parties(only: ["us", "russia"]), 1), news: 8)
        let unread = seat.channels.channels.filter { $0.unread > 0 }
        #expect(unread.map(\.kind) == [.members(["russia"]), .delegation("us"), .control("us")])
        #expect(unread[1].unread == 1, "what one said oneself is no news")
    }

    @Test func aCaucusComesWithItsFirstMessage() {
        var seat = SeatAtScreen(80, 24)
        let before = seat.channels.channels.count
        seat.hear(message("europe", .parties(only: ["us", "ukraine"]), 1), news: 5)
        #expect(seat.channels.channels.count == before + 1)
        seat.press(.function(3))
        #expect(seat.lines.last == "to UA, EU>")
        seat.type("Так")
        seat.press(.enter)
        #expect(seat.player.commands == [.say(to: .parties(only: ["ukraine", "europe"]), text: "Так")])
    }

    @Test func aNumberAfterASlashChoosesAndOtherWordsRun() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("5"))
        seat.type("/3")
        seat.press(.enter)
        #expect(seat.lines.last == "to Ukraine>")
        seat.type("/clock")
        seat.press(.enter)
        #expect(seat.outcomes == [.line("/clock")])
    }

    @Test func aCommandIsNotSaidByMistake() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("5"), .down)
        seat.type("accept eu>us 1")
        seat.press(.enter)
        #expect(seat.outcomes.isEmpty)
        #expect(seat.lines[22].hasPrefix("This is said to Russia, not run:"))
        #expect(seat.lines.last == "to Russia> accept eu>us 1")
        seat.press(.enter)
        #expect(seat.outcomes == [.line("say russia: accept eu>us 1")])
        seat.type("Who goes first?")
        seat.press(.enter)
        #expect(seat.outcomes.count == 2)
    }

    /// Who is ill or distressed types the word that every first screen promises, wherever the cursor is.
    @Test func theWordThatStopsPlayIsNeverSaid() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("5"))
        seat.type("Real-world")
        seat.press(.enter)
        #expect(seat.outcomes == [.line("Real-world")])
        seat.type("real-world I am ill")
        seat.press(.enter)
        #expect(seat.outcomes.count == 1)
        #expect(seat.lines[22].hasPrefix("Enter again stops play"))
        seat.press(.enter)
        #expect(seat.outcomes.last == .line("real-world I am ill"))
        #expect(seat.player.commands.allSatisfy { if case .say = $0 { false } else { true } })
    }

    @Test func readingBackInALongChannel() {
        var view = SampleView.view()
        view.sections.messages = (1...50).map { message("russia", .plenary, $0) }
        var seat = SeatAtScreen(80, 24, view: view)
        seat.press(.alt("5"))
        #expect(seat.lines.contains { $0.hasSuffix("Слово 50") })
        seat.press(.pageUp, .pageUp)
        #expect(!seat.lines.contains { $0.hasSuffix("Слово 50") })
        #expect(seat.lines.contains { $0.contains("more below: PgDn") })
        seat.press(.pageDown, .pageDown)
        #expect(seat.lines.contains { $0.hasSuffix("Слово 50") })
    }

    @Test func aViewWithFewerMessagesMakesNothingUnreadAgain() {
        var view = SampleView.view()
        view.sections.messages = (1...9).map { message("russia", .plenary, $0) }
        var seat = SeatAtScreen(80, 24, view: view)
        view.sections.messages = (8...11).map { message("russia", .plenary, $0) }
        seat.player.join(view, through: 6)
        seat.press(.function(12))
        #expect(seat.channels.unread == 2, "10 and 11 are new")
        #expect(seat.channels.channels[0].messages.count == 4)
    }

    @Test func aViewThatComesAnewCountsNothingTwice() {
        var seat = SeatAtScreen(80, 24)
        seat.hear(message("russia", .plenary, 1), news: 5)
        var view = SampleView.view()
        view.sections.messages = [message("russia", .plenary, 1), message("russia", .plenary, 2)]
        seat.player.join(view, through: 6)
        seat.press(.function(12))
        #expect(seat.channels.unread == 2)
        #expect(seat.channels.channels[0].messages.count == 2)
    }
}
