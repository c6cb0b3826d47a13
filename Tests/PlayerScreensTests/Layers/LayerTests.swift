import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

/// A layer alone, as it stands above everything else, with a seat's model and room on the screen.
struct LayerAlone<Layer: ScreenLayer> {
    var layer: Layer
    var context: LayerContext

    init(_ layer: Layer, _ model: ClientModel = Player.joined(mode: .screen).model, rows: Int = 8) {
        self.layer = layer
        context = LayerContext(model: model, columns: 80, rows: rows)
    }

    /// What it wishes, in words; nil where the key means nothing to it.
    mutating func press(_ key: ScreenKey) -> [String]? { layer.take(key, in: context)?.map(\.words) }

    mutating func type(_ text: String) {
        for sign in text.unicodeScalars { _ = press(.sign(sign)) }
    }

    mutating func stepBack() -> [String] { layer.stepBack(in: context).map(\.words) }

    var hints: LayerHints { layer.hints(in: context) }
    var typed: String? { layer.typing(in: context).map { $0.prompt + $0.line.text } }
    var lines: [String]? { layer.lines(in: context)?.map(\.text) }
}

extension LayerWish {
    /// The wish and what it is about.
    var words: String {
        switch self {
        case .close: "close"
        case .open(let layer): "open \(type(of: layer))"
        case .openPanel(let panel): "panel \(panel)"
        case .openForm(let plan): plan == nil ? "form" : "form of a plan"
        case .give(let line): "give \(line)"
        case .giveConfirmed(let line): "give confirmed \(line)"
        case .compose(let plan): plan == nil ? "compose nothing" : "compose"
        case .putForward: "put forward"
        case .giveValue(let keyed): "give \(keyed.line)"
        case .remember(let line): "remember \(line)"
        case .followNews: "newest news"
        case .readNews(let pages, let mayOpenPanel): "news \(pages)\(mayOpenPanel ? "" : " in their place")"
        case .remark(let text): "remark \(text)"
        case .offer(let completion): "offer \(completion.candidates.joined(separator: " "))"
        }
    }
}

@Suite("A page alone") struct PageLayerTests {
    private let texts = (1...20).map { "Line \($0)." }

    @Test func itIsReadRowByRowAndPageByPage() {
        var page = LayerAlone(PageLayer(title: "rules", texts))
        #expect(page.lines?.first?.hasPrefix("-- rules") == true)
        #expect(page.lines?[1] == "Line 1.")
        #expect(page.press(.down) == [])
        #expect(page.lines?[1] == "Line 2.")
        #expect(page.press(.pageDown) == [])
        #expect(page.lines?[1] == "Line 8.")
        for _ in 0..<9 { _ = page.press(.pageDown) }
        #expect(page.lines?.last == "Line 20.")
        _ = page.press(.pageUp)
        #expect(page.lines?.last == "Line 14.")
    }

    @Test func enterAndEscapeLeaveItAndWhatIsTypedIsNotForIt() {
        var page = LayerAlone(PageLayer(title: "rules", texts))
        #expect(page.press(.enter) == ["close"])
        #expect(page.stepBack() == ["close"])
        #expect(page.press(.sign("x")) == nil)
        #expect(page.press(.function(2)) == nil)
        #expect(page.typed == nil)
        page.context.isTyping = true
        #expect(page.press(.enter) == nil, "the line that is typed is given")
        #expect(page.press(.up) == nil, "lines typed before come back")
        #expect(page.press(.pageDown) == [])
    }

    @Test func itsHintsAreThoseOfReading() {
        var page = LayerAlone(PageLayer(title: "rules", texts))
        #expect(page.hints.title == "Reading")
        #expect(page.hints.keys.prefix(2) == ["Up/Down, PgUp/PgDn read", "Esc back"])
        page.context.isTyping = true
        #expect(
            page.hints == LayerHints(title: "Command line", keys: ["Enter runs it", "Esc back"] + LayerHints.common))
    }
}

