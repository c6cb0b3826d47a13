import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("What a phase brought, and how play ended")
struct RecapTests {
    private static let resolved = [
        Notice(.action, "Revealed. Russia: Press the offensive.", party: "russia"),
        Notice(.action, "Revealed. Ukraine: nothing.", party: "ukraine"),
        Notice(.die, "Russia, “Press the offensive”: succeeds.", detail: "The draw d gave 1; it needed less than 60."),
        Notice(.track, "The front: 0 → -1 (Russia: Press the offensive)."),
        Notice(.rule, "R11 precarious: Every round adds.", rule: "R11", clause: "toll", basis: .inference),
        Notice(.obligation, "Russia, Forces: certified.", party: "russia", agreement: 1, issue: "forces"),
        Notice(.phase, "Round 1 of 6, Adjudicate: 5 minutes."),
    ]

    private func recap(_ notices: [Notice], as viewer: Viewer = .party("us"), advice: String = "Stay.") -> Recap? {
        Recap(
            of: News(number: 1, time: 0, notices: notices, updates: ViewSections()), in: SampleView.view(as: viewer),
            advice: advice)
    }

    @Test func aPhaseIsToldInOrder() {
        let recap = recap(Self.resolved)
        #expect(recap?.title == "What the phase brought")
        #expect(
            recap?.lines == [
                "Done:", "  Russia: Press the offensive.", "  Ukraine: nothing.",
                "  Russia, “Press the offensive”: succeeds.",
                "Moved, and why:", "  The front: 0 → -1 (Russia: Press the offensive). (R11)",
                "What came of it:", "  Russia, Forces: certified.",
                "Then:", "  Round 1 of 6, Adjudicate: 5 minutes.",
            ])
    }

    @Test func whatResolvesNothingHasNone() {
        #expect(recap([Notice(.phase, "Round 1 of 6, Decide.")]) == nil)
        #expect(recap([Notice(.closing, "ru 1 lapsed."), Notice(.phase, "Round 1 of 6, Decide.")]) == nil)
        #expect(recap([Notice(.action, "Russia did: Call.", party: "russia")]) == nil, "no phase closed")
    }

    @Test func theEndTellsWhatItIsWorthWhatWasAgreedAndWhatComesNow() {
        let ends = [Notice(.ending, "ENDEX. Rounds over. No deal."), Notice(.ending, "Your result: 9.0 points.")]
        #expect(
            recap(ends)?.lines == [
                "ENDEX. Rounds over. No deal.", "Your result: 9.0 points.",
                "Without a deal, as things stand now, it would be 10.0.",
                "Nothing was agreed.", "What comes now:", "  Stay.",
                "  log 500 tells everything again; table, owed and situation show how things stand.",
            ])
        #expect(recap(Self.resolved + ends)?.lines.contains("  Done:") == true)
        let observed = recap([ends[0]], as: .observer)?.lines ?? []
        #expect(
            observed.first == "ENDEX. Rounds over. No deal." && !observed.contains { $0.contains("Without a deal") })
    }

    @Test func theWordReadsItAgain() {
        var player = Player.joined()
        #expect(
            player.type("recap") == [
                "No phase was resolved since you joined. log tells the last news, and log 50 more of them."
            ])
        player.receive(.news(News(number: 5, time: 0, notices: Self.resolved, updates: ViewSections())))
        let lines = player.type("recap")
        #expect(lines.first == "What the phase brought." && lines.contains("  Russia: Press the offensive."))
    }
}
