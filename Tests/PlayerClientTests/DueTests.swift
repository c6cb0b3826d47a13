import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@Suite("A word alone means what is due")
struct DueTests {
    private func player(_ change: (inout View) -> Void = { _ in }) -> Player {
        var view = SampleView.view()
        view.exercise.actions.removeAll { !$0.parties.contains("us") }
        change(&view)
        var player = Player()
        player.give(.connected)
        player.join(view)
        return player
    }

    private func deciding(_ desk: DeskView) -> Player {
        player { view in
            view.sections.play?.phaseKind = .decision
            view.sections.desk = desk
        }
    }

    @Test("One thing is asked about whole, and done by yes alone")
    func one() {
        var player = player()
        let asked = player.type("accept")
        #expect(asked.contains { $0.contains("eu>us 1: Europe to United States") }, "\(asked)")
        #expect(player.commands.isEmpty)
        player.type("yes")
        #expect(player.commands == [.accept(offer: "eu>us 1", digest: SampleView.offerToUS.offer.digest)])
    }

    @Test("Of several there is a list with the lines to type, and each of them is taken")
    func several() {
        var player = player()
        let told = player.type("reject")
        #expect(told.first == "“reject” could mean several things now. Type one of these lines:")
        #expect(told.dropFirst().map { $0.trimmingPrefix("  ").prefix(10) } == ["1. reject ", "2. reject "], "\(told)")
        #expect(player.commands.isEmpty)
        for line in ["reject ua 1", "reject eu>us 1"] {
            #expect(told.contains { $0.contains(". \(line)   ") }, "\(told)")
            player.type(line)
            #expect(player.model.isAsking)
            player.type("no")
        }
    }

    @Test(arguments: [
        ("perform", "Not now: what is owed is performed, or held back, in decision phases."),
        ("withdraw", "Not now: no offer of yours stands."), ("uncommit", "Not now: you have chosen no action."),
        ("unconsent", "Not now: you have consented to no standing offer."),
    ])
    func none(_ line: String, _ said: String) {
        var player = player()
        let told = player.type(line)
        #expect(told.first == said && told.count == 2 && told[1].hasPrefix("Type "), "\(told)")
        #expect(player.commands.isEmpty)
    }

    @Test("What is owed is performed, or held back, after its question; what will be already is not asked again")
    func owed() {
        var player = deciding(DeskView(performable: ["forces"], suspendable: ["forces"]))
        #expect(player.type("perform").first?.hasPrefix("What you owe on Forces is done") == true)
        player.type("yes")
        #expect(player.commands == [.perform(issue: "forces")])
        player = deciding(DeskView(performs: ["forces"], performable: ["forces"], suspendable: ["forces"]))
        #expect(player.type("perform").first == "Not now: there is nothing left to perform.")
        #expect(player.type("suspend").first?.hasPrefix("You hold back what you owe on Forces") == true)
    }

    @Test("One action that could be chosen is asked about, though choosing it by name asks nothing")
    func action() {
        var player = deciding(DeskView(actions: ["tighten"]))
        let asked = player.type("act")
        #expect(asked.first == "Tighten sanctions: Pressure rises.", "\(asked)")
        #expect(
            asked.contains { $0.hasPrefix("It is secret until the phase closes, and then everyone is told of it.") })
        #expect(player.commands.isEmpty)
        player.type("yes")
        #expect(player.commands == [.commit(action: "tighten", arguments: [:])])
        player = deciding(DeskView(committed: [Choice(action: "tighten")], actions: ["tighten"]))
        #expect(
            player.type("uncommit").first
                == "“Tighten sanctions” is chosen no longer. While the phase lasts you can choose it again.")
        player.type("yes")
        #expect(player.commands == [.uncommit(action: "tighten")])
    }

    @Test("Several actions are numbered, each with a line that is taken")
    func actions() {
        var player = deciding(DeskView(actions: ["tighten", "declare_purpose"]))
        let told = player.type("act")
        #expect(told.first?.hasPrefix("1. act tighten: Tighten sanctions") == true, "\(told)")
        let example = told.first { $0.hasPrefix("    For example: ") }
        #expect(example == "    For example: act declare_purpose unclear")
        player.type("act declare_purpose unclear")
        #expect(player.commands == [.commit(action: "declare_purpose", arguments: ["purpose": ["unclear"]])])
    }

    @Test("The line of an action says what was chosen, and is read as that")
    func line() throws {
        var acting = Player.joined(as: .party("ukraine"))
        let view = try #require(acting.model.view)
        let action = try #require(view.exercise.actions.first { $0.id == "authorise_talks" })
        let arguments = ["to": ["us"], "issues": ["forces", "relief_us"]]
        let line = ActionLine.typed(action, arguments)
        #expect(line == "act authorise_talks us forces,relief_us")
        acting.type(line)
        acting.type("yes")
        #expect(acting.commands == [.commit(action: "authorise_talks", arguments: arguments)])
    }

    @Test("What waits for control is asked about, or listed with the line to type")
    func control() {
        var control = Player.joined(as: .control)
        control.hear { updates in
            updates.requests = [
                InformationRequest(party: "ukraine", number: 3, person: "Taras", text: "Whose tanks?", askedAt: 1)
            ]
            updates.proposals = [
                ProposalView(
                    proposal: Proposal(
                        number: 1, party: "russia", what: "Open a corridor", effect: "Calm", reasons: ["Why not"]),
                    allowed: nil, text: "")
            ]
        }
        #expect(
            control.type("decide") == [
                "“decide” is about this now. Type:",
                "  1. decide russia 1 yes|no|roll PERCENT: TEXT   Russia: Open a corridor",
            ])
        #expect(control.type("answer").last == "  1. answer ukraine 3: TEXT   Ukraine: Whose tanks?")
        #expect(control.type("take").first == "Ukraine asks: Whose tanks?")
        #expect(control.commands.isEmpty)
        control.type("yes")
        #expect(control.commands == [.takeUp(party: "ukraine", request: 3)])
    }

    @Test("A row that is due is shown whole, and asked about")
    func inject() {
        var control = Player.joined(as: .control)
        control.hear { $0.desk = DeskView(triggered: ["7"]) }
        let asked = control.type("inject")
        #expect(asked.contains("They say so."), "\(asked)")
        control.type("yes")
        #expect(control.commands == [.inject(row: "7", revision: 1)], "\(control.commands)")
    }

    @Test("The other word for it is named")
    func mandate() {
        var player = player()
        #expect(player.type("mandate").last?.hasPrefix("Here it is: act ACTION") == true)
    }
}
