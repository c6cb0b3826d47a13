import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing

@testable import PlayerScreens

@Suite("All options of an issue stand in the offer form")
struct FormOptionsTests {
    /// At the first issue of an offer to Russia.
    private func rows(_ columns: Int = 80, _ change: (inout View) -> Void = { _ in }) -> [String] {
        var view = SampleView.view()
        change(&view)
        var seat = SeatAtScreen(columns, 24, view: view)
        seat.press(.function(2), .sign("1"), .down, .right)
        return seat.lines
    }

    @Test("each with its number, the sheet's points, and how much that is against what holds now")
    func points() {
        let lines = rows()
        let head = lines.first { $0.contains("All of Forces") }
        #expect(head?.hasSuffix("points (against now), each alone; peace 2.0 beside") == true, "\(lines)")
        #expect(
            lines.contains { $0.hasPrefix("  > 1 fighting goes on") && $0.contains(" 0.0 ") && $0.hasSuffix("now") })
        #expect(lines.contains { $0.hasPrefix("    2 ceasefire in place") && $0.hasSuffix("2.5 (+2.5)") })
        #expect(lines.contains { $0.hasPrefix("    3 back to the lines") && $0.hasSuffix("-0.5 (-0.5)") })
    }

    @Test("against what is in force, where something is")
    func inForce() {
        let lines = rows { view in
            view.sections.table = [IssueView(issue: "forces", now: "ceasefire", inForce: true, positions: [])]
        }
        #expect(lines.contains { $0.hasPrefix("  > 1 fighting goes on") && $0.hasSuffix("0.0 (-2.5)") }, "\(lines)")
        #expect(lines.contains { $0.contains("2 ceasefire in place") && $0.hasSuffix("in force") })
    }

    @Test("with one's own last offer and theirs")
    func offers() {
        let lines = rows { view in
            let own = Self.offer("us>ru 1", "us", "russia", "ceasefire")
            let theirs = Self.offer("ru>us 1", "russia", "us", "back")
            view.sections.offers = [own, theirs]
        }
        #expect(lines.contains { $0.contains("2 ceasefire in place") && $0.hasSuffix("mine (us>ru 1)") }, "\(lines)")
        #expect(lines.contains { $0.contains("3 back to the lines") && $0.hasSuffix("theirs (ru>us 1)") })
    }

    private static func offer(_ id: OfferID, _ from: PartyID, _ to: PartyID, _ option: OptionID) -> OfferView {
        OfferView(
            offer: Offer(
                id: id, author: from, addressees: [to], isPublic: false, terms: [Term(issue: "forces", option: option)],
                note: "", lapsesAfterRound: 3, counters: nil, consentSet: [from, to], askedLate: []),
            digest: "", consented: [from], alsoKnownTo: [], isBound: false, closing: nil, worth: nil)
    }

    @Test("and without the column where no values are shown", arguments: [80, 120])
    func withoutValues(_ columns: Int) {
        let lines = rows(columns) { $0.sections.sheet = nil }
        #expect(lines.contains("  All of Forces"), "\(lines)")
        #expect(
            lines.contains { $0.contains("2 ceasefire in place") } && !lines.contains { $0.contains("against now") })
        #expect(!lines.contains { $0.contains("2.5") })
    }

    @Test("while the issue has the keys, and no longer")
    func otherFields() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(2), .sign("1"))
        #expect(!seat.lines.contains { $0.contains("All of ") })
        seat.press(.down, .down)
        #expect(seat.lines.contains { $0.contains("All of US sanctions relief") })
        seat.press(.down, .down)
        #expect(!seat.lines.contains { $0.contains("All of ") })
    }
}
