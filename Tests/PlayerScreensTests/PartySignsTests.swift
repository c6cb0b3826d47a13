import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import Texts

@testable import PlayerScreens

@Suite("Each party has one colour wherever it stands")
struct PartySignsTests {
    private let signs = PartySigns(SampleView.view().exercise.parties)

    private func found(_ text: String, _ style: ScreenStyle = .plain, withTags: Bool = false) -> [String] {
        signs.marked(ScreenLine(text, style), withTags: withTags).spans.compactMap { span in
            guard case .party(let index, let isBold) = span.style else { return nil }
            return "\(span.text) \(index)\(isBold ? " bold" : "")"
        }
    }

    @Test func namesThatAreWordsAreFound() {
        #expect(found("Ukraine to United States, Russia") == ["Ukraine 2", "United States 0", "Russia 1"])
        #expect(found("Russia's losses (Europe)") == ["Russia 1", "Europe 3"])
        #expect(found("European relief, Russians, Ukraine_2, preUkraine").isEmpty)
        #expect(found("").isEmpty)
    }

    @Test func tagsAreFoundWhereTheyAreAskedFor() {
        #expect(found("[US] eu>us 1 EU>US").isEmpty)
        #expect(found("EU>US, RU 1/1 BUS", withTags: true) == ["EU 3", "US 0", "RU 1"])
    }

    @Test func whatStandsOutStaysBoldAndABarStaysABar() {
        #expect(found("To Ukraine", .bold) == ["Ukraine 2 bold"])
        #expect(found("To Ukraine", .quiet) == ["Ukraine 2"])
        for style in [ScreenStyle.bar, .alert, .banner, .due] { #expect(found("To Ukraine", style).isEmpty) }
    }

    @Test func theWordsStayAsTheyWere() {
        for text in ["", "Ukraine", " Ukraine  and\u{301} Russia ", "欧洲 Europe 漢字", "UkraineUkraine Ukraine"] {
            #expect(signs.marked(ScreenLine(text), withTags: true).text == text)
        }
    }

    /// By the name, the tag or both, in the same colour: on the table, in talk, among offers, on bars, in the news.
    @Test func theSameColourEverywhere() {
        var view = SampleView.view()
        view.sections.messages = [
            Message(author: "ukraine", person: "Olena", audience: .plenary, number: 1, text: "Good morning.")
        ]
        for (keys, words) in [
            ("1", ["UA"]), ("2", ["United States"]), ("3", ["UA", "EU Europe"]), ("5", ["[UA]"]),
        ] {
            var seat = SeatAtScreen(80, 24, view: view)
            seat.type(keys)
            for word in words {
                let index = word.contains("UA") ? 2 : word.contains("EU") ? 3 : 0
                #expect(seat.styles(of: word).contains { $0.allSatisfy { $0.isOfParty(index) } }, "\(keys) \(word)")
            }
        }
        var seat = SeatAtScreen(80, 24, view: view)
        seat.hear(
            Message(author: "russia", person: "Ivan", audience: .plenary, number: 2, text: "Ask Europe."), news: 5)
        #expect(seat.styles(of: "Europe.").contains { $0.dropLast().allSatisfy { $0.isOfParty(3) } })
    }

    @Test func aBarHasItsOwnersColour() {
        var seat = SeatAtScreen(80, 24)
        seat.type("2")
        #expect(seat.styles(of: "[#--").contains { $0[1].isOfParty(0) && $0[2] == .quiet })
    }
}

extension ScreenStyle {
    func isOfParty(_ index: Int) -> Bool {
        if case .party(index, _) = self { true } else { false }
    }
}

extension SeatAtScreen {
    /// How the places look where a word stands, from the top.
    func styles(of word: String) -> [[ScreenStyle]] {
        let length = TextColumns.width(word)
        return grid.rows.flatMap { row in
            row.indices.filter { start in
                start + length <= row.count && row[start..<(start + length)].map(\.text).joined() == word
            }.map { start in row[start..<(start + length)].map(\.style) }
        }
    }
}
