import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import Texts
import WireMessages

@testable import PlayerScreens

@Suite("What a newcomer is shown")
struct ScreenGuidanceTests {
    @Test func beforePlayOneReadsTheBrief() {
        var view = SampleView.view()
        view.sections.play?.status = .notStarted
        view.sections.play?.due = ""
        view.sections.offers = []
        view.sections.desk?.actions = []
        view.exercise.brief = "# United States\n\n## Where you stand\nAlone."
        var seat = SeatAtScreen(80, 24, view: view)
        #expect(seat.lines[2] == "DUE  nothing from you yet: read your brief, 6")
        seat.press(.sign("6"))
        #expect(seat.lines.contains("Where you stand"), "without the sign of a heading, at the margin: \(seat.lines)")
        seat.press(.sign("9"))
        #expect(seat.lines.contains { $0.hasPrefix(" Not now: play has not started.") })
    }

    @Test(arguments: [(PlayStatus.notStarted, true), (.running, false), (.paused, true), (.ended, true)])
    func onlyWhatWouldBeTakenIsNamed(_ status: PlayStatus, _ isHead: Bool) {
        var view = SampleView.view(isHead: isHead)
        view.sections.play?.status = status
        let row = ScreenPages(view: view, time: Player.now, columns: 200).tasks.last?.text ?? ""
        #expect(row == "NOW  ask  real-world  say \(isHead ? "control" : "delegation")", "\(row)")
        let help = PlainPages(view: view, time: Player.now).help
        #expect(help.contains { $0.hasPrefix("  say delegation: TEXT, say control: TEXT: ") }, "\(help)")
        #expect(
            ScreenPages(view: SampleView.view(), time: 0, columns: 200).tasks.last?.text.contains("  say  ") == true)
    }

    @Test func whoOnlyWatchesIsNotToldToCompose() {
        var view = SampleView.view(as: .observer)
        view.sections.offers = []
        let lines = ScreenPages(view: view, time: Player.now, columns: 80).offers
        #expect(lines.map(\.text) == ["No offer stands."])
        view = SampleView.view()
        view.sections.offers = []
        let own = ScreenPages(view: view, time: Player.now, columns: 80).offers
        #expect(own.map(\.text) == ["No offer stands. F2 or offer composes one."])
    }

    @Test func onceItIsOverNobodyIsAskedForConsent() {
        var view = SampleView.view()
        #expect(SeatAtScreen(80, 24, view: view).lines.contains { $0.contains("3 Offers*") })
        #expect(ScreenPages(view: view, time: 0, columns: 80).offers.contains { $0.text.contains("[YOUR CONSENT?]") })
        view.sections.play?.status = .ended
        #expect(!SeatAtScreen(80, 24, view: view).lines.contains { $0.contains("3 Offers*") })
        #expect(!ScreenPages(view: view, time: 0, columns: 80).offers.contains { $0.text.contains("CONSENT") })
    }

    @Test func whoHasPlayedIsToldToStay() {
        var seat = SeatAtScreen(80, 30)
        seat.press(.escape)
        #expect(seat.lines.contains { $0.hasPrefix("This is the first step.") })
        var news = News(number: 5, time: 0, notices: [Notice(.ending, "ENDEX.")], updates: ViewSections())
        news.updates.play = SampleView.play
        news.updates.play?.status = .ended
        news.updates.play?.due = ""
        seat.receive(.news(news))
        #expect(seat.lines[2] == "DUE  Stay: control gives the debrief.")
        #expect(seat.lines.contains("Stay: control gives the debrief."))
        #expect(seat.lines.contains { $0.hasPrefix("[Came by itself]") }, "and not what the last key was told")
        var writer = SeatAtScreen(80, 30)
        writer.press(.function(2))
        writer.receive(.news(news))
        #expect(writer.screen.news.shown(6).map(\.text).contains("recap reads how it ended."), "\(writer.lines)")
        var control = Player.joined(as: .control)
        #expect(control.receive(.news(news)) == ["[ENDING] ENDEX."])
    }

    @Test(arguments: [40, 50, 60, 70]) func theRowOfPanelsIsWhole(_ columns: Int) {
        for view in [SampleView.view(), SampleView.view(as: .control), SampleView.view(as: .observer)] {
            let lines = SeatAtScreen(columns, 24, view: view).lines
            let row = lines.first { $0.contains("[1 ") } ?? ""
            #expect(row.contains("]") && !row.contains("…") && row.contains("0"), "\(lines)")
        }
    }

    @Test(arguments: [(40, 10, true), (59, 24, true), (60, 11, true), (60, 12, false), (80, 24, false)])
    func aScreenThatIsTooSmallSaysSo(_ columns: Int, _ rows: Int, _ isTooSmall: Bool) {
        let seat = SeatAtScreen(columns, rows)
        let text = seat.lines.prefix(2).joined(separator: " ")
        #expect(text.contains("make it 60x12, or") == isTooSmall, "\(seat.lines)")
        #expect(seat.lines.last == "us>")
    }

    @Test func consentIsDueOnlyWhereItCanBeGiven() {
        var view = SampleView.view()
        #expect(SeatAtScreen(80, 24, view: view).lines[2].hasPrefix("DUE  your consent to "))
        view.sections.play?.phaseKind = .decision
        #expect(!SeatAtScreen(80, 24, view: view).lines[2].contains("your consent to "))
    }

    @Test func whatIsOwedIsDueByNameUntilItIsToBePerformed() {
        var view = SampleView.view()
        view.sections.play?.phaseKind = .decision
        view.sections.desk?.performable = ["forces"]
        let owed = Obligation(
            id: ObligationID(agreement: 1, issue: "forces", party: "us", instalment: 1),
            term: Term(issue: "forces", option: "ceasefire"), state: .owed)
        view.sections.obligations = [owed]
        let name = view.name(IssueID("forces"))
        #expect(SeatAtScreen(80, 24, view: view).lines[2].hasPrefix("DUE  perform \(name)"))
        let pages = PlainPages(view: view, time: Player.now)
        #expect(pages.owed.contains { $0.hasSuffix(": owed") }, "\(pages.owed)")
        view.sections.desk?.performs = ["forces"]
        #expect(!SeatAtScreen(80, 24, view: view).lines[2].contains("perform \(name)"))
        let after = PlainPages(view: view, time: Player.now).owed
        #expect(after.contains { $0.hasSuffix(": owed, performed when the phase closes") }, "\(after)")
    }

    @Test(arguments: 20...100)
    func noWordOfWhatCanBeDoneIsCut(_ columns: Int) {
        let view = SampleView.view()
        let words = Set(Word.all(in: view).map(\.rawValue))
        let pages = ScreenPages(view: view, time: Player.now, columns: columns)
        let row = pages.tasks.last?.spans.map(\.text).joined() ?? ""
        #expect(TextColumns.width(row) <= columns)
        #expect(row.words.dropFirst().allSatisfy { words.contains($0) || $0 == "…" }, "\(row)")
    }

    @Test func whereNothingIsUnreadNobodyIsTakenToAChannel() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(3))
        #expect(seat.lines[4].contains("[1 Table]"))
        #expect(seat.lines[22] == "Nothing is unread.")
    }

    @Test func anAdvisersConsentIsItsHeads() {
        let view = SampleView.view(isHead: false)
        #expect(SeatAtScreen(80, 24, view: view).lines[2].hasPrefix("DUE  your head's consent to "))
    }

    @Test func wordsFromElsewhereAreNamedFirst() {
        var seat = SeatAtScreen(80, 24)
        seat.player.model.wordsBeside = [WordBeside("next", "close the phase")]
        #expect(seat.lines[3].hasPrefix("NOW  next  offer"))
        #expect(seat.player.type("help").last == "  next: close the phase")
    }

    @Test func ofWhomAnOfferIsAndThatAllReadItStandsAtEveryWidth() {
        var view = SampleView.view()
        let known = SampleView.offerToAll
        let wide = Offer(
            id: "ua 1", author: "ukraine", addressees: ["us", "russia", "europe"], isPublic: true,
            terms: known.offer.terms, note: "", lapsesAfterRound: 3, counters: nil, consentSet: known.offer.consentSet,
            askedLate: [])
        view.sections.offers = [
            OfferView(
                offer: wide, digest: "", consented: ["ukraine"], alsoKnownTo: [], isBound: false, closing: nil,
                worth: 95)
        ]
        let lines = { (columns: Int) in
            ScreenPages(
                view: view, time: Player.now, columns: columns, offerTimes: ["ua 1": Player.now - 60_000]
            ).offers.map(\.text)
        }
        #expect(lines(120)[0].hasPrefix("1. ua 1, public, UA Ukraine to US United States, RU Russia, EU Europe "))
        #expect(lines(80)[0] == "1. ua 1, public, UA to US, RU, EU                1 min old, until end of round 3")
        #expect(lines(60)[0] == "1. ua 1, public, UA Ukraine to US United States, RU Russia,")
        #expect(lines(60)[3].hasPrefix("   1 min old, until end of round 3. Waits for: Russia."), "\(lines(60))")
    }

    @Test func enterIsNamedOnceAnOfferIsChosen() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.sign("3"))
        #expect(!seat.lines[22].contains("Enter opens it"))
        seat.press(.down)
        #expect(seat.lines[22].contains("Enter opens it"))
    }

    @Test func whatATextIsAboutIsCutWithASign() {
        let entry = DeskEntry(words: "note ", title: "Note", context: (1...9).map { "Line \($0)" })
        let shown = EntryPage(entry: entry, line: EditedLine(), columns: 30, rows: 8).shown.lines.map {
            $0.spans.map(\.text).joined()
        }
        #expect(shown.prefix(7) == ["-- Note", "Line 1", "Line 2", "Line 3", "Line 4", "… 5 more lines", ""])
    }

    @Test func whatAFieldHoldsIsWholeWhileNothingIsTyped() {
        let prompt = String(repeating: "issue ", count: 10)
        #expect(EditedLine().shown(after: prompt, columns: 80).text == prompt)
        #expect(TextColumns.width(EditedLine().shown(after: prompt, columns: 20).text) < 20)
        #expect(EditedLine("word").shown(after: prompt, columns: 20).text.contains("word"))
    }
}
