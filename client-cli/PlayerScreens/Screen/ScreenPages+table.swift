import NegotiationModel
import PlayerClient
import Texts

// The table: issues down, what holds and the parties' latest positions across.
extension ScreenPages {
    var table: [ScreenLine] {
        let widths = TableWidths(columns: columns, parties: view.exercise.parties.count)
        let heads = view.exercise.parties.map { party in
            TableCell(
                title(party, isOwn: party.id == view.viewer.party, columns: widths.position - 1),
                signs.style(party.id, isBold: true))
        }
        let head = [TableCell("", .bold), TableCell("Issue", .bold), TableCell("Now (!agreed)", .bold)] + heads
        let names = TextColumns.distinct(view.exercise.issues.map(\.name), columns: widths.issue - 1)
        return [line(head, widths)]
            + zip(view.exercise.issues, names).enumerated().map { index, issue in
                line([TableCell("\(index + 1)"), TableCell(issue.1)] + cells(issue.0), widths)
            }
    }

    private func title(_ party: PartyView, isOwn: Bool, columns: Int) -> String {
        let tag = party.tag.uppercased() + (isOwn ? " (you)" : "")
        let whole = "\(tag) \(party.name)"
        return TextColumns.width(whole) <= columns ? whole : tag
    }

    /// What holds, and each party's position: agreed terms stand out, and what is as it always was recedes.
    private func cells(_ issue: Issue) -> [TableCell] {
        let row = view.sections.table?.first { $0.issue == issue.id }
        let isAgreed = row?.inForce == true
        let now = row?.now ?? issue.statusQuo
        let positions = view.exercise.parties.map { party in
            guard let option = row?.positions.first(where: { $0.party == party.id })?.option else {
                return TableCell("-", .quiet)
            }
            return TableCell(name(option, of: issue), option == issue.statusQuo ? .quiet : .plain)
        }
        let style: ScreenStyle = isAgreed ? .bold : now == issue.statusQuo ? .quiet : .plain
        return [TableCell((isAgreed ? "!" : "") + name(now, of: issue), style)] + positions
    }

    /// An option with its number, which tells it apart even where the name is cut.
    private func name(_ option: OptionID, of issue: Issue) -> String {
        guard let index = issue.options.firstIndex(where: { $0.id == option }) else { return option.rawValue }
        return "\(index + 1) \(issue.options[index].name)"
    }

    private func line(_ cells: [TableCell], _ widths: TableWidths) -> ScreenLine {
        let columns =
            [widths.number, widths.issue, widths.now]
            + [Int](repeating: widths.position, count: max(0, cells.count - 3))
        return ScreenLine(
            joining: zip(cells, columns).enumerated().flatMap { index, cell in
                let text = TextColumns.padded(cell.0.text, columns: cell.1 - 1)
                let gap = index == cells.count - 1 ? "" : " "
                return [
                    ScreenLine.Span(text: text, style: cell.0.style), ScreenLine.Span(text: gap, style: .plain),
                ]
            })
    }
}

private struct TableCell {
    let text: String
    let style: ScreenStyle

    init(_ text: String, _ style: ScreenStyle = .plain) {
        self.text = text
        self.style = style
    }
}

/// The columns of the table, each with the blank after it.
private struct TableWidths {
    let number = 3
    let issue: Int
    let now: Int
    let position: Int

    init(columns: Int, parties: Int) {
        let room = max(0, columns + 1 - number)
        issue = max(8, room * 27 / 100)
        now = max(8, room * 19 / 100)
        position = parties == 0 ? 0 : max(4, (room - issue - now) / parties)
    }
}
