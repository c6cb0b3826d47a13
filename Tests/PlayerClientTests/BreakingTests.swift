import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

/// Actions that break what one has agreed to.
struct BreakingTests {
    private static let forces = ObligationID(agreement: 1, issue: "forces", party: "us", instalment: 1)
    private static let tighten = Command.commit(action: "tighten", arguments: [:])

    /// At a seat that is bound by a ceasefire, with an action that breaks it.
    private func player(_ mode: Player.Showing) -> Player {
        var view = SampleView.view(as: .party("us"))
        let second = ObligationID(agreement: 1, issue: "forces", party: "us", instalment: 2)
        view.sections.obligations = [Self.forces, second].map {
            Obligation(id: $0, term: Term(issue: "forces", option: "ceasefire"), state: .owed)
        }
        view.sections.desk = DeskView(
            actions: ["tighten", "declare_purpose"],
            breaking: [BreakingAction(action: "tighten", breaks: [Self.forces, second])])
        view.sections.play?.phaseKind = .decision
        var player = Player(mode: mode)
        player.give(.connected)
        player.join(view)
        return player
    }

    @Test(arguments: [Player.Showing.plain, .screen])
    func theConsequenceIsSaidAndYesIsAskedFor(_ mode: Player.Showing) {
        var player = player(mode)
        let asked = player.type("act tighten")
        #expect(player.commands.isEmpty)
        #expect(
            asked.prefix(2) == [
                "Tighten sanctions breaks what you have agreed to:", "  Forces: ceasefire in place (agreement 1)",
            ], "\(asked)")
        #expect(asked.contains { $0.hasPrefix("If it stands when the phase closes, that is a breach") })
        player.type("no")
        #expect(player.commands.isEmpty)
        player.type("act tighten")
        player.type("yes")
        #expect(player.commands == [Self.tighten])
    }

    @Test func whatBreaksNothingGoesAtOnce() {
        var player = player(.plain)
        player.type("act declare_purpose end_the_war")
        #expect(player.commands.count == 1)
    }

    @Test func thePageOfActionsSaysIt() {
        var player = player(.plain)
        #expect(
            player.type("act").contains("    Breaks what you have agreed to: Forces: ceasefire in place (agreement 1)"))
    }
}
