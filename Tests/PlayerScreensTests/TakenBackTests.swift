import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing

@testable import PlayerScreens

/// What stood on the screen when it could not be meant any more.
@Suite("What is taken back from the screen")
struct TakenBackTests {
    private static var laterRound: PlayView {
        var play = ControlAtScreen.play()
        play.point = PhasePoint(round: 3, index: 0, inEpilogue: false)
        return play
    }

    @Test("A question goes with its phase; what is typed at it then does nothing, and Enter goes on")
    func question() {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign("n"))
        control.type("ye")
        control.hear { $0.updates.play = Self.laterRound }
        #expect(control.seat.layers == ["TakenBackLayer"])
        #expect(control.lines.contains { $0.contains("-- Taken back") })
        #expect(control.text.contains("it is round 3, Negotiation now"), "\(control.lines)")
        control.type("s")
        #expect(control.seat.layers == ["TakenBackLayer"] && control.commands.isEmpty)
        control.press(.enter)
        #expect(control.seat.layers.isEmpty && control.commands.isEmpty)
    }

    @Test("So does a text that was being written; the text is among those typed before")
    func entry() {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign("e"))
        control.type("5")
        control.hear { $0.updates.play = Self.laterRound }
        #expect(control.seat.layers == ["TakenBackLayer"])
        #expect(control.lines.contains { $0.contains("Ctrl-P brings it back") }, "\(control.lines)")
        control.press(.enter)
        #expect(control.commands.isEmpty)
        control.press(.escape, .earlier)
        #expect(control.lines.last == "control> extend 5")
    }

    @Test("An inject that another delivered meanwhile can't be delivered again from its page")
    func inject() throws {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("d"))
        #expect(control.seat.layers == ["EntryLayer"])
        control.hear { news in
            news.updates.msel = ControlAtScreen.rows.filter { $0.inject.id == "EA-1" }.map { row in
                var row = row
                (row.inject.status, row.revision) = (.delivered, 2)
                return row
            }
        }
        #expect(control.seat.layers == ["TakenBackLayer"])
        #expect(control.text.contains("Row EA-1 was delivered already."), "\(control.lines)")
        control.press(.enter)
        #expect(control.commands.isEmpty)
    }
}

extension ControlAtScreen {
    /// All of the screen as one text, without the ends of its rows.
    fileprivate var text: String {
        lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}
