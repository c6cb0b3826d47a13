import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

/// Where values aren't shown, a sentence says so in every place where a number would stand.
struct ValuesTests {
    /// A view as the server sends it in a session of this choice.
    private static func view(
        _ values: ValuesShown?, as viewer: Viewer = .party("us"), ended: Bool = false
    ) -> View {
        var view = SampleView.view(as: viewer)
        view.exercise.values = values
        view.exercise.digest = String(repeating: "0123456789abcdef", count: 4)
        if ended { view.sections.play?.status = .ended }
        guard values == .never || values == .after && !ended else { return view }
        view.sections.sheet = nil
        view.sections.offers = view.sections.offers?.map { offer in
            var offer = offer
            offer.worth = nil
            return offer
        }
        if viewer == .control { view.sections.sheets = [PartySheet(party: "ukraine", sheet: SampleView.sheet)] }
        return view
    }

    private func joined(_ values: ValuesShown?, as viewer: Viewer = .party("us"), ended: Bool = false) -> Player {
        var player = Player()
        player.give(.connected)
        player.join(Self.view(values, as: viewer, ended: ended))
        return player
    }

    private static let after =
        "Values are shown after ENDEX in this session. What a package, or going on without a deal, "
        + "is worth to you, judge by your brief."
    private static let never =
        "Values are not shown to players in this session. What a package, or going on without a deal, "
        + "is worth to you, judge by your brief."

    @Test(arguments: [
        (ValuesShown?.none, "shown in play"), (.during, "shown in play"), (.after, "shown after ENDEX"),
        (.never, "not shown to players"),
    ])
    func whoJoinsReadsWhichExerciseItIsAndWhenValuesAreShown(_ values: ValuesShown?, _ words: String) {
        for viewer in [Viewer.party("us"), .control, .observer] {
            let player = joined(values, as: viewer)
            #expect(player.printed.contains("Exercise version 1, digest 0123456789abcdef…. Values: \(words)."))
        }
    }

    @Test func theSourceHasTheWholeDigest() {
        var player = joined(.during)
        let digest = String(repeating: "0123456789abcdef", count: 4)
        #expect(player.type("source").last == "This is version 1 of the exercise; its SHA-256 is \(digest).")
    }

    @Test func theSheetSaysWhenItIsShown() {
        var player = joined(.after)
        #expect(player.type("sheet") == [Self.after])
        #expect(player.type("help").contains("  sheet: values are shown after ENDEX in this session"))
        player = joined(.never)
        #expect(player.type("sheet") == [Self.never])
        player = joined(.never, ended: true)
        #expect(player.type("sheet") == [Self.never])
        player = joined(.after, ended: true)
        #expect(player.type("sheet").first == "In confidence. Points of each option:")
    }

    @Test func anExerciseWithoutSheetsSaysThat() {
        var view = Self.view(.during)
        view.sections.sheet = nil
        #expect(
            PlainPages(view: view, time: Player.now).sheet
                == ["This exercise gives no points, so there is no sheet."])
    }

    @Test func anOfferSaysItInTheNumbersPlace() {
        var player = joined(.after)
        #expect(player.type("show 2").contains("  Worth to you: shown after ENDEX in this session."))
        player.type("offer ukraine: forces=ceasefire")
        var preview = Player.preview
        (preview.worth, preview.noDeal) = (nil, nil)
        #expect(player.answer(.previewed(preview)).contains("Worth to you: shown after ENDEX in this session."))
        player = joined(.never)
        #expect(player.type("show 2").contains("  Worth to you: not shown to players in this session."))
    }

    @Test func controlReadsAPartysSheetBesideWhatThePartySees() {
        var control = joined(.never, as: .control)
        control.type("as ukraine")
        control.answer(.watched(WatchAnswer(view: Self.view(.never, as: .party("ukraine")), through: 0, latest: [])))
        let sheet = control.type("sheet")
        #expect(sheet.contains("The delegation doesn't read this: values are not shown to players in this session."))
        #expect(sheet.contains("In confidence. Points of each option:"))
        #expect(control.model.shownView?.sections.sheet == SampleView.sheet)
        var updates = ViewSections()
        var moved = SampleView.sheet
        moved.ledger = 70
        updates.sheets = [PartySheet(party: "ukraine", sheet: moved)]
        control.give(
            .frame(
                ToClient.news(News(number: control.model.lastNews + 1, time: Player.now, notices: [], updates: updates))
                    .frame))
        #expect(control.model.shownView?.sections.sheet == moved)
    }
}
