import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing

@testable import PlayerScreens

@Suite("Labels that differ at their end alone are told apart on the screen")
struct ScreenLabelsTests {
    @Test(arguments: [60, 80, 120, 200]) func tracks(_ columns: Int) throws {
        var view = SampleView.view()
        var track = try #require(view.sections.tracks?.first)
        view.sections.tracks = ["United States", "Europe"].map { name in
            track.name = "Declared purpose of the sanctions (\(name))"
            return track
        }
        var seat = SeatAtScreen(columns, 24, view: view)
        seat.type("2")
        try expectApart(seat.lines, beginning: "Dec")
    }

    @Test(arguments: [60, 80, 120, 200]) func issuesOfTheTableAndTheForm(_ columns: Int) throws {
        var view = SampleView.view()
        view.exercise.issues[1].name = "Relief of the sanctions (part 1 of 2)"
        view.exercise.issues[2].name = "Relief of the sanctions (part 2 of 2)"
        var seat = SeatAtScreen(columns, 24, view: view)
        try expectApart(seat.lines, beginning: "2  Re", "3  Re", from: 3)
        seat.press(.function(2))
        try expectApart(seat.lines, beginning: "  2 Re", "  3 Re", from: 4)
    }

    @Test(arguments: [80, 120]) func subjectsOfTheMSEL(_ columns: Int) throws {
        var control = ControlAtScreen(columns, 24) { view in
            for index in 0...1 {
                view.sections.msel?[index].inject.subject =
                    "A long question of the delegation, put once more, about what is to be done with it "
                    + "and by whom (\(index + 1) of 2)"
            }
        }
        control.type("2")
        let rows = control.lines.filter { $0.contains(" of 2)") }
        #expect(rows.contains { $0.contains("1 of 2)") } && rows.contains { $0.contains("2 of 2)") }, "\(rows)")
    }

    /// Two rows, whose labels are the same in as many columns as the label has, where they aren't told apart.
    private func expectApart(_ lines: [String], beginning words: String..., from: Int = 0) throws {
        let rows = words.flatMap { word in lines.filter { $0.hasPrefix(word) } }
        try #require(rows.count == 2, "\(lines)")
        let labels = rows.map { row in String(row.dropFirst(from).split(separator: "  ").first ?? "") }
        #expect(labels[0] != labels[1] && labels[0].prefix(3) == labels[1].prefix(3), "\(labels)")
    }
}
