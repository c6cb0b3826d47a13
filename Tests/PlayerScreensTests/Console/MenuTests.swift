import NegotiationModel
import SeatedPlayers
import Testing

@testable import PlayerScreens

@Suite("The menu of a row")
struct MenuTests {
    @Test func theMenuTakesLettersAndNothingElseDoes() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .enter)
        #expect(control.seat.layers == ["MenuLayer"])
        #expect(control.lines.contains { $0.hasPrefix("> d deliver") }, "\(control.lines)")
        #expect(control.lines.contains { $0.hasPrefix("  s skip") })
        control.press(.sign("q"))
        #expect(control.lines[22] == "q does nothing here. Esc goes back, where letters are typed.")
        control.press(.sign("s"), .enter)
        #expect(control.commands == [.setStatus(row: "EA-1", status: .skipped, reason: "", revision: 1)])
        control.press(.enter, .down, .down, .enter, .enter)
        #expect(control.commands == [.setStatus(row: "EA-1", status: .held, reason: "", revision: 1)])
    }

    @Test func severalKeysAtOnceOpenNoMenuAndPressNothingInIt() {
        var control = ControlAtScreen(80, 24)
        control.press(.down)
        _ = control.seat.screen.take(.enter, isBurst: true, of: control.seat.player.model)
        #expect(control.seat.layers.isEmpty)
        control.press(.enter)
        for key in [ScreenKey.sign("s"), .enter] {
            _ = control.seat.screen.take(key, isBurst: true, of: control.seat.player.model)
        }
        #expect(control.seat.layers == ["MenuLayer"] && control.commands.isEmpty)
    }

    @Test func aMenuWhoseRowIsAnotherIsTakenBack() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .enter)
        control.skip("EA-1")
        #expect(control.seat.layers == ["TakenBackLayer"], "\(control.lines)")
        control.press(.enter)
        #expect(control.commands.isEmpty && control.seat.layers.isEmpty, "the row below is not delivered instead")
    }
}
