import NegotiationModel
import Testing

@testable import ClientScreens

@Suite("Tab completes what the parser would take")
struct CompletionTests {
    private static let view = SampleView.view()

    private func tab(_ line: String) -> [String] { Completion(of: line, in: Self.view).candidates }

    @Test(arguments: [
        ("re", ["reject", "real-world"]), ("acc", ["accept"]), ("accept ", ["eu>us 1"]), ("reject u", ["ua 1"]),
        ("show eu", ["eu>us 1"]), ("offer uk", ["ukraine"]), ("offer ua", ["ukraine"]),
        ("offer ukraine: rel", ["relief_us=", "relief_europe="]), ("offer ukraine: forces=c", ["ceasefire"]),
        ("offer ukraine: forces=ceasefire, p", ["public", "private"]),
        ("counter ua 1: forces=b", ["back"]), ("say d", ["delegation"]), ("say russia: he", []),
        ("why no", ["R2"]), ("act auth", ["authorise_talks"]), ("act authorise_talks e", ["europe"]),
        ("act authorise_talks us fo", ["forces"]), ("/he", ["help"]), ("help re", ["reject", "real-world"]),
        ("zzz", []),
    ])
    func candidates(_ line: String, _ wanted: [String]) {
        #expect(tab(line) == wanted)
    }

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
