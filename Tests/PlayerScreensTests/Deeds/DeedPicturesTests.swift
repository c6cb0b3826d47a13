import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("What a party does looks as its pictures")
struct DeedPicturesTests {
    @Test(arguments: [(80, 24), (120, 40)]) func actions(_ columns: Int, _ rows: Int) throws {
        let view = DeedViews.deciding { $0.sections.desk?.committed = [DeedViews.purpose] }
        var seat = SeatAtScreen(columns, rows, view: view)
        seat.press(.sign("9"), .down)
        try ScreenPicture.expect(seat, "actions")
        seat.press(.enter)
        try ScreenPicture.expect(seat, "action-menu")
    }

    @Test(arguments: [(80, 24), (120, 40)]) func owed(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: DeedViews.deciding())
        seat.press(.sign("4"), .down)
        try ScreenPicture.expect(seat, "owed")
    }

    @Test(arguments: [(80, 24), (120, 40)]) func mandate(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows, view: DeedViews.mandating())
        seat.press(.sign("9"), .down, .enter, .sign("1"), .enter, .sign("2"))
        try ScreenPicture.expect(seat, "action-form")
        seat.press(.enter, .enter)
        try ScreenPicture.expect(seat, "action-question")
    }

    @Test(arguments: [(80, 24), (120, 40)]) func options(_ columns: Int, _ rows: Int) throws {
        var seat = SeatAtScreen(columns, rows)
        seat.press(.sign("3"), .down, .down, .enter)
        seat.type("c")
        seat.answer(.previewed(Player.preview))
        try ScreenPicture.expect(seat, "form-options")
    }
}
