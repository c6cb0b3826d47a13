import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import Texts
import WireMessages

@testable import PlayerScreens

@Suite("Questions to evaluators on the panel Observations")
struct QuestionRowTests {
    @Test func anEvaluatorAnswersAQuestionByItsRow() throws {
        var control = ControlAtScreen(80, 24, isEvaluator: true)
        control.command("observations")
        control.press(.down, .down, .down)
        try ScreenPicture.expect(control.seat, "evaluator-observations")
        control.press(.alt("o"))
        control.type("The United States.")
        control.press(.enter)
        #expect(control.commands == [.observe(about: .question(id: "Q1"), text: "The United States.")])
        control.press(.alt("r"))
        control.press(.sign("2"))
        control.type("Nobody did.")
        control.press(.enter)
        #expect(control.commands == [.observe(about: .question(id: "Q1"), text: "Nobody did.", rating: "M")])
        control.press(.up, .alt("q"))
        #expect(!control.lines.joined().contains("pose objective"))
    }

    @Test func controlAsksEvaluatorsAboutAnObjective() {
        var control = ControlAtScreen(80, 24)
        control.command("observations")
        control.press(.down, .alt("q"))
        control.type("Which?")
        control.press(.enter)
        #expect(control.commands == [.pose(text: "Which?", objective: 1)])
    }
}
