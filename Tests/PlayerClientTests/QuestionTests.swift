import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@Suite("Questions to evaluators, asked and answered")
struct QuestionTests {
    /// Ben is another evaluator.
    private static let answers = [
        (about: ObservationSubject.question(id: "Q2"), person: "Ben"), (.question(id: "Q1"), "Olena"), (.moment, "Ben"),
        (.question(id: "Q1"), "Ben"), (.question(id: "Q1"), "Olena"),
    ].enumerated().map { index, answer in
        Observation(
            number: index + 1, person: answer.person, about: answer.about, text: "Word \(index + 1).",
            rating: index == 1 ? "P" : nil, point: nil, exerciseTime: nil)
    }

    private func joined(isEvaluator: Bool, _ answers: [Observation] = Self.answers) -> Player {
        var view = SampleView.view(as: .control)
        view.isEvaluator = isEvaluator
        view.sections.questions = [
            EvaluatorQuestion(id: "Q1", text: "Who led?", objective: 2),
            EvaluatorQuestion(id: "Q2", text: "Who spoke first?", objective: 1),
            EvaluatorQuestion(id: "Q3", text: "Who wrote?", objective: 1),
            EvaluatorQuestion(id: "AQ-1", text: "And now?"),
        ]
        view.sections.observations = answers
        var player = Player()
        player.give(.connected)
        player.join(view)
        player.holdMarking()
        return player
    }

    @Test(arguments: [
        ("observe question Q1: Ukraine.", Command.observe(about: .question(id: "Q1"), text: "Ukraine.")),
        ("observe question q1 rated m: Nobody.", .observe(about: .question(id: "Q1"), text: "Nobody.", rating: "M")),
        ("observe question aq: Lunch: twice.", .observe(about: .question(id: "AQ-1"), text: "Lunch: twice.")),
        ("observe Question of the day: who leads?", .observe(about: .moment, text: "Question of the day: who leads?")),
    ])
    func answering(_ line: String, _ command: Command) {
        for isEvaluator in [true, false] {
            var player = joined(isEvaluator: isEvaluator)
            player.type(line)
            #expect(player.commands == [command])
        }
    }

    @Test("a question that there isn't is no beginning of a text, and those that there are are named")
    func unknown() {
        var player = joined(isEvaluator: true)
        #expect(
            player.type("observe question Z9: x")
                == ["There is no question “Z9”.", "Type one of: Q1, Q2, Q3, AQ-1."])
        #expect(
            player.type("observe question Q: x")
                == ["“Q” could be more than one question.", "Type more of it: Q1, Q2, Q3."])
        #expect(player.commands.isEmpty)
    }

    @Test(arguments: [
        ("pose Who left?", Command.pose(text: "Who left?")), ("pose : Who left?", .pose(text: "Who left?")),
        ("pose objective 2: Who left?", .pose(text: "Who left?", objective: 2)),
        ("pose Objective 1: Who left: and why?", .pose(text: "Who left: and why?", objective: 1)),
        ("pose Objectives apart: who left?", .pose(text: "Objectives apart: who left?")),
    ])
    func posing(_ line: String, _ command: Command) {
        var player = joined(isEvaluator: false)
        player.type(line)
        #expect(player.commands == [command])
    }

    @Test(arguments: ["pose", "pose objective 2:", "pose objective 9: Who?", "pose objective: Who?"])
    func posingNothing(_ line: String) {
        var player = joined(isEvaluator: false)
        #expect(player.type(line).count == 2)
        #expect(player.commands.isEmpty)
    }

    @Test func evaluatorsPutNoQuestion() {
        var player = joined(isEvaluator: true)
        #expect(
            player.type("pose Who left?") == ["An evaluator can't do “pose”.", "Type help for what you can do."])
        #expect(player.type("help").contains { $0.contains("questions: what evaluators are to answer") })
    }

    @Test func anEvaluatorReadsWhatIsLeftForThem() {
        var player = joined(isEvaluator: true)
        #expect(
            player.type("questions") == [
                "Objective 1: Talk first.", "  Q2 (not answered by you): Who spoke first?",
                "    1. out of play, Ben, on question Q2: Word 1.", "  Q3 (not answered by you): Who wrote?",
                "Objective 2: Then sign.", "  Q1 (answered by you): Who led?",
                "    2. out of play, Olena, on question Q1, rated P: Word 2.",
                "    4. out of play, Ben, on question Q1: Word 4.",
                "    5. out of play, Olena, on question Q1: Word 5.",
                "On no objective:", "  AQ-1 (not answered by you): And now?",
                "3 questions are not answered by you. observe question Q: TEXT answers one; rated R before the colon rates it.",
            ])
    }

    @Test func controlReadsWhoHasAnswered() {
        var player = joined(isEvaluator: false)
        let lines = player.type("questions")
        #expect(lines.contains("  Q1 (answered by Olena, Ben): Who led?"))
        #expect(lines.contains("  Q3 (not answered): Who wrote?"))
        #expect(lines.last == "  AQ-1 (not answered): And now?")
    }

    @Test("questions that are put come with the news, all of them")
    func news() {
        var player = Player.joined(as: .control)
        #expect(player.type("questions") == ["No question was put to evaluators."])
        player.hear { $0.questions = [EvaluatorQuestion(id: "AQ-1", text: "Who left?", objective: 1)] }
        player.hear { $0.observations = [] }
        #expect(player.type("questions") == ["Objective 1: Talk first.", "  AQ-1 (not answered): Who left?"])
    }

    @Test("players have no word of them", arguments: ["questions", "pose Who?"])
    func players(_ line: String) {
        var player = Player.joined()
        #expect(player.type(line).first?.contains("can't do") == true)
    }
}
