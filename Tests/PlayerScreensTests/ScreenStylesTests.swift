import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import Testing

/// Pictures of a few screens with how each place looks below it: `ScreenPicture` says by which signs.
@Suite("The full screen has the looks of its pictures")
struct ScreenStylesTests {
    @Test func table() throws {
        try ScreenPicture.expectStyles(SeatAtScreen(80, 24, view: ScreenPicturesTests.view), "styles-table")
    }

    @Test func offers() throws {
        var seat = SeatAtScreen(120, 40, view: ScreenPicturesTests.view)
        seat.type("3")
        seat.press(.down, .down)
        try ScreenPicture.expectStyles(seat, "styles-offers")
    }

    @Test func tracks() throws {
        var seat = SeatAtScreen(80, 24, view: ScreenPicturesTests.view)
        seat.type("2")
        try ScreenPicture.expectStyles(seat, "styles-tracks")
    }

    @Test func talk() throws {
        var seat = SeatAtScreen(80, 24, view: ScreenPicturesTests.view)
        seat.hear(
            Message(
                author: "ukraine", person: "Олена", audience: .parties(only: ["us"]), number: 1, text: "Так, за мить."),
            news: 5)
        seat.press(.function(3))
        seat.hear(
            Message(author: nil, person: "Vera", audience: .parties(only: ["us"]), number: 1, text: "Ten minutes."),
            news: 6)
        try ScreenPicture.expectStyles(seat, "styles-talk")
    }

    @Test func console() throws {
        try ScreenPicture.expectStyles(ControlAtScreen(80, 24).seat, "styles-console")
    }
}
