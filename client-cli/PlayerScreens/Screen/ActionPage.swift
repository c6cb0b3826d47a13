import Desks
import NegotiationModel
import PlayerClient
import Texts

/// The form of an action, drawn in the columns and rows that there are.
struct ActionPage {
    let pages: ScreenPages
    let form: ActionForm
    let rows: Int

    private var view: View { pages.view }
    private var columns: Int { pages.columns }

    /// What it does, what follows from it and when, who is told.
    var deed: [String] {
        let broken = view.broken(by: form.action.id)
        return [form.action.summary]
            + (broken.isEmpty
                ? pages.plain.outlook(of: form.action)
                : pages.plain.consequence(ofCommitting: form.action, form.arguments))
    }

    var lines: [ScreenLine] {
        let title = ScreenLine(TextColumns.fitted("-- \(form.action.name)", columns: columns), .bold)
        let list = values
        let fields = form.action.parameters.indices.map(field) + [sending]
        let whole = pages.prose(deed)
        let room = max(0, rows - 1 - fields.count - list.count)
        let some = whole.count <= max(2, room) ? whole : cut(whole, rows: max(2, room))
        let above = [title] + some + fields
        return Array((above + window(list, rows: rows - above.count)).prefix(rows))
    }

    private func cut(_ lines: [ScreenLine], rows: Int) -> [ScreenLine] {
        let last = TextColumns.fitted(lines[rows - 1].text, columns: columns - 14) + " … F4: all"
        return lines.prefix(rows - 1) + [ScreenLine(last)]
    }

    // MARK: Fields

    private func field(_ index: Int) -> ScreenLine {
        let parameter = form.action.parameters[index]
        let isHere = form.field == index
        let chosen = pages.plain.words(of: form.arguments[parameter.id] ?? [], parameter)
        let text =
            "\(isHere ? ">" : " ") \(TextColumns.padded(parameter.id.capitalisedFirst, columns: 10)) "
            + (isHere ? "< \(chosen) >" : "  \(chosen)")
        return ScreenLine(TextColumns.fitted(text, columns: columns), isHere ? .bar : .plain).padded(columns)
    }

    private var sending: ScreenLine {
        let isHere = form.parameter == nil
        let does = form.action.slot == .immediate ? "Do it: Enter asks once more" : "Choose it: Enter"
        let text = form.choice.missing == nil ? "[\(does)]" : "[\(does)], once everything is chosen"
        return ScreenLine("\(isHere ? ">" : " ") \(text)", isHere ? .bar : .plain).padded(columns)
    }

    // MARK: Values

    /// All values of the field that has the keys, with their numbers, and how things stand with each.
    private var values: [ScreenLine] {
        guard let parameter = form.parameter else { return [] }
        let chosen = form.arguments[parameter.id] ?? []
        let isSeveral = parameter.takesSeveral
        let head =
            isSeveral
            ? "  Any of these: Left/Right go, a blank or a number puts in or out"
            : "  One of these: Left/Right, or its number"
        return [ScreenLine(head, .bold)]
            + ActionLine.values(of: parameter, in: view).enumerated().map { index, value in
                let isIn = chosen.contains(value)
                let isHere = isSeveral ? form.marker == index : isIn
                let box = isSeveral ? "[\(isIn ? "x" : " ")] " : ""
                let name = pages.plain.words(of: [value], parameter)
                let text = "\(isHere ? ">" : " ") \(box)\(index + 1) \(name)"
                return ScreenLine(
                    ScreenPages.apart(text, remark(on: value, parameter), columns: columns, keepsLeft: true),
                    isHere ? .bold : .plain)
            }
    }

    private func remark(on value: String, _ parameter: ActionParameter) -> String {
        switch parameter.kind {
        case .party: mandate(to: PartyID(value)).map { "has your mandate on \(issues($0))" } ?? ""
        case .issues: isMandated(IssueID(value)) ? "in the mandate already" : ""
        case .value(let track): view.isNow(value, of: track) ? "as it is now" : ""
        }
    }

    private func mandate(to party: PartyID) -> MandateView? {
        view.sections.mandates?.first { $0.from == view.viewer.party && $0.to == party }
    }

    private func issues(_ mandate: MandateView) -> String {
        mandate.issues.count > 3
            ? "\(mandate.issues.count) issues" : mandate.issues.map(view.name).joined(separator: ", ")
    }

    /// Whether the party that is chosen has the issue in its mandate.
    private func isMandated(_ issue: IssueID) -> Bool {
        form.action.parameters.contains { parameter in
            guard case .party = parameter.kind, let party = form.arguments[parameter.id]?.first else { return false }
            return mandate(to: PartyID(party))?.issues.contains(issue) ?? false
        }
    }

    /// As many as there is room for, the one at which the arrows stand among them.
    private func window(_ lines: [ScreenLine], rows: Int) -> [ScreenLine] {
        guard lines.count > rows, rows > 1 else { return lines }
        let at = lines.lastIndex { $0.text.hasPrefix(">") } ?? 1
        let height = rows - 1
        let first = max(1, min(at - height / 2, lines.count - height))
        let range = "\(first)-\(first + height - 1) of \(lines.count - 1)"
        return [ScreenLine(lines[0].text + "  " + range, .bold)] + lines[first..<first + height]
    }
}
