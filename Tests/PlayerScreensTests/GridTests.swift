import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("Cells hold nothing but signs")
struct GridTests {
    @Test func noTextSteersTheTerminal() {
        let hostile = "\u{1B}[2J\u{7}\u{202E}evil\r\n\u{9B}31m"
        var view = SampleView.view()
        view.exercise.title += hostile
        view.exercise.marking += hostile
        view.exercise.brief += hostile
        view.exercise.parties[1].name += hostile
        view.exercise.issues[0].name += hostile
        view.sections.play?.due = hostile
        view.sections.play?.phaseName = hostile
        view.sections.tracks?[0].name = hostile
        view.sections.tracks?[0].lastCause = hostile
        var seat = SeatAtScreen(200, 60, view: view)
        seat.receive(SeatAtScreen.news(5, hostile))
        seat.type(hostile)
        for panel in ScreenPanel.all(for: view.viewer) {
            seat.press(.alt(Unicode.Scalar(UInt8(0x30 + panel.number))))
            let scalars = seat.grid.rows.flatMap { $0 }.flatMap(\.text.unicodeScalars)
            #expect(scalars.allSatisfy { $0.kindNotTaken == nil })
        }
    }

    @Test func wideSignsTakeTwoCellsAndMarksNone() {
        var grid = Grid(ScreenSize(columns: 8, rows: 1))
        grid.put(ScreenLine("漢e\u{301}їж\u{1F994}字"), row: 0)
        #expect(grid.rows[0].map(\.text) == ["漢", "", "e\u{301}", "ї", "ж", "\u{1F994}", "", " "])
    }

}
