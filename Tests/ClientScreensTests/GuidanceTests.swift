import NegotiationModel
import Testing

@testable import ClientScreens

@Suite("What a newcomer is told")
struct GuidanceTests {
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
        #expect(seat.lines.contains { $0.hasPrefix("No action can be chosen now: play has not started.") })
    }

    @Test func consentIsDueOnlyWhereItCanBeGiven() {
        var view = SampleView.view()
        #expect(SeatAtScreen(80, 24, view: view).lines[2].hasPrefix("DUE  your consent to "))
        view.sections.play?.phaseKind = .decision
        #expect(!SeatAtScreen(80, 24, view: view).lines[2].contains("your consent to "))
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

    @Test func enterIsNamedOnceAnOfferIsChosen() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.sign("3"))
        #expect(!seat.lines[22].contains("Enter opens it"))
        seat.press(.down)
        #expect(seat.lines[22].contains("Enter opens it"))
    }

    @Test func aCommandWithoutItsObjectSaysWhatIsMissing() {
        var player = Player.joined()
        #expect(player.type("perform").first == "No issue is named.")
        #expect(player.type("yes") == ["Nothing is asked now: there is nothing to say yes to."])
    }

    @Test func aBotsKindsAreNamed() {
        var control = Player.joined(as: .control)
        #expect(control.type("bot russia").last?.contains("linear, conceder") == true)
    }

    @Test func whatATextIsAboutIsCutWithASign() {
        let entry = DeskEntry(words: "note ", title: "Note", context: (1...9).map { "Line \($0)" })
        let shown = EntryPage(entry: entry, columns: 30, rows: 8).shown.lines.map { $0.spans.map(\.text).joined() }
        #expect(shown.prefix(7) == ["-- Note", "Line 1", "Line 2", "Line 3", "Line 4", "… 5 more lines", ""])
    }

    @Test func whatAFieldHoldsIsWholeWhileNothingIsTyped() {
        let prompt = String(repeating: "issue ", count: 10)
        #expect(EditedLine().shown(after: prompt, columns: 80).text == prompt)
        #expect(TextColumns.width(EditedLine().shown(after: prompt, columns: 20).text) < 20)
        #expect(EditedLine("word").shown(after: prompt, columns: 20).text.contains("word"))
    }
}
