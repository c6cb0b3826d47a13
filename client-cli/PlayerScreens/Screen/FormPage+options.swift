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
        let issue = view.exercise.issues[index]
        let points = points(of: issue)
        let peace = view.sections.sheet?.peace ?? 0
        let note =
            points == nil
            ? "" : "points (against now), each alone" + (peace == 0 ? "" : "; peace \(PointsText.points(peace)) beside")
        let first = ScreenPages.apart("  All of \(issue.name)", note, columns: columns)
        return [ScreenLine(first, .bold)] + issue.options.indices.map { row($0, of: issue, points) }
    }

    /// The points of its options as the sheet has them; nil where the seat sees none. They are those of each alone, with all
    /// else as it is now: what a whole package is worth, with what hangs together in it, the server says.
    private func points(of issue: Issue) -> [Int]? {
        guard let known = view.sections.sheet?.points.first(where: { $0.issue == issue.id })?.points,
            known.count == issue.options.count
        else { return nil }
        return known
    }

    private func row(_ index: Int, of issue: Issue, _ points: [Int]?) -> ScreenLine {
        let option = issue.options[index]
        let isChosen = plan.offer.terms.contains { $0.issue == issue.id && $0.option == option.id }
        let marks = marks(on: option.id, of: issue)
        let worth = points.map { gain($0, at: index, of: issue) } ?? ""
        let marksWidth = columns < 100 ? 24 : 34
        let worthWidth = points == nil ? 0 : 18
        let room = max(8, columns - 4 - marksWidth - worthWidth)
        let text =
            "  \(isChosen ? ">" : " ") "
            + TextColumns.padded(TextColumns.fitted("\(index + 1) \(option.name)", columns: room - 1), columns: room)
            + (points == nil ? "" : TextColumns.padded(worth, columns: worthWidth))
            + TextColumns.fitted(marks, columns: marksWidth)
        return ScreenLine(TextColumns.fitted(text, columns: columns), isChosen ? .bold : .plain)
    }

    /// `2.5 (+2.5)`: what it gives, and how much more or less than what holds now.
    private func gain(_ points: [Int], at index: Int, of issue: Issue) -> String {
        let own = PointsText.points(points[index])
        let text = String(repeating: " ", count: max(0, 6 - own.count)) + own
        guard let now = issue.options.firstIndex(where: { $0.id == view.now(issue.id) }), now != index else {
            return text
        }
        let change = points[index] - points[now]
        return "\(text) (\(change > 0 ? "+" : change < 0 ? "" : "±")\(PointsText.points(change)))"
    }

    /// Who stands there: what holds, one's own last offer, theirs.
    private func marks(on option: OptionID, of issue: Issue) -> String {
        let row = view.sections.table?.first { $0.issue == issue.id }
        let holds = view.now(issue.id) == option ? [row?.inForce == true ? "in force" : "now"] : []
        let own = PackageDifference.own(plan, in: view)?.offer
        let theirs = PackageDifference.theirs(plan, in: view)?.offer
        let offers = [("mine", own), ("theirs", theirs)].compactMap { name, offer in
            offer.flatMap { $0.terms.contains(Term(issue: issue.id, option: option)) ? "\(name) (\($0.id))" : nil }
        }
        return (holds + offers).joined(separator: ", ")
    }
}
