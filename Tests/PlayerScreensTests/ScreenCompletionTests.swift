import PlayerClient
import PlayerScreens
import Testing

@Suite("Tab on the screen")
struct ScreenCompletionTests {
    @Test func oneIsPutInSeveralAreShownAndGoneThrough() {
        var seat = SeatAtScreen(80, 24)
        seat.type("off")
        seat.press(.tab)
        #expect(seat.lines.last == "us> offer")
        #expect(seat.lines[22].hasPrefix("Tab: offers offer"))
        seat.type(" ukr")
        seat.press(.tab, .backspace)
        seat.type(": rel")
        seat.press(.tab)
        #expect(seat.lines.last == "us> offer ukraine: relief_")
        #expect(seat.lines[22] == "Tab: relief_us= relief_europe=")
        seat.press(.tab)
        #expect(seat.lines.last == "us> offer ukraine: relief_us=")
        #expect(seat.lines[22] == "Tab: [relief_us=] relief_europe=")
        seat.press(.tab)
        #expect(seat.lines.last == "us> offer ukraine: relief_europe=")
        seat.press(.tab, .tab, .tab)
        #expect(seat.lines.last == "us> offer ukraine: relief_us=", "and round again")
        seat.press(.eraseLine)
        seat.type("say all: x")
        seat.press(.tab)
        #expect(seat.lines[22] == "Tab knows nothing that goes on here.")
    }
}
