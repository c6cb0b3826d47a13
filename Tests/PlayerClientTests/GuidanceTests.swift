import NegotiationModel
import SeatedPlayers
import Testing

@testable import PlayerClient

@Suite("What a newcomer is told")
struct GuidanceTests {
    @Test func aChannelsNameIsUsedOnce() {
        var control = Player.joined(as: .control)
        for word in ["open-channel", "close-channel"] {
            #expect(control.type("help \(word)").contains { $0.contains("its name can't be used again") })
        }
    }

    @Test(arguments: [PlayStatus.paused, .notStarted, .ended])
    func nobodyIsToldWhoReadsWhatIsGoingToBeRefused(_ status: PlayStatus) {
        var view = SampleView.view()
        view.sections.play?.status = status
        var player = Player.joined()
        player.model.sight.view = view
        #expect(player.type("say all: Good morning").isEmpty)
        #expect(player.commands.count == 1)
        #expect(player.type("state We stand by it.").first?.hasPrefix("Not now: play ") == true)
        #expect(player.commands.isEmpty)
        #expect(player.type("say delegation: Wait.").first?.hasPrefix("To: your own delegation") == true)
        #expect(player.type("say control: When?").first?.hasPrefix("To: control.") == true)
        player.model.sight.view = SampleView.view()
        #expect(player.type("say all: Good morning") == ["To: everyone, observers too."])
    }

    @Test(arguments: [
        ("set front 3", "Here it is: track TRACK NUMBER because … – set a track; asks for yes."),
        ("roll us 1", "Here it is: decide PARTY N yes|no|roll PERCENT: TEXT – "),
        ("rule us 1 die", "Type decide PARTY N yes|no|roll PERCENT: TEXT"),
    ])
    func wordsThatOthersUseNameTheRightOne(_ line: String, _ said: String) {
        var player = Player.joined(as: .control)
        #expect(player.type(line).last?.hasPrefix(said) == true, "\(player.printed)")
        var party = Player.joined()
        #expect(party.type("set front 3").last == "Type help for what you can do.")
        #expect(party.type("sign ua 1").last?.hasPrefix("Here it is: accept OFFER") == true)
    }

    @Test func aCommandWithoutItsObjectSaysWhatIsMissing() {
        var player = Player.joined()
        #expect(
            player.type("perform") == [
                "Not now: what is owed is performed, or held back, in decision phases.",
                "Type owed for what is agreed, and how it stands.",
            ])
        #expect(player.type("yes") == ["Nothing is asked now: there is nothing to say yes to."])
    }

    @Test func aBotsKindsAreNamed() {
        var control = Player.joined(as: .control)
        #expect(control.type("bot russia").last?.contains("linear, conceder") == true)
    }
}
