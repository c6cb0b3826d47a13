import NegotiationModel
import SeatedPlayers
import Testing

@testable import PlayerClient

@Suite("Who will be told of an action is said before it is chosen")
struct AudienceTests {
    private func pages(_ reveals: ActionAudience?) -> PlainPages {
        var view = SampleView.view(as: .party("us"))
        for position in view.exercise.actions.indices { view.exercise.actions[position].reveals = reveals }
        view.sections.desk?.actions = view.exercise.actions.map(\.id)
        return PlainPages(view: view, time: Player.now)
    }

    @Test("where it is another than one would think")
    func listed() {
        func lines(_ reveals: ActionAudience?) -> [String] {
            pages(reveals).actions.filter { $0.contains(". act ") }.map { String($0.prefix { $0 != ")" }) }
        }
        #expect(lines(nil)[0].hasSuffix("(main action, one a phase"))
        #expect(lines(.all)[0] == lines(nil)[0])
        #expect(lines(.side)[0].hasSuffix("; your side alone is told, and control"))
        #expect(lines(.party)[0].hasSuffix("; nobody else is told but control"))
        #expect(lines(nil)[2].hasSuffix("takes effect at once"))
        #expect(lines(.party)[2] == lines(nil)[2])
        #expect(lines(.all)[2].hasSuffix("takes effect at once; everyone is told"))
    }

    @Test(
        "and of one that takes effect at once, with the question",
        arguments: [
            (nil, "Your delegation is told of it, control, and whomever it concerns."),
            (.all, "Everyone is told of it."),
            (.side, "Your side is told of it, and control."),
        ] as [(ActionAudience?, String)])
    func asked(_ reveals: ActionAudience?, _ sentence: String) {
        let command = Command.commit(action: "authorise_talks", arguments: ["to": ["us"], "issues": ["forces"]])
        let lines = pages(reveals).consequence(of: command)
        #expect(lines.last == "This takes effect at once. \(sentence)")
    }
}
