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
        #expect(seat.styles(of: "Say").first?.allSatisfy { $0 == .plain } == true)
        #expect(seat.styles(of: "nothing").first?.allSatisfy { $0 == .bold } == true)
        #expect(PlainPages(view: view, time: 0).brief.last == "Say nothing of it.")
    }
}
