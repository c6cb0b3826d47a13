import Desks
import NegotiationModel
import PlayerClient
import Texts

// All options of the issue that has the keys: what each is worth to oneself, and who stands where.
extension FormPage {
    /// Below these rows there is no room for them beside the rest.
    private static let rowsForOptions = 13

    /// A line that says what the numbers are, and a line an option; none where another field has the keys.
    var optionRows: [ScreenLine] {
        guard case .issue(let index) = form.field, rows >= Self.rowsForOptions else { return [] }
        let options = IssueOptions(view.exercise.issues[index], of: plan, in: view)
        let first = ScreenPages.apart("  All of \(options.issue.name)", options.note, columns: columns)
        return [ScreenLine(first, .bold)] + options.rows.map { line($0, haveWorth: options.haveWorth) }
    }

    private func line(_ row: IssueOptions.Row, haveWorth: Bool) -> ScreenLine {
        let marksWidth = columns < 100 ? 24 : 34
        let worthWidth = haveWorth ? 18 : 0
        let room = max(8, columns - 4 - marksWidth - worthWidth)
        let name = TextColumns.fitted("\(row.number) \(row.option.name)", columns: room - 1)
        let text =
            "  \(row.isChosen ? ">" : " ") " + TextColumns.padded(name, columns: room)
            + (haveWorth ? TextColumns.padded(worth(row), columns: worthWidth) : "")
            + TextColumns.fitted(row.marks, columns: marksWidth)
        return ScreenLine(TextColumns.fitted(text, columns: columns), row.isChosen ? .bold : .plain)
    }

    /// `2.5 (+2.5)`: what it gives, and how much more or less than what holds now.
    private func worth(_ row: IssueOptions.Row) -> String {
        let own = row.worth ?? ""
        return String(repeating: " ", count: max(0, 6 - own.count)) + own + (row.gain.map { " (\($0))" } ?? "")
    }
}
