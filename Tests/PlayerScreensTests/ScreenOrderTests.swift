import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import Texts

@testable import PlayerScreens

@Suite("What the eye is led to")
struct ScreenOrderTests {
    @Test func whatIsDueStandsOut() {
        var seat = SeatAtScreen(80, 24)
        #expect(seat.styles(of: "DUE") == [[.due, .due, .due]])
        #expect(seat.styles(of: "[YOUR CONSENT?]").allSatisfy { $0.allSatisfy { $0 == .due } })
        seat.type("2")
        #expect(seat.styles(of: "3 Offers*").first?.allSatisfy { $0 == .due } == true)
        #expect(seat.styles(of: "4 Owed").first?.allSatisfy { $0 == .bar } == true)
    }

    @Test func nothingDueIsQuiet() {
        var view = SampleView.view()
        view.sections.play?.due = ""
        view.sections.offers = []
        let seat = SeatAtScreen(80, 24, view: view)
        #expect(seat.styles(of: "DUE  nothing from you").first?.allSatisfy { $0 == .quiet } == true)
    }

    @Test func theStatusQuoAndWhatNobodyOfferedAreQuietAndWhatIsAgreedStandsOut() {
        var view = SampleView.view()
        view.sections.table?[1].inForce = true
        let seat = SeatAtScreen(120, 40, view: view)
        #expect(seat.styles(of: "1 fighting goes on").first?.allSatisfy { $0 == .quiet } == true)
        let forces = seat.grid.rows.first { $0.map(\.text).joined().contains("1  Forces") } ?? []
        #expect(forces.filter { $0.text == "-" }.map(\.style) == [.quiet, .quiet, .quiet])
        #expect(seat.styles(of: "3 back to").first?.allSatisfy { $0 == .plain } == true)
        #expect(seat.styles(of: "!1 none").first?.allSatisfy { $0 == .bold } == true)
    }

    @Test func newsAreBrightUntilTheNextKeyAndSayThatTheyAreNew() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("2"))
        #expect(seat.styles(of: "Time now").first?.allSatisfy { $0 == .quiet } == true)
        #expect(!seat.grid.lines.joined().contains("NEW"))
        seat.hear(Message(author: nil, person: "Vera", audience: .plenary, number: 1, text: "Ten minutes."), news: 5)
        #expect(seat.grid.lines.contains { $0.hasPrefix("-- News, 1 NEW") })
        #expect(seat.styles(of: "Ten minutes.").last?.allSatisfy { $0 == .plain } == true)
        #expect(seat.styles(of: "Type help").first?.allSatisfy { $0 == .quiet } == true)
        seat.press(.alt("1"))
        #expect(seat.styles(of: "Ten minutes.").last?.allSatisfy { $0 == .quiet } == true)
    }

    @Test func anAnswerIsBrightAndNoNews() {
        var seat = SeatAtScreen(80, 24)
        seat.type("clock")
        seat.press(.enter)
        #expect(seat.styles(of: "Time now").last?.allSatisfy { $0 == .plain } == true)
        #expect(!seat.grid.lines.joined().contains("NEW"))
    }

    @Test func whoReadsTheNewsReadsThemBright() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.alt("0"))
        #expect(seat.styles(of: "Time now").first?.allSatisfy { $0 == .plain } == true)
    }

    @Test(arguments: [(80, 24), (120, 40), (200, 60)])
    func theOpenPanelIsFramedAndTheOthersRecede(_ columns: Int, _ rows: Int) {
        let seat = SeatAtScreen(columns, rows)
        let lines = seat.grid.lines
        let top = lines.firstIndex { $0.hasPrefix("[1 Table]") } ?? 0
        let bottom = lines.firstIndex { $0.hasPrefix("└") } ?? 0
        #expect(bottom > top + 3)
        let right = columns < 160 ? columns - 1 : columns * 54 / 100 - 1
        for row in (top + 1)..<bottom {
            #expect(seat.grid.rows[row][0].text == "│")
            #expect((seat.grid.rows[row][right].text == "│") == (columns >= 100))
        }
        #expect(seat.styles(of: "[1 Table]").first?.allSatisfy { $0 == .bold } == true)
        let heading = seat.styles(of: "3 Offers").last
        #expect(heading?.allSatisfy { $0 == .quiet } == true)
        #expect(!seat.grid.lines[(bottom + 1)...].contains { $0.hasPrefix("│") })
    }

    @Test func theFrameTakesNoRowFromAScreenOf80By24() {
        var view = SampleView.view()
        view.exercise.brief = (1...30).map { "\($0). point" }.joined(separator: "\n")
        var seat = SeatAtScreen(80, 24, view: view)
        seat.type("6")
        let text = seat.grid.lines.filter { $0.hasPrefix("│ ") }
        // What isn't the top, the panels' names, the line above the news, the keys or the line typed.
        #expect(text.count == 24 - 2 - 1 - 1 - 2)
    }

    @Test func inASCIITheFrameIsMadeOfItsSigns() {
        let grid = SeatAtScreen(80, 24).grid.ascii
        #expect(grid.lines.contains { $0.hasPrefix("| 1  Forces") })
        #expect(grid.lines.contains("+" + String(repeating: "-", count: 79)))
    }

    @Test func aScreenTooNarrowForAFrameHasNone() {
        #expect(!SeatAtScreen(59, 24).grid.lines.joined().contains("│"))
    }

    /// Whatever a look adds, the words are the same without it.
    @Test func everyPanelHasOneNameInEveryWidth() {
        for viewer in [Viewer.party("us"), .control, .observer] {
            for panel in ScreenPanel.all(for: viewer) {
                for columns in [60, 80, 100, 200] {
                    var seat = SeatAtScreen(columns, 24, view: SampleView.view(as: viewer))
                    let number = panel.number(for: viewer) ?? 0
                    seat.press(.alt(Unicode.Scalar(UInt8(0x30 + number))))
                    let row = seat.grid.lines.first { $0.contains("[\(number)") } ?? ""
                    let sign = row.contains("[\(number)*") ? "*" : " "
                    #expect(row.contains("[\(number)\(sign)\(panel.name)"), "\(columns): \(row)")
                    guard columns >= 80 else { continue }
                    for other in ScreenPanel.all(for: viewer) {
                        #expect(row.contains(other.name), "\(columns): \(row)")
                    }
                }
            }
        }
    }
}
