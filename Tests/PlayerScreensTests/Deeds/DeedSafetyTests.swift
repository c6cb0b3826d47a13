import NegotiationModel
import PlayerClient
import SeatedPlayers
import SeededChance
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("Nothing that can't be undone is done by keys alone")
struct DeedSafetyTests {
    private static let keys: [ScreenKey] = [
        .up, .down, .left, .right, .enter, .tab, .escape, .home, .end, .pageUp, .pageDown, .backspace, .delete,
        .sign(" "), .sign("0"), .sign("1"), .sign("2"), .sign("3"), .sign("4"), .sign("9"), .sign("a"), .sign("c"),
        .sign("p"), .sign("s"), .sign("t"), .sign("u"), .sign("w"), .sign("r"), .alt("p"), .alt("s"), .alt("c"),
        .alt("t"), .alt("u"), .alt("3"), .alt("4"), .alt("9"), .function(2), .function(3), .function(4), .function(5),
    ]

    /// What can be taken back while the phase lasts.
    private static func canBeTakenBack(_ command: Command, in view: View) -> Bool {
        switch command {
        case .uncommit: true
        case .commit(let id, _): view.exercise.actions.first { $0.id == id }?.slot != .immediate
        default: false
        }
    }

    @Test("No sequence of keys without a typed yes sends what can't be taken back", arguments: 0..<40)
    func keysAlone(_ seed: Int) {
        var draws = SplitMix(seed: seed)
        let view = [DeedViews.deciding(), DeedViews.mandating(), SampleView.view(), DeedViews.deciding(isHead: false)][
            seed % 4]
        var seat = SeatAtScreen(80, 24, view: view)
        for _ in 0..<300 {
            let key = Self.keys[draws.below(Self.keys.count)]
            seat.press(key)
            let bad = seat.player.commands.filter { !Self.canBeTakenBack($0, in: view) }
            #expect(bad.isEmpty, "\(key): \(bad)")
            #expect(seat.player.commands.isEmpty || view.isHead)
        }
    }

    // MARK: What changes meanwhile

    private static func told(_ seat: SeatAtScreen) -> String {
        seat.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    @Test("A form whose phase has closed is taken back, and what was chosen is found again")
    func phaseClosed() {
        var seat = SeatAtScreen(80, 24, view: DeedViews.deciding())
        seat.press(.sign("9"), .down, .down, .enter, .sign("2"))
        seat.hear { updates in
            updates.play = DeedViews.phase(.negotiation)
            updates.desk = DeskView(actions: ["pause"])
        }
        #expect(seat.layers == ["TakenBackLayer"])
        #expect(Self.told(seat).contains("only in decision phases"), "\(seat.lines)")
        seat.press(.enter)
        #expect(seat.player.commands.isEmpty && seat.layers.isEmpty)
        seat.press(.escape, .earlier)
        #expect(seat.lines.last == "us> act declare_purpose end_the_war")
    }

    @Test("So is one where another of the delegation has chosen meanwhile, and a menu whose row is another now")
    func chosenByAnother() {
        let desk = DeskView(
            committed: [Choice(action: "tighten"), DeedViews.purpose], actions: ["tighten", "declare_purpose"])
        var seat = SeatAtScreen(80, 24, view: DeedViews.deciding())
        seat.press(.sign("9"), .down, .down, .enter, .sign("1"))
        seat.hear { $0.desk = desk }
        #expect(seat.layers == ["TakenBackLayer"])
        #expect(Self.told(seat).contains("your delegation has chosen otherwise meanwhile"), "\(seat.lines)")
        seat = SeatAtScreen(80, 24, view: DeedViews.deciding())
        seat.press(.sign("9"), .down, .enter)
        seat.hear { $0.desk = desk }
        #expect(seat.layers == ["TakenBackLayer"])
        seat.press(.enter)
        #expect(seat.player.commands.isEmpty)
    }

    @Test("In a pause the form stays, and says that it can't be done now")
    func paused() {
        var seat = SeatAtScreen(80, 24, view: DeedViews.deciding())
        seat.press(.sign("9"), .down, .down, .enter, .sign("2"))
        seat.hear { updates in
            updates.play = DeedViews.phase(.decision, .paused)
            updates.desk = DeskView()
        }
        #expect(seat.layers == ["ActionLayer"])
        seat.press(.enter, .enter)
        #expect(seat.player.commands.isEmpty && seat.lines[22] == "Not now: play is paused.")
    }
}

extension SeatAtScreen {
    /// The next news, of this.
    fileprivate mutating func hear(_ change: (inout ViewSections) -> Void) {
        var updates = ViewSections()
        change(&updates)
        receive(.news(News(number: player.model.lastNews + 1, time: 0, notices: [], updates: updates)))
    }
}
