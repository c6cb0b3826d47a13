import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("News as people read them first")
struct FoldedNoticesTests {
    private func bit(_ rule: RuleID, _ text: String) -> Notice {
        Notice(.rule, "\(rule) name: \(text)", rule: rule, clause: "c", basis: .design)
    }

    private func owes(_ party: PartyID, _ text: String, agreement: Int = 1) -> Notice {
        Notice(.obligation, text, party: party, agreement: agreement, issue: "i")
    }

    @Test func whatWasMissedStaysInItsOrder() {
        func piece(_ number: Int, _ notices: [Notice]) -> News {
            News(number: number, time: Player.now, notices: notices, updates: ViewSections())
        }
        let nothing = Notice(.action, "Revealed. Russia: nothing.", party: "russia")
        let die = Notice(.die, "Russia, “Press”: succeeds.", detail: "The draw r/1 gave 3; it needed less than 5.")
        var player = Player.joined()
        player.give(.disconnected(reason: "Lost."))
        player.give(.connected)
        player.join(
            SampleView.view(), through: 6,
            missed: [
                piece(5, [nothing, die, Notice(.phase, "Round 2 of 6.")]),
                piece(6, [bit("R1", "Kyiv decides."), nothing, Notice(.phase, "Round 3 of 6.")]),
            ])
        #expect(
            player.printed == [
                "[ONLINE] Connected again. Meanwhile:", "[ACTION] Revealed. Russia: nothing.",
                "[DICE] Russia, “Press”: succeeds.", "[PHASE] Round 2 of 6.",
                "[ACTION] Revealed. Russia: nothing. (R1)", "[PHASE] Round 3 of 6.",
            ])
        #expect(player.type("recap").contains("  Round 3 of 6."))
        #expect(player.type("why dice").contains { $0.contains("it needed less than 5") })
    }

    @Test func aRuleStandsByItsNameBehindWhatItBit() {
        let notices = [
            Notice(.offer, "Russia put ru 1 forward."), bit("R14", "Three demands."), bit("R1", "Kyiv decides."),
            bit("R14", "Once more."), Notice(.track, "Heat: 0 → 1 (R9 haste-costs, need)."), bit("R9", "Haste."),
        ]
        #expect(
            notices.folded.map(\.text)
                == ["Russia put ru 1 forward. (R14, R1)", "Heat: 0 → 1 (R9 haste-costs, need)."])
    }

    @Test func whatBitBeforeTheFirstEventBelongsToIt() {
        let notices = [bit("X4", "The round turns."), Notice(.phase, "Round 2 of 6: 18 minutes.")]
        #expect(notices.folded.map(\.text) == ["Round 2 of 6: 18 minutes. (X4)"])
    }

    @Test func rulesAloneStandAsTheyAre() {
        let alone = [bit("R2", "It refused Russia.")]
        #expect(alone.folded == alone)
        let level = [Notice(.level, "Control set R7 to “off”.", rule: "R7"), Notice(.rule, "Draw: yes.", rule: "R7")]
        #expect(level.folded == level, "what a draw counts is no footnote")
        #expect([Notice]().folded == [])
    }

    @Test func whatAPartyOwesIsOneLineForEachState() {
        let notices = [
            owes("ukraine", "Ukraine, Neutrality: falls due now."), owes("russia", "Russia, Forces: falls due now."),
            owes("ukraine", "Ukraine, Crimea: falls due now."), owes("ukraine", "Ukraine, Crimea: certified."),
            owes("ukraine", "Ukraine, Relief (part 1 of 2): falls due now.", agreement: 2),
        ]
        #expect(
            notices.folded.map(\.text) == [
                "Ukraine, Neutrality, Crimea: falls due now.", "Russia, Forces: falls due now.",
                "Ukraine, Crimea: certified.", "Ukraine, Relief (part 1 of 2): falls due now.",
            ])
    }

    @Test func whoDidTheSameIsOneLine() {
        func revealed(_ party: PartyID, _ text: String) -> Notice { Notice(.action, "Revealed. \(text)", party: party) }
        let notices = [
            revealed("us", "United States: nothing."), revealed("russia", "Russia: Press the offensive."),
            revealed("ukraine", "Ukraine: nothing."), Notice(.action, "Europe did: Call.", party: "europe"),
        ]
        #expect(
            notices.folded.map(\.text) == [
                "Revealed. United States, Ukraine: nothing.", "Revealed. Russia: Press the offensive.",
                "Europe did: Call.",
            ])
    }

    @Test func theHeadlineIsWhatMattersMostToTheReader() {
        func headline(_ notices: [Notice], as viewer: Viewer = .party("us")) -> String? {
            let news = News(number: 1, time: 0, notices: notices, updates: ViewSections())
            return Told(.news(news), view: SampleView.view(as: viewer)).headline
        }
        let phase = Notice(.phase, "Round 2.")
        let own = owes("us", "United States, Relief: falls due now.")
        let others = owes("russia", "Russia, Forces: falls due now.")
        #expect(headline([others, phase]) == "Round 2.")
        #expect(headline([phase, own, others]) == own.text)
        #expect(headline([own, Notice(.offer, "To you.", offer: "eu>us 1"), phase]) == "To you.")
        #expect(headline([Notice(.offer, "Not to you.", offer: "eu>us 1")], as: .party("russia")) == nil)
        #expect(headline([Notice(.inject, "Wire."), Notice(.agreement, "Agreed."), phase]) == "Agreed.")
        #expect(headline([Notice(.ending, "ENDEX."), Notice(.agreement, "Agreed.")]) == "ENDEX.")
        #expect(headline([Notice(.message, "Hello."), Notice(.track, "Heat: 0 → 1.")]) == nil)
    }

    @Test func whyDiceSaysHowTheyFell() {
        var player = Player.joined()
        #expect(
            player.type("why dice") == [
                "You were told of no die since you joined. log tells earlier news, with how dice fell."
            ])
        let notice = Notice(.die, "Russia, “Press”: succeeds.", detail: "The draw d gave 58; it needed less than 60.")
        player.receive(.news(News(number: 5, time: 0, notices: [notice], updates: ViewSections())))
        #expect(
            player.type("why dice") == ["[DICE] Russia, “Press”: succeeds. The draw d gave 58; it needed less than 60."]
        )
    }

    @Test func howItCameAboutStandsInTheLogAlone() {
        let notice = Notice(.die, "Russia, “Press”: succeeds.", detail: "The draw d gave 58; it needed less than 60.")
        let news = News(number: 1, time: 0, notices: [notice], updates: ViewSections())
        #expect(PlainPages.lines(of: Told(.news(news))).map(\.text) == ["[DICE] Russia, “Press”: succeeds."])
        #expect(
            PlainPages.log([news]) == [
                "00:00:00 [DICE] Russia, “Press”: succeeds. The draw d gave 58; it needed less than 60."
            ])
    }
}