@Suite("A choice alone") struct ChoiceLayerTests {
    @Test func itsKeysGiveTheirLinesAndOthersNothing() {
        let keys = [
            DeskKey("a", "one", .seatBot(party: "us", kind: .linear), "bot us a"),
            DeskKey("t", "other", typing: "say us: "),
        ]
        var choice = LayerAlone(ChoiceLayer(title: "Which?", ["Choose."], keys: keys))
        #expect(choice.press(.sign("a")) == ["close", "give bot us a"])
        #expect(choice.press(.sign("t")) == ["close", "open EntryLayer"])
        #expect(choice.press(.sign("z")) == nil)
        #expect(choice.hints.title == "Choose")
        #expect(choice.hints.keys.prefix(3) == ["a one", "t other", "Esc back"])
        choice.context.isTyping = true
        #expect(choice.press(.sign("a")) == nil)
    }
}

@Suite("An open offer alone") struct OfferLayerTests {
    @Test func itsKeysAreThoseThatAreTakenNow() {
        var offer = LayerAlone(OfferLayer("ua 1"))
        #expect(offer.hints.title == "Offer ua 1")
        #expect(offer.hints.keys.prefix(2) == ["c counter", "r reject"])
        #expect(offer.press(.sign("r")) == ["give reject ua 1"])
        #expect(offer.press(.sign("w")) == nil, "it is no offer of one's own")
        #expect(offer.lines?.first?.hasPrefix("-- show ua 1") == true)
    }

    @Test func controlObservesIt() {
        var offer = LayerAlone(OfferLayer("ua 1"), Player.joined(as: .control, mode: .screen).model)
        #expect(offer.press(.alt("o")) == ["open EntryLayer"])
    }
}

@Suite("A text being written, alone") struct EntryLayerTests {
    private func entry(_ change: (inout DeskEntry) -> Void = { _ in }) -> LayerAlone<EntryLayer> {
        var entry = DeskEntry(words: "retire EA-1 because ", title: "Retire")
        change(&entry)
        return LayerAlone(EntryLayer(entry))
    }

    @Test func enterGivesTheWholeLineAndKeepsIt() {
        var entry = entry()
        #expect(entry.press(.enter) == ["remark Type the text first, or leave with Esc."])
        entry.type("too early")
        #expect(entry.typed == "us> retire EA-1 because too early")
        #expect(
            entry.press(.enter) == [
                "close", "remember retire EA-1 because too early", "give retire EA-1 because too early",
            ])
    }

    @Test func whatNeedsNoTextIsGivenWithoutOne() {
        var entry = entry { $0.unchanged = "hold EA-1" }
        #expect(entry.press(.enter) == ["close", "remember hold EA-1", "give hold EA-1"])
    }

    @Test func whatItAsksItselfIsNotAskedAgainAndTabKeepsAChange() {
        var entry = entry {
            $0.before = "Text"
            ($0.isAsked, $0.keeping) = (true, "edit EA-1: ")
        }
        #expect(entry.press(.tab) == ["remark Nothing was changed that could be kept."])
        entry.type("!")
        #expect(entry.press(.tab) == ["close", "remember edit EA-1: Text!", "give edit EA-1: Text!"])
        #expect(entry.press(.enter)?.last == "give confirmed retire EA-1 because Text!")
        #expect(entry.hints.keys == ["Enter delivers it", "Tab keeps the change", "Esc leaves it"])
    }

    @Test func leavingItKeepsWhatWasWritten() {
        var entry = entry()
        #expect(entry.stepBack() == ["close"], "nothing was written")
        entry.type("too")
        let left = ["remember retire EA-1 because too", "remark What you wrote is kept; Ctrl-P brings it back."]
        #expect(entry.stepBack() == ["close"] + left)
        #expect(entry.layer.wishesWhenLeft.map(\.words) == left)
    }

    @Test func functionKeysAreNotForIt() {
        var entry = entry()
        #expect(entry.press(.function(3)) == nil)
        #expect(entry.press(.alt("1")) == nil)
    }
}

