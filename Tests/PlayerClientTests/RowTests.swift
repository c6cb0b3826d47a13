import NegotiationModel
import SeatedPlayers
import Testing

@testable import PlayerClient

/// What control's pages make of the rows of the MSEL.
struct RowTests {
    private func row(
        _ id: InjectID, _ kind: InjectKind = .inject, _ status: InjectStatus = .approved, round: Int? = nil,
        minute: Int? = nil, by deliverer: InjectDeliverer = .control
    ) -> InjectRow {
        InjectRow(
            inject: Inject(
                id: id, kind: kind, status: status, round: round, minute: minute, trigger: nil, from: "f", to: [],
                method: "m", subject: "s", body: "b", expectedAction: "", objective: "", controllerNote: "",
                citation: SampleView.article, deliverer: deliverer))
    }

    private func view(_ rows: [InjectRow], triggered: [InjectID] = []) -> View {
        var view = SampleView.view(as: .control)
        view.sections.msel = rows
        view.sections.desk = DeskView(triggered: triggered)
        // Round 2 is played.
        view.sections.play?.exerciseStart = 0
        return view
    }

    @Test func whatIsOfferedComesFirstThenWhatIsDueThenWhatComes() {
        let view = view(
            [
                row("late", round: 3, minute: 70), row("soon", round: 2, minute: 45), row("due", round: 2, minute: 20),
                row("missed", round: 1, minute: 20),
                row("held", .inject, .held, round: 1), row("clock", round: 1, minute: 1, by: .clock),
                row("done", .inject, .delivered, round: 1), row("any"), row("quiet", .contingency),
                row("offered", .contingency, .held), row("round", round: 2),
            ], triggered: ["offered"])
        let next = view.rowsNext(at: 40 * 60_000).map(\.inject.id)
        #expect(next == ["offered", "due", "round", "soon", "late"])
    }

    @Test(
        arguments: [
            (nil, nil, false), (1, nil, false), (2, nil, true), (3, nil, false), (nil, 40, true), (nil, 41, false),
            (2, 40, true), (3, 40, false), (2, 41, false),
        ] as [(Int?, Int?, Bool)])
    func aRowIsDueWhenAllThatItNamesHasCome(_ round: Int?, _ minute: Int?, _ isDue: Bool) {
        let row = row("r", round: round, minute: minute)
        #expect(view([row]).isDue(row, at: 40 * 60_000) == isDue)
    }

    @Test("A row whose round is over was missed, and is not due in the next")
    func missed() {
        var view = view([row("r", round: 1, minute: 60)])
        #expect(view.isMissed(view.rows[0]))
        #expect(!view.isDue(view.rows[0], at: 90 * 60_000))
        for row in [row("r", round: 2), row("r", minute: 1), row("r", round: 1, by: .clock), row("r", .inject, .held)] {
            #expect(!view.isMissed(row))
        }
        view.sections.play?.point = PhasePoint(round: 7, index: 0, inEpilogue: true)
        #expect(view.isMissed(row("r", round: 6)))
    }

    @Test func nothingIsDueThatIsNotApprovedOrIsTheClocks() {
        for status in InjectStatus.allCases where status != .approved {
            let row = row("r", .inject, status, round: 2)
            #expect(!view([row]).isDue(row, at: 0))
        }
        let clock = row("r", round: 1, by: .clock)
        #expect(!view([clock]).isDue(clock, at: 0))
    }
}
