import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

/// An offer that waits for `yes` is looked at again whenever something happens, and taken back where it isn't what was read.
@Suite("Questions about an offer that is put forward")
struct AskedOfferTests {
    @Test(
        "are taken back where it needs others, others read it, rules say otherwise, or it is worth something else",
        arguments: [
            ("", nil),
            (
                "consents",
                "it needs others now than when it was asked. Must consent: United States, Ukraine, Russia. "
                    + "May comment, not block: Europe."
            ),
            (
                "readers",
                "others read it now than when it was asked. To: Ukraine, Europe. Not seen by: nobody. Copied: Ukraine "
                    + "(R6). May be told later: Europe (R16)."
            ),
            (
                "warnings",
                "rules say otherwise of it now. No rule warns you; one may still refuse another's consent, when it "
                    + "is tried."
            ),
            ("worth", "its worth to you is another now. Worth to you: 9.0; without a deal: 10.0 (1.0 less)."),
        ] as [(String, String?)])
    func previewChanges(_ what: String, _ reason: String?) {
        var player = Player.joined()
        player.type("offer ukraine europe: forces=ceasefire")
        player.answer(.previewed(Player.preview))
        player.hear { $0.levels = [LevelView(rule: "R2", level: .off)] }
        // Whoever types meanwhile waits for the answer.
        #expect(player.type("yes").isEmpty)
        #expect(player.commands.isEmpty)
        var now = Player.preview
        switch what {
        case "consents": now.consentSet.append("russia")
        case "readers": now.notSeenBy = []
        case "warnings": now.warnings = []
        case "worth": now.worth = 90
        default: break
        }
        let told = player.answer(.previewed(now))
        guard let reason else {
            #expect(told.isEmpty)
            return #expect(player.commands.count == 1)
        }
        #expect(
            told == [
                "The question is taken back, and nothing was done: \(reason)",
                "The draft is kept: offer shows it, offer edit changes it, offer drop throws it away.",
                "Nothing is asked now: there is nothing to say yes to.",
            ])
        #expect(player.commands.isEmpty)
    }

    @Test("are looked at again when the connection is back, before a yes that is typed then")
    func comesBack() {
        var player = Player.joined()
        player.type("offer ukraine europe: forces=ceasefire")
        player.answer(.previewed(Player.preview))
        player.give(.disconnected(reason: "Lost."))
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.commands.isEmpty && player.sent.count == 1)
        player.type("yes")
        var now = Player.preview
        now.worth = 90
        let told = player.answer(.previewed(now))
        #expect(told.first?.hasPrefix("The question is taken back, and nothing was done: its worth") == true, "\(told)")
        #expect(player.commands.isEmpty)
    }

    @Test("are taken back with why where it would be refused now; words of others change nothing")
    func previewIsRefused() {
        var player = Player.joined()
        player.type("offer ukraine europe: forces=ceasefire")
        player.answer(.previewed(Player.preview))
        player.hear { $0.messages = [] }
        #expect(player.model.isAsking && player.sent.isEmpty)
        player.hear { $0.levels = [LevelView(rule: "R2", level: .off)] }
        #expect(player.sent.count == 1)
        let lines = player.refuse(Refusal(.addresseeMissing, "It binds Russia, which isn't addressed."))
        #expect(
            lines.first == "The question is taken back, and nothing was done: It binds Russia, which isn't addressed.")
        #expect(!player.model.isAsking && player.model.draft != nil)
    }
}
