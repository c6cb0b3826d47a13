import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("News at the full screen")
struct ScreenNewsTests {
    private func news(_ number: Int, _ notices: [Notice]) -> ToClient {
        .news(News(number: number, time: 0, notices: notices, updates: ViewSections()))
    }

    private static let resolved = [
        Notice(.action, "Revealed. Russia: Press the offensive.", party: "russia"),
        Notice(.track, "The front: 0 → -1 (Russia: Press the offensive)."),
        Notice(.phase, "Round 2 of 6, Adjudicate: 5 minutes."),
    ]

    private func bar(_ seat: SeatAtScreen) -> String { seat.lines.first { $0.hasPrefix("-- News") } ?? "" }

    @Test func theNewestHeadlineIsSeenThoughMuchCameAfterIt() {
        var seat = SeatAtScreen(80, 24)
        let later = (1...9).map { Notice(.closing, "ru \($0) lapsed.") }
        seat.receive(news(5, [Notice(.agreement, "Agreement 1 is in force between Russia and Ukraine.")] + later))
        #expect(bar(seat).hasPrefix("-- News: Agreement 1 is in force between Russia and Ukraine., 19 NEW: "))
        seat.receive(news(6, [Notice(.phase, "Round 2 of 6, Decide: 8 minutes.")]))
        #expect(!bar(seat).contains("Agreement"), "a newer one took its place, and is seen below")
        #expect(seat.lines.contains("[PHASE] Round 2 of 6, Decide: 8 minutes."))
        seat.receive(news(7, later))
        #expect(bar(seat).hasPrefix("-- News: Round 2 of 6, Decide: 8 minutes."))
    }

    @Test func whatAPhaseBroughtOpensByItselfAndTakesNoKeyButThoseThatReadIt() {
        var seat = SeatAtScreen(80, 24)
        seat.receive(news(5, Self.resolved))
        #expect(seat.layers == ["PageLayer"])
        #expect(seat.lines.contains("  Russia: Press the offensive."))
        seat.type("cl")
        seat.press(.enter)
        #expect(seat.outcomes == [.line("cl")], "what is typed is typed")
        seat.receive(news(6, Self.resolved))
        seat.press(.escape)
        #expect(seat.layers.isEmpty)
    }

    @Test func itDoesNotOpenAboveWhatSomebodyWrites() {
        var seat = SeatAtScreen(80, 24)
        seat.type("say all: wai")
        seat.receive(news(5, Self.resolved))
        #expect(seat.layers.isEmpty)
        #expect(seat.lines.contains("recap reads what the phase brought."))
        seat.press(.eraseLine, .function(2))
        seat.receive(news(6, Self.resolved))
        #expect(seat.layers == ["FormLayer"])
        seat.press(.escape)
        seat.type("recap")
        seat.press(.enter)
        #expect(seat.lines.contains("  Russia: Press the offensive."))
    }

    @Test func whatIsPinnedTakesNoPageFromTheAnswer() {
        var seat = SeatAtScreen(80, 24)
        let guide = "[GUIDE] That was a refusal: it names the rule."
        seat.player.model.pinned = guide
        let refusal = Told(.lines((1...9).map { "Refused, row \($0)." }), view: seat.player.model.view)
        seat.screen.add(refusal, isAnswer: true, of: seat.player.model)
        seat.screen.add(Told(.lines([guide]), view: seat.player.model.view), isAnswer: true, of: seat.player.model)
        #expect(seat.lines.contains("Refused, row 9."))
        #expect(seat.lines.contains(guide))
    }

    @Test func controlReadsItWhenItAsks() {
        var seat = SeatAtScreen(80, 24, view: SampleView.view(as: .control))
        seat.receive(news(5, Self.resolved))
        #expect(seat.layers.isEmpty)
        seat.type("recap")
        seat.press(.enter)
        #expect(seat.lines.contains("  Russia: Press the offensive."))
    }

    @Test func pagesTurnWhatFillsTheMiddleAndElseTheNews() {
        var view = SampleView.view()
        view.exercise.brief = (1...60).map { "Line \($0) of the brief." }.joined(separator: "\n\n")
        var seat = SeatAtScreen(80, 24, view: view)
        seat.press(.left)
        #expect(bar(seat).contains("lines before: PgUp"), "the table is seen whole")
        seat.press(.sign("6"))
        #expect(seat.lines.count { $0.hasPrefix("Line ") } >= 7)
        let middle = seat.lines.firstIndex { $0.hasPrefix("-- News") } ?? 0
        #expect(middle == 21, "the brief has the whole height: \(seat.lines)")
        let first = seat.lines[3..<middle]
        seat.press(.pageDown)
        #expect(seat.lines[3..<middle] != first)
        #expect(seat.lines[middle - 1].hasPrefix("Part 2 of "))
        seat.press(.pageUp, .pageUp)
        #expect(seat.lines[3..<middle] == first)
        for _ in 0..<40 { seat.press(.pageDown) }
        let last = seat.lines[middle - 1]
        seat.press(.pageDown)
        #expect(seat.lines[middle - 1] == last && seat.lines.contains("Line 60 of the brief."))
        #expect(seat.screen.stack.panels.panel == .brief)
    }
}
