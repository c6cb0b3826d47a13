import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@Suite("Values are given as lines are, without a line")
struct ValueInputTests {
    private static let plan = OfferPlan(
        offer: OfferDraft(
            addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "forces", option: "ceasefire")],
            // No line says this.
            note: "He said \"no\", and “yes”"))

    @Test func aPlanIsForeseenAskedAboutAndSent() {
        var player = Player.joined()
        player.give(.putForward(Self.plan))
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: Self.plan.offer, counters: nil))])
        player.answer(.previewed(Player.preview))
        #expect(player.told.map(\.kind) == [.question])
        player.type("yes")
        #expect(player.commands == [.putForward(offer: Self.plan.offer)])
        player.answer(.done(CommandAnswer(through: 0, repeated: false, offer: "us 1")))
        #expect(player.told.map(\.content) == [.done(.putForward(offer: Self.plan.offer), offer: "us 1")])
        #expect(player.model.draft == nil)
    }

    @Test func whatPlayRefusesIsARefusalAndTheDraftIsKept() {
        var player = Player.joined()
        player.give(.putForward(Self.plan))
        player.refuse(Refusal(.rule, "No.", rule: "R2"))
        #expect(player.told.map(\.kind) == [.refusal])
        #expect(player.model.draft == Self.plan)
        player.type("offer nobody")
        #expect(player.told.map(\.kind) == [.refusal], "a line that says nothing is refused as well")
    }

    @Test func aCommandAsksWhereItCantBeTakenBack() {
        var control = Player.joined(as: .control)
        control.give(.command(.pause(reason: "")))
        #expect(control.commands == [.pause(reason: "")])
        control.answer(Player.done)
        #expect(control.printed == ["Play is paused."])
        control.give(.command(.next(reason: "")))
        #expect(control.told.map(\.content) == [.question(.next(reason: "", phase: SampleView.play.point))])
        control.give(.command(.resume))
        #expect(control.told.map(\.content) == [.notDone(isOffer: false)], "the question is answered, and not by yes")
        #expect(control.commands == [.resume])
    }

    @Test func newsPagesAndNotesAreToldAsWhatTheyAre() {
        var player = Player.joined()
        let news = News(number: 5, time: 0, notices: [Notice(.message, "Refused: hardly.")], updates: ViewSections())
        player.receive(.news(news))
        #expect(player.told.map(\.kind) == [.news], "whatever its words")
        player.type("table")
        #expect(player.told.map(\.content) == [.page(.table)])
        player.give(.disconnected(reason: "Lost."))
        #expect(player.told.map(\.kind) == [.note])
    }

    @Test func eyesAndCodesAreValuesToo() {
        var control = Player.joined(as: .control)
        control.give(.look(as: .party("ukraine")))
        #expect(control.sent.map(\.request) == [.watch(WatchRequest(as: .party("ukraine")))])
        control.answer(.watched(WatchAnswer(view: SampleView.view(as: .party("ukraine")), through: 1, latest: [])))
        control.give(.newCode("us-1"))
        #expect(control.effects == [.draw(byteCount: JoinCode.randomByteCount)])
        control.give(.drawn([UInt8](repeating: 7, count: JoinCode.randomByteCount)))
        #expect(control.told.map(\.kind) == [.question])
    }

    @Test func aValueAnswersAQuestionWithNo() {
        var control = Player.joined(as: .control)
        control.type("next")
        control.give(.look(as: .party("ukraine")))
        #expect(control.told.map(\.content) == [.notDone(isOffer: false)])
        #expect(control.sent.map(\.request) == [.watch(WatchRequest(as: .party("ukraine")))])
        #expect(!control.model.isAsking)
    }

    @Test func valuesWaitForWhatTheyMayDependOnAsLinesDo() {
        var control = Player.joined(as: .control)
        control.give(.newCode("us-1"))
        control.give(.command(.takeUp(party: "us", request: 1)))
        control.type("note kept in turn")
        #expect(control.sent.isEmpty, "the question about the code comes first")
        control.give(.drawn([UInt8](repeating: 7, count: JoinCode.randomByteCount)))
        #expect(control.commands == [.takeUp(party: "us", request: 1), .note(text: "kept in turn")])
        #expect(!control.model.isAsking, "as after any line, the question is answered")
    }

    @Test func whatAKeyGivesOffTheConnectionIsKeptAndSaidToBe() {
        var control = Player.joined(as: .control)
        control.give(.disconnected(reason: "Lost."))
        control.give(.look(as: .party("ukraine")))
        #expect(control.told.map(\.content) == [.requestKept])
        control.give(.newCode("us-1"))
        #expect(control.printed == ["Held until the connection is back."], "it waits for the eyes, and then asks")
        #expect(control.sent.isEmpty)
    }
}
