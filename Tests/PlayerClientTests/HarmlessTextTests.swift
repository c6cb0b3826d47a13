import NegotiationModel
import SeatedPlayers
import Testing
import Texts
import WireMessages

@testable import PlayerClient

/// A server that means harm, or that lets harm through, must not reach the terminal.
struct HarmlessTextTests {
    private static let hostile =
        "a\u{1b}[2J\u{1b}]52;c;eA==\u{7}\u{9b}31m\r\u{8}\u{202e}\u{2066}\u{200f}\u{200b}\u{feff}\u{2028}"
        + "\u{ad}\u{3164}\u{2800}\u{e0041}\u{200d}\u{fe0f}b"

    private static var view: View {
        var view = SampleView.view()
        view.exercise.title = hostile
        view.exercise.marking = hostile
        view.exercise.situation = hostile
        view.exercise.notice = hostile
        view.exercise.brief = hostile
        view.exercise.source.title = hostile
        view.exercise.source.passages = [Passage(id: "A9", text: hostile)]
        view.exercise.sides[0].name = hostile
        view.exercise.rules[0].text = hostile
        view.exercise.rules[0].clauses[0].text = hostile
        view.exercise.rules[0].clauses[0].citation.note = hostile
        view.exercise.issues[0].name = hostile
        view.exercise.issues[0].options[0].name = hostile
        view.exercise.actions[2].summary = hostile
        view.exercise.tracks[0].name = hostile
        view.sections.play?.phaseName = hostile
        view.sections.play?.due = hostile
        view.sections.play?.told = [hostile]
        view.sections.tracks?[0].name = hostile
        view.sections.tracks?[0].word = hostile
        view.sections.tracks?[0].lastCause = hostile
        view.sections.offers?[0].offer.note = hostile
        view.sections.offers?[0].offer.id = OfferID(hostile)
        view.sections.offers?[1].closing = .rejected(by: "europe", reason: hostile)
        view.sections.sheet?.noDeal[0].label = hostile
        view.exercise.parties[1].name = hostile
        view.exercise.parties[1].id = PartyID(hostile)
        return view
    }

    private func isHarmless(_ lines: [String]) -> Bool {
        lines.allSatisfy { HiddenSigns.kinds(in: $0, .text).allSatisfy { $0 == nil } }
    }

    @Test func noPageCarriesControlCharacters() {
        var player = Player()
        player.give(.connected)
        player.join(Self.view)
        #expect(isHarmless(player.printed))
        for word in Word.all(for: .party("us")) where word != .quit {
            let lines = player.type("/" + word.rawValue) + player.type("/help " + word.rawValue)
            #expect(isHarmless(lines), "\(word)")
            player.type("cancel")
        }
        for line in [
            "show 1", "show 2", "accept 1", "no", "why R2", "why forces", "why front", "say ru: x",
            "offer \u{1b}[2J: x",
        ] {
            #expect(isHarmless(player.type(line)), "\(line)")
        }
    }

    @Test func newsRefusalsAndPreviewsAreHarmless() {
        var player = Player.joined()
        #expect(
            player.receive(
                .news(News(number: 5, time: 0, notices: [Notice(.message, "\u{1b}[31mred")], updates: ViewSections())))
                == ["[MESSAGE] <U+001B>[31mred"])
        #expect(isHarmless(player.receive(.opening(reason: Self.hostile))))
        #expect(isHarmless(player.receive(.closing(reason: Self.hostile))))
        player.type("say all: x")
        #expect(
            isHarmless(player.refuse(Refusal(.rule, Self.hostile, instead: Self.hostile, rule: RuleID(Self.hostile)))))
        player.type("offer ukraine: forces=2")
        var preview = Player.preview
        preview.warnings = [Self.hostile]
        preview.notSeenBy = [PartyID(Self.hostile)]
        #expect(isHarmless(player.answer(.previewed(preview))))
        player.give(.disconnected(reason: Self.hostile))
        #expect(isHarmless(player.printed))
    }

    @Test func aLineBreakInAMessageCannotPassForALine() {
        var player = Player.joined()
        let notice = Notice(.message, "Ukraine: hello\n[AGREEMENT] Everything is signed.")
        #expect(
            player.receive(.news(News(number: 5, time: 0, notices: [notice], updates: ViewSections())))
                == ["[MESSAGE] Ukraine: hello", "    [AGREEMENT] Everything is signed."])
    }

    @Test func longLinesAreCut() {
        let line = PlainText.line(String(repeating: "x", count: 1_000_000))
        #expect(line.unicodeScalars.count < 4100)
        #expect(line.hasSuffix("… (996000 more characters)"))
    }

    @Test func jsonIsEscapedAndStaysTheSame() throws {
        var player = Player.joined(mode: .json)
        let message = ToClient.closing(reason: Self.hostile)
        player.receive(message)
        #expect(isHarmless(player.printed))
        #expect(try ToClient(frame: Array(player.printed.joined().utf8)) { _ in nil } == message)
    }

    @Test(arguments: ["Привіт, їжак!", "👨‍👩‍👧 漢字", "می‌خواهم", "e\u{301}é"])
    func wordsOfAllLanguagesStayAsTheyAre(_ text: String) {
        #expect(PlainText.line(text) == text)
    }
}
