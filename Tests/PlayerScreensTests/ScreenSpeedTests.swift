import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import Testing
import WireMessages

@Suite("A long session stays quick", .serialized)
struct ScreenSpeedTests {
    @Test("A key to its grid, with 10,000 news and as many messages", arguments: [(80, 24), (200, 60)])
    func keys(_ columns: Int, _ rows: Int) {
        var view = SampleView.view()
        view.sections.messages = (1...10_000).map {
            Message(author: "russia", person: "Іван", audience: .plenary, number: $0, text: "Слово \($0)")
        }
        var seat = SeatAtScreen(columns, rows, view: view)
        for number in 5...10_004 {
            seat.screen.add(Told(.lines(["[MESSAGE] Number \(number)"])), isAnswer: false, of: seat.player.model)
        }
        let keys: [ScreenKey] = [.sign("a"), .function(2), .down, .sign("2"), .escape, .alt("5"), .sign("x"), .pageUp]
        var slowest = Duration.zero
        for key in keys {
            let took = ContinuousClock().measure {
                seat.press(key)
                _ = seat.grid
            }
            slowest = max(slowest, took)
        }
        // Sixteen on an idle machine; others use this one too.
        print("slowest key at \(columns)x\(rows): \(slowest)")
        #expect(slowest < .milliseconds(100))
    }
}
