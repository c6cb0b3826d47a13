import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("A party acts by arrows and Enter")
struct DeedKeysTests {
    private static let tighten = Command.commit(action: "tighten", arguments: [:])

    private static func seat(_ view: View, _ keys: ScreenKey...) -> SeatAtScreen {
        var seat = SeatAtScreen(80, 24, view: view)
        for key in keys { seat.press(key) }
        return seat
    }

    private static func asked(_ seat: SeatAtScreen) -> String {
        seat.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    // MARK: Actions

    @Test("An action is read whole before it is chosen, and chosen by Enter")
    func choosing() {
        var seat = Self.seat(DeedViews.deciding(), .sign("9"), .down)
        #expect(seat.lines.contains { $0.hasPrefix(">Tighten sanctions") }, "\(seat.lines)")
        seat.press(.enter)
        #expect(seat.layers == ["MenuLayer"] && seat.player.commands.isEmpty)
        #expect(seat.lines.contains("> c choose"), "\(seat.lines)")
        #expect(seat.lines.contains { $0.hasPrefix("Pressure rises.") })
        seat.press(.enter)
        #expect(seat.player.commands == [Self.tighten])
        #expect(seat.layers.isEmpty)
    }

    @Test("What is chosen is named in its row, and can be taken back")
    func takingBack() {
        let view = DeedViews.deciding { $0.sections.desk?.committed = [Choice(action: "tighten"), DeedViews.purpose] }
        var seat = Self.seat(view, .sign("9"), .down)
        #expect(seat.lines.contains { $0.hasPrefix(">Tighten sanctions") && $0.hasSuffix("CHOSEN") })
        #expect(seat.lines.contains { $0.contains("Declare a purpose") && $0.hasSuffix("CHOSEN: end the war") })
        seat.press(.enter, .enter)
        #expect(seat.player.commands == [.uncommit(action: "tighten")])
        seat.press(.down, .enter)
        #expect(seat.lines.contains("> c choose otherwise"), "\(seat.lines)")
        seat.press(.enter, .sign("1"), .enter, .enter)
        #expect(seat.player.commands == [.commit(action: "declare_purpose", arguments: ["purpose": ["unclear"]])])
    }

    @Test("What an action needs is chosen in a form, where nothing of it is guessed")
    func form() {
        var seat = Self.seat(DeedViews.deciding(), .sign("9"), .down, .down, .enter)
        #expect(seat.layers == ["ActionLayer"])
        #expect(seat.lines.contains { $0.hasPrefix("> Purpose") && $0.contains("< nothing yet >") }, "\(seat.lines)")
        #expect(seat.lines.contains { $0.hasPrefix("  2 end the war") })
        seat.press(.enter, .enter)
        #expect(seat.player.commands.isEmpty && seat.lines[22].hasPrefix("Choose “purpose” first"))
        seat.press(.right, .right)
        #expect(seat.lines.contains { $0.hasPrefix("> 2 end the war") })
        seat.press(.enter, .enter)
        #expect(
            seat.player.commands == [.commit(action: "declare_purpose", arguments: ["purpose": ["end_the_war"]])])
        #expect(seat.layers == ["ActionLayer"], "it stands until it is done")
        seat.answer(.done(CommandAnswer(through: 0, repeated: false, offer: nil)))
        #expect(seat.layers.isEmpty)
    }

    @Test("A refusal and a no leave the form as it was filled in")
    func refused() {
        var seat = Self.seat(DeedViews.mandating(), .sign("9"), .down, .enter, .sign("2"), .enter, .sign("0"))
        seat.press(.enter, .enter)
        #expect(seat.layers == ["ActionLayer", "QuestionLayer"], "\(seat.lines)")
        seat.press(.escape)
        #expect(seat.layers == ["ActionLayer"] && seat.player.commands.isEmpty)
        seat.press(.enter)
        seat.type("yes")
        seat.press(.enter)
        seat.refuse(Refusal(.argumentInvalid, "Not so."))
        #expect(seat.layers.first == "ActionLayer")
        #expect(seat.screen.stack.first(ActionLayer.self)?.form.arguments["issues"] == ["forces", "relief_us"])
    }

    // MARK: Mandates

