import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("The uppermost layer answers") struct LayerStackTests {
    private let context = LayerContext(model: Player.joined(mode: .screen).model, columns: 80, rows: 8)

    private func stack(_ layers: any ScreenLayer...) -> LayerStack {
        var stack = LayerStack()
        stack.follow(context.model, line: "")
        for layer in layers { stack.open(layer) }
        return stack
    }

    private func names(_ stack: LayerStack) -> [String] { stack.above.map { "\(type(of: $0))" } }

    @Test func escapeTakesExactlyOneAway() {
        var stack = stack(FormLayer(.empty), AsideLayer("/help"), PageLayer(title: "help", ["Text."]))
        var left: [[String]] = []
        for _ in 0..<3 {
            _ = stack.stepBack(in: context)
            left.append(names(stack))
        }
        #expect(left == [["FormLayer", "AsideLayer"], ["FormLayer"], []])
        let wishes = stack.stepBack(in: context)
        #expect(wishes.map(\.words).first?.hasPrefix("remark This is the first step.") == true, "the panels stay")
    }

    @Test func hintsAndTheTypedLineAreTheUppermosts() {
        var stack = stack(FormLayer(.empty))
        #expect(stack.hints(in: context).title == "Offer")
        stack.open(AsideLayer("/help"))
        #expect(stack.hints(in: context).title == "Command beside the form")
        #expect(stack.typing(in: context)?.line.text == "/help")
        stack.open(PageLayer(title: "help", ["Text."]))
        #expect(stack.hints(in: context).title == "Reading")
        #expect(stack.typing(in: context)?.line.text == "", "below a page one types at the command line")
    }

    @Test func whatIsTypedAboveAFormNeverChangesIt() {
        var stack = stack(FormLayer(.empty), PageLayer(title: "help", ["Text."]))
        for sign in "12x".unicodeScalars.dropFirst(2) { #expect(stack.take(.sign(sign), in: context).isEmpty) }
        #expect(stack.panels.command.text == "x")
        #expect(stack.first(FormLayer.self)?.form.plan == .empty)
        #expect(stack.take(.function(5), in: context).first?.words.hasPrefix("remark Not sent") == true)
    }

    @Test func aPageTakesThePlaceOfThePageThatWasRead() {
        var stack = stack(FormLayer(.empty), PageLayer(title: "one", []), PageLayer(title: "two", []))
        #expect(names(stack) == ["FormLayer", "PageLayer"])
        #expect(stack.first(PageLayer.self)?.reading.title == "two")
        stack.leaveRead()
        #expect(names(stack) == ["FormLayer"])
    }

    @Test func whatComesByItselfStandsBelowWhatIsWritten() {
        var stack = stack(EntryLayer(DeskEntry(words: "note ", title: "Note")))
        stack.slip(PageLayer(title: "one", []))
        stack.slip(PageLayer(title: "two", []))
        #expect(names(stack) == ["PageLayer", "EntryLayer"])
        #expect(stack.hints(in: context).title == "Note")
    }

    @Test func aPanelLeavesAllButAQuestion() {
        var player = Player.joined(mode: .screen)
        player.type("accept eu>us 1")
        var stack = stack(FormLayer(.empty), PageLayer(title: "one", []))
        _ = stack.leaveForPanel()
        #expect(names(stack).isEmpty)
        stack.follow(player.model, line: "accept eu>us 1")
        #expect(names(stack) == ["QuestionLayer"])
        _ = stack.leaveForPanel()
        #expect(names(stack) == ["QuestionLayer"])
        let asked = [stack.ask(["Do it?"]), stack.ask(["Do it now?"])]
        #expect(asked == [true, false], "it is asked once")
        stack.follow(context.model, line: "")
        #expect(names(stack).isEmpty, "it goes with what was asked")
    }
}

@Suite("One layer on another at the screen") struct LayersAtScreenTests {
    @Test func helpStandsAboveWhatIsWrittenAndGoesBackToIt() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("x"))
        control.type("too early")
        control.press(.function(1))
        #expect(control.lines.contains { $0.hasPrefix("-- help") })
        #expect(
            control.lines.contains { $0.hasPrefix("Keys here, retire EA-1 because: Enter does it; Esc leaves it.") })
        control.press(.escape)
        #expect(control.lines.last == "control> retire EA-1 because too early")
        control.press(.enter)
        #expect(control.seat.outcomes.last == .line("retire EA-1 because too early"))
    }

    @Test func helpStandsAboveAQuestionAndTheAnswerIsStillTyped() {
        var seat = SeatAtScreen(80, 24)
        seat.type("accept eu>us 1")
        seat.press(.enter, .function(1))
        #expect(seat.lines.contains { $0.hasPrefix("-- help") })
        seat.type("n")
        #expect(seat.lines.last == "yes or no> n")
        seat.press(.escape)
        #expect(seat.lines.contains { $0.hasPrefix("-- accept eu>us 1") }, "what is asked comes back")
        #expect(seat.lines.last == "yes or no> n")
    }

    @Test func aPanelByNumberLeavesWhatIsWrittenAndKeepsIt() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("x"))
        control.type("too early")
        control.press(.alt("3"))
        #expect(control.lines.contains { $0.contains("[3 Offers") })
        #expect(control.lines[22] == "What you wrote is kept; Ctrl-P brings it back.")
        control.press(.earlier)
        #expect(control.lines.last == "control> retire EA-1 because too early")
    }

    @Test func theFormComesBackWithItsFieldBelowThePageThatWasRead() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(2), .down, .down, .function(1))
        #expect(seat.layers == ["FormLayer", "PageLayer"])
        seat.press(.escape)
        #expect(seat.layers == ["FormLayer"])
        #expect(seat.form?.field == .issue(1))
    }
}
