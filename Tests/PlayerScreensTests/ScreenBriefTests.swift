import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import Testing

struct ScreenBriefTests {
    @Test func theScreenAndThePagesShowIt() {
        var view = SampleView.view()
        view.exercise.brief = "# United States\n\nSay **nothing** of it."
        var seat = SeatAtScreen(80, 24, view: view)
        seat.press(.sign("6"))
        let row = seat.lines.firstIndex(of: "Say nothing of it.") ?? 0
        let cells = seat.grid.rows[row]
        #expect(cells[4...10].allSatisfy { $0.style == .bold } && cells[0].style == .plain)
        #expect(PlainPages(view: view, time: 0).brief.last == "Say nothing of it.")
    }
}