@Suite("A question alone") struct QuestionLayerTests {
    private var asking: ClientModel {
        var player = Player.joined(mode: .screen)
        player.type("accept eu>us 1")
        return player.model
    }

    @Test func itStandsAsLongAsTheModelAsks() {
        var question = LayerAlone(QuestionLayer(about: "accept eu>us 1"), asking)
        let (asks, asksNoMore) = (question.context.model, Player.joined(mode: .screen).model)
        let stands = question.layer.follow(asks)
        let stillStands = question.layer.follow(asksNoMore)
        #expect(stands && !stillStands)
    }

    @Test func theAnswerIsGivenAndEscapeIsNo() {
        var question = LayerAlone(QuestionLayer(about: "accept eu>us 1"), asking)
        #expect(question.press(.enter) == [], "nothing is no answer")
        question.type("yes")
        #expect(question.typed == "yes or no> yes")
        #expect(question.press(.enter) == ["close", "give yes"])
        #expect(question.stepBack() == ["close", "give no"])
        #expect(question.hints == LayerHints(title: "Answer", keys: ["type yes and Enter", "Esc no"]))
    }

    @Test func nothingElseIsDoneBeforeItIsAnswered() {
        var question = LayerAlone(QuestionLayer(about: "accept eu>us 1"), asking)
        let remark = ["remark Answer first: yes and Enter, or Esc for no."]
        for key in [ScreenKey.function(2), .function(5), .alt("3"), .alt("a")] {
            #expect(question.press(key) == remark)
        }
        #expect(question.press(.tab) == [])
    }
}

@Suite("The form and a command beside it, alone") struct FormLayerTests {
    @Test func changesAreComposedAndASlashBeginsACommand() {
        var form = LayerAlone(FormLayer(.empty))
        #expect(form.press(.sign("2")) == ["compose"])
        #expect(form.press(.down) == [])
        #expect(form.press(.sign("#"))?.first?.hasPrefix("remark Nothing here has that key.") == true)
        #expect(form.press(.sign("/")) == ["open AsideLayer"])
        #expect(form.press(.function(5)) == ["remark Not sent: Choose an option on at least one issue."])
        #expect(form.press(.function(4)) == ["open PageLayer"])
        #expect(form.press(.function(3)) == nil)
        #expect(form.hints.title == "Offer")
        #expect(form.hints.keys.first == "0-3 or Left/Right")
    }

    @Test func leavingItKeepsTheDraft() {
        var form = LayerAlone(FormLayer(.empty))
        #expect(
            form.stepBack() == [
                "close", "compose nothing", "remark Nothing was written yet; F2 opens the form.",
            ])
        _ = form.press(.sign("2"))
        #expect(form.stepBack().last == "remark The draft is kept; F2 opens it.")
    }

    @Test func aDraftThatIsGoneEndsIt() {
        var form = LayerAlone(FormLayer(.empty))
        let stands = form.layer.follow(form.context.model)
        #expect(!stands)
    }

    @Test func aCommandBesideItIsThereWhileSomethingIsTyped() {
        var aside = LayerAlone(AsideLayer("/"))
        aside.type("who")
        #expect(aside.typed == "us> /who")
        #expect(aside.lines == nil, "the form stays to be seen")
        #expect(aside.press(.enter) == ["close", "remember /who", "give /who"])
        var empty = LayerAlone(AsideLayer("/"))
        #expect(empty.press(.backspace) == ["close"])
        #expect(empty.stepBack() == ["close"])
        var completed = LayerAlone(AsideLayer("/he"))
        #expect(completed.press(.tab) == [])
        #expect(completed.typed == "us> /help ")
    }
}
