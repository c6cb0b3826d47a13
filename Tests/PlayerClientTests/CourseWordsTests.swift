import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

/// How control moves play: going back, shortening, and dice for free actions.
struct CourseWordsTests {
    @Test(arguments: [
        ("back 1 Negotiation because of a mix-up", PhasePoint(round: 1, index: 0, inEpilogue: false)),
        ("back 2 1 because of a mix-up", PhasePoint(round: 2, index: 0, inEpilogue: false)),
        ("back 2 neg because of a mix-up", PhasePoint(round: 2, index: 0, inEpilogue: false)),
    ])
    func backSaysWhatItDoesAndAsks(_ line: String, _ point: PhasePoint) {
        var player = Player.joined(as: .control)
        let asked = player.type(line)
        #expect(asked.first == "Play goes back to the start of round \(point.round), Negotiation.")
        #expect(asked.contains("Everybody reads the reason: of a mix-up"))
        #expect(asked.contains { $0.contains("paused then, with all 20 minutes") })
        #expect(asked.last == "Type yes and Enter to do it; anything else leaves things as they are.")
        #expect(player.commands.isEmpty)
        player.type("yes")
        #expect(player.commands == [.goBack(to: point, reason: "of a mix-up", phase: Self.played)])
        #expect(player.answer(Player.done) == ["Play is back there, and paused. Type resume when the room knows."])
    }

    @Test func aPhaseOfOneMinuteIsNoMinutes() {
        var player = Player.joined(as: .control)
        player.model.sight.view?.exercise.schedule.phases[0].minutes = 1
        let asked = player.type("back 1 1 because of a mix-up")
        #expect(asked.contains { $0.contains("with the whole minute of the phase left") }, "\(asked)")
    }

    @Test(arguments: [
        "back", "back 1", "back 1 1", "back because so", "back 1 because so", "back one 1 because so",
        "back 1 dancing because so", "back 0 1 because so",
        "shorten", "shorten 0", "shorten -2", "shorten soon", "shorten 13", "extend 0", "extend 241", "extend -241",
        "extend -13",
        "decide us 1 roll: x", "decide us 1 roll 0: x", "decide us 1 roll 100: x", "decide us 1 roll lots: x",
        "decide us 1 maybe: x", "decide us 1 yes 40: x",
    ])
    func mistakesSayWhatToType(_ line: String) {
        var player = Player.joined(as: .control)
        #expect(player.type(line).count == 2, "\(player.printed)")
        #expect(player.printed.last?.hasPrefix("Type ") == true, "\(player.printed)")
        #expect(player.sent.isEmpty)
    }

    @Test(arguments: [
        ("shorten 5", Command.extend(minutes: -5, phase: played), "The phase is shortened by 5 minutes."),
        ("shorten 1", .extend(minutes: -1, phase: played), "The phase is shortened by a minute."),
        ("extend 3", .extend(minutes: 3, phase: played), "The phase is extended by 3 minutes."),
        ("extend -3", .extend(minutes: -3, phase: played), "The phase is shortened by 3 minutes."),
    ])
    func movingTheDeadlineIsAnsweredClearly(_ line: String, _ command: Command, _ done: String) {
        var player = Player.joined(as: .control)
        player.type(line)
        #expect(player.commands == [command])
        #expect(player.answer(Player.done) == [done])
    }

    private static let played = PhasePoint(round: 2, index: 0, inEpilogue: false)

    @Test func theEpiloguesPhasesAreNamedByIt() {
        var view = SampleView.view(as: .control)
        view.exercise.schedule.epilogue = ["First", "Second"].map { PhaseView(name: $0, kind: .decision, minutes: 6) }
        view.sections.play?.point = PhasePoint(round: 5, index: 1, inEpilogue: true)
        var player = Player(mode: .plain)
        player.give(.connected)
        player.join(view)
        #expect(player.type("back epilogue 1 because so").first == "Play goes back to the start of First.")
        player.type("yes")
        let (first, second) = (
            PhasePoint(round: 4, index: 0, inEpilogue: true), PhasePoint(round: 5, index: 1, inEpilogue: true)
        )
        #expect(player.commands == [.goBack(to: first, reason: "so", phase: second)])
        player.answer(Player.done)
        view.sections.play?.point = PhasePoint(round: 4, index: 0, inEpilogue: true)
        player.receive(.news(News(number: 5, time: 1, notices: [], updates: view.sections)))
        #expect(player.type("back epilogue 2 because so").first == "That phase of the epilogue has not begun.")
    }

    @Test(arguments: [("First", "Epilogue, First"), ("Epilogue, first phase", "Epilogue, first phase")])
    func theEpilogueIsNamedOnce(_ phase: String, _ place: String) {
        var view = SampleView.view(as: .control)
        view.sections.play?.point = PhasePoint(round: 4, index: 0, inEpilogue: true)
        view.sections.play?.phaseName = phase
        var player = Player(mode: .plain)
        player.give(.connected)
        player.join(view)
        #expect(player.type("clock").first?.hasPrefix(place) == true)
    }

    @Test(arguments: [
        ("certify forces ru because seen", "Recorded: certified."),
        ("certify forces ru no because unseen", "Recorded: not performed; it is owed again."),
    ])
    func aVerdictOnPerformanceIsAnsweredAsItWasGiven(_ line: String, _ done: String) {
        var player = Player.joined(as: .control)
        player.beginToRule()
        #expect(player.type(line).contains { $0.hasPrefix("Everyone is told, and reads why: ") })
        player.type("yes")
        #expect(player.answer(Player.done) == [done])
    }

    @Test func shorteningByMoreThanIsLeftNamesNext() {
        var player = Player.joined(as: .control)
        #expect(
            player.type("shorten 13") == ["Only 12:34 are left of Negotiation.", "Type next to close the phase now."])
    }

    @Test func aFreeActionGetsAChance() {
        var player = Player.joined(as: .control)
        player.beginToRule()
        let asked = player.type("decide us 2 roll 40%: The Swiss are willing.")
        #expect(asked.first == "Free action 2 of United States: Geneva")
        #expect(asked.contains { $0.contains("a chance of 40 in 100") })
        player.type("yes")
        #expect(player.commands == [.roll(party: "us", proposal: 2, percent: 40, text: "The Swiss are willing.")])
    }

    @Test func theRollStandsWithTheRuling() {
        var view = SampleView.view(as: .party("us"))
        let die = Die(
            name: "round/2/proposal/us/1", of: 100, value: 37, below: 40, cause: .proposal(party: "us", number: 1))
        view.sections.proposals = [
            ProposalView(
                proposal: Proposal(number: 1, party: "us", what: "Geneva", effect: "talks", reasons: ["it worked"]),
                allowed: true, text: "They come.", die: die)
        ]
        let lines = PlainPages(view: view, time: Player.now).proposals
        #expect(
            lines.first
                == "Free action 1 of United States: Geneva; allowed (a chance of 40 percent; the die gave 37 of 0 to 99): They come."
        )
    }

    @Test func playersHaveNoneOfIt() {
        var player = Player.joined()
        for line in ["back 1 1 because so", "shorten 5", "as russia"] {
            #expect(player.type(line).first?.contains("can't do") == true, "\(line): \(player.printed)")
            #expect(player.sent.isEmpty)
        }
    }
}