    @Test("A mandate: the ally, its issues, the question with all of it, yes")
    func mandate() {
        var seat = Self.seat(DeedViews.mandating(), .sign("9"), .down, .enter)
        #expect(seat.lines.contains { $0.contains("1 United States") && $0.hasSuffix("has your mandate on Forces") })
        seat.press(.right, .enter)
        #expect(seat.lines.contains { $0.contains("[ ] 1 Forces") && $0.hasSuffix("in the mandate already") })
        seat.press(.sign("1"), .right, .sign(" "))
        #expect(seat.lines.contains { $0.hasPrefix("> [x] 2 US sanctions relief") }, "\(seat.lines)")
        seat.press(.sign("1"), .enter)
        #expect(seat.player.commands.isEmpty)
        seat.press(.enter)
        #expect(seat.player.model.isAsking && seat.player.commands.isEmpty)
        let asked = Self.asked(seat)
        #expect(asked.contains("to: United States") && asked.contains("issues: US sanctions relief"), "\(asked)")
        #expect(asked.contains("This takes effect at once."))
        seat.type("yes")
        seat.press(.enter)
        #expect(
            seat.player.commands == [
                .commit(action: "authorise_talks", arguments: ["to": ["us"], "issues": ["relief_us"]])
            ])
    }

    @Test("A mandate that stands is a row of what is owed, with what names the ally")
    func mandateRow() {
        var seat = Self.seat(DeedViews.mandating(), .sign("4"), .down)
        #expect(seat.lines.contains { $0.hasPrefix(">Mandate of Ukraine to United States: Forces") }, "\(seat.lines)")
        #expect(Self.asked(seat).contains("To narrow it, withdraw it"))
        seat.press(.enter, .sign("2"))
        #expect(seat.lines.contains { $0.contains("Ally") && $0.contains("United States") })
        seat.press(.enter)
        seat.type("yes")
        seat.press(.enter)
        #expect(seat.player.commands == [.commit(action: "withdraw_mandate", arguments: ["ally": ["us"]])])
    }

    // MARK: Owed

    @Test("What is due stands first; it is performed, or held back, once yes is said")
    func owed() {
        var seat = Self.seat(DeedViews.deciding(), .sign("4"), .down)
        #expect(
            seat.lines.contains { $0.hasPrefix(">DUE United States: US sanctions relief: phased") }, "\(seat.lines)")
        seat.press(.enter, .enter)
        #expect(seat.player.model.isAsking && seat.player.commands.isEmpty)
        #expect(Self.asked(seat).contains("what is performed stays performed"))
        seat.type("yes")
        seat.press(.enter)
        #expect(seat.player.commands == [.perform(issue: "relief_us")])
        seat.press(.enter, .sign("s"))
        #expect(Self.asked(seat).contains("a breach, unless another party broke it first"))
        seat.press(.escape)
        seat.press(.down, .enter)
        #expect(seat.lines[22].hasPrefix("Nothing can be done with this row by you."))
    }

    @Test("What was held back is resumed")
    func resuming() {
        let view = DeedViews.deciding { view in
            view.sections.obligations?[1].state = .suspended
            view.sections.desk?.suspendable = []
        }
        var seat = Self.seat(view, .sign("4"), .down, .enter)
        #expect(seat.lines.contains("> p resume: perform it"), "\(seat.lines)")
        #expect(seat.lines.contains("  s hold it back (not now: there is nothing of it to hold back)"))
        seat.press(.sign("s"))
        #expect(seat.layers == ["MenuLayer"] && seat.lines[22] == "Not now: there is nothing of it to hold back.")
    }

    // MARK: Who acts, and when

    @Test("An adviser has the same rows, and reads why only the head acts")
    func adviser() {
        var seat = Self.seat(DeedViews.deciding(isHead: false), .sign("9"))
        #expect(
            Self.asked(seat).contains(
                "Not now: only the head of your delegation commits it; say delegation: reaches the head."))
        seat.press(.down, .enter, .enter)
        #expect(seat.layers == ["MenuLayer"] && seat.player.commands.isEmpty)
        #expect(seat.lines[22].hasPrefix("Not now: only the head of your delegation"))
        seat.press(.escape, .sign("4"), .down, .enter, .enter)
        #expect(seat.layers == ["MenuLayer"] && seat.player.commands.isEmpty)
    }

    @Test("What can't be chosen now stands below what can, with its reason")
    func reasons() {
        var seat = Self.seat(DeedViews.deciding(), .sign("9"))
        let rows = seat.lines.filter { $0.contains("main") || $0.contains("at once") }
        #expect(rows.last?.contains("not now: only in negotiation phases") == true, "\(rows)")
        seat.press(.down, .down, .down, .enter, .enter)
        #expect(seat.layers == ["MenuLayer"] && seat.player.commands.isEmpty)
    }

    @Test("Where what an action needs doesn't hold, trying it reads what that is; no question comes before")
    func condition() {
        var seat = Self.seat(
            DeedViews.deciding { $0.sections.desk?.actions = ["declare_purpose"] }, .sign("9"), .down, .down, .enter)
        #expect(seat.lines.contains("> c choose (not now: what it needs doesn't hold)"), "\(seat.lines)")
        seat.press(.enter)
        #expect(seat.player.commands.isEmpty && seat.layers == ["MenuLayer"])
        seat.press(.sign("t"))
        #expect(seat.player.commands == [Self.tighten] && !seat.player.model.isAsking)
        seat.refuse(Refusal(.argumentInvalid, "Nobody else tightens."))
        #expect(seat.lines.contains("Refused: Nobody else tightens."))
    }

    @Test("In another phase the arrows begin anew, at what is due then")
    func anotherPhase() {
        var seat = Self.seat(DeedViews.deciding(), .sign("9"), .down, .down)
        var updates = ViewSections()
        updates.play = DeedViews.phase(.negotiation)
        updates.play?.point = PhasePoint(round: 3, index: 0, inEpilogue: false)
        updates.desk = DeskView(actions: ["pause"])
        seat.receive(.news(News(number: 5, time: 0, notices: [], updates: updates)))
        seat.press(.enter)
        #expect(seat.layers.isEmpty)
        seat.press(.down)
        #expect(seat.lines.contains { $0.hasPrefix(">Ask for a pause") }, "\(seat.lines)")
    }

    // MARK: Offers

    @Test("The part of the offers is shown in which the arrows stand; the next part is looked at without them")
    func parts() {
        var view = SampleView.view()
        view.sections.offers = (1...9).map { number in
            var known = SampleView.offerToAll
            known.offer.id = OfferID("ua \(number)")
            return known
        }
        var seat = Self.seat(view, .sign("3"))
        for number in 1...9 {
            seat.press(.down)
            #expect(seat.lines.contains { $0.hasPrefix("> \(number). ua \(number)") }, "\(seat.lines)")
        }
        seat.press(.sign("3"))
        #expect(!seat.lines.contains { $0.hasPrefix("> ") })
    }

    @Test("An offer that waits for consent is the first, and accepting is what Enter does first")
    func accepting() {
        var seat = Self.seat(SampleView.view(), .sign("3"), .down, .enter)
        #expect(seat.lines[22].hasPrefix("[Offer eu>us 1]  Enter accept, asks"), "\(seat.lines)")
        seat.press(.enter)
        #expect(seat.player.model.isAsking && seat.player.commands.isEmpty)
        seat.press(.enter)
        #expect(seat.player.commands.isEmpty, "Enter alone is no yes")
        seat.type("yes")
        seat.press(.enter)
        #expect(seat.player.commands.count == 1)
    }

    @Test("Where no consent is waited for, Enter leaves an offer as it leaves every page")
    func leavingAnOffer() {
        var seat = Self.seat(SampleView.view(), .sign("3"), .down, .down, .enter)
        #expect(seat.lines[22].hasPrefix("[Offer ua 1]  c counter"))
        seat.press(.enter)
        #expect(seat.layers.isEmpty)
        seat = Self.seat(SampleView.view(isHead: false), .sign("3"), .down, .enter)
        #expect(Self.asked(seat).contains("Not by you now: only the head of your delegation"))
        seat.press(.enter)
        #expect(seat.layers.isEmpty && seat.player.commands.isEmpty)
    }

    // MARK: Words alone

    @Test("A word alone opens the list with the arrows at the first that is due; one thing is asked about at once")
    func words() {
        var seat = Self.seat(DeedViews.deciding())
        seat.type("act")
        seat.press(.enter)
        #expect(seat.lines.contains { $0.hasPrefix(">Tighten sanctions") }, "\(seat.lines)")
        seat.type("perform")
        seat.press(.enter)
        #expect(seat.layers == ["QuestionLayer"] && Self.asked(seat).contains("What you owe on US sanctions relief"))
        seat.press(.escape)
        seat.type("suspend")
        seat.press(.enter)
        #expect(Self.asked(seat).contains("You hold back what you owe on US sanctions relief"))
        #expect(seat.player.commands.isEmpty)
        seat = Self.seat(SampleView.view())
        seat.type("reject")
        seat.press(.enter)
        #expect(seat.lines.contains { $0.hasPrefix("> 1. ua 1") }, "\(seat.lines)")
        seat.type("accept")
        seat.press(.enter)
        #expect(seat.layers == ["QuestionLayer"])
    }

    @Test(
        "One action alone is asked about, also where choosing it asks nothing; with something to choose its form opens")
    func oneAction() {
        var seat = Self.seat(DeedViews.deciding { $0.sections.desk?.actions = ["tighten"] })
        seat.type("act")
        seat.press(.enter)
        #expect(seat.layers == ["QuestionLayer"] && seat.player.commands.isEmpty)
        #expect(Self.asked(seat).contains("Tighten sanctions: Pressure rises."), "\(seat.lines)")
        seat.type("yes")
        seat.press(.enter)
        #expect(seat.player.commands == [Self.tighten])
        seat = Self.seat(DeedViews.deciding { $0.sections.desk?.actions = ["declare_purpose"] })
        seat.type("act")
        seat.press(.enter)
        #expect(seat.layers == ["ActionLayer"])
    }
}
