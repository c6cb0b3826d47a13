import NegotiationModel
import PlayerClient
import Texts

// The table: issues down, what holds and the parties' latest positions across.
extension ScreenPages {
    var table: [ScreenLine] {
        let widths = TableWidths(columns: columns, parties: view.exercise.parties.count)
        let heads = view.exercise.parties.map { party in
            title(party, isOwn: party.id == view.viewer.party, columns: widths.position - 1)
        }
        let head = row("", "Issue", "Now (!agreed)", heads, widths)
        return [ScreenLine(head, .bold)]
            + view.exercise.issues.enumerated().map { index, issue in
                ScreenLine(line(issue, number: index + 1, widths))
            }
    }

    private func title(_ party: PartyView, isOwn: Bool, columns: Int) -> String {
        let tag = party.tag.uppercased() + (isOwn ? " (you)" : "")
        let whole = "\(tag) \(party.name)"
        return TextColumns.width(whole) <= columns ? whole : tag
    }

    private func line(_ issue: Issue, number: Int, _ widths: TableWidths) -> String {
        let row = view.sections.table?.first { $0.issue == issue.id }
        let now = (row?.inForce == true ? "!" : "") + name(row?.now ?? issue.statusQuo, of: issue)
        let positions = view.exercise.parties.map { party in
            row?.positions.first { $0.party == party.id }.map { name($0.option, of: issue) } ?? "-"
        }
        return self.row("\(number)", issue.name, now, positions, widths)
    }

    /// An option with its number, which tells it apart even where the name is cut.
    private func name(_ option: OptionID, of issue: Issue) -> String {
        guard let index = issue.options.firstIndex(where: { $0.id == option }) else { return option.rawValue }
        return "\(index + 1) \(issue.options[index].name)"
    }

    private func row(
        _ number: String, _ issue: String, _ now: String, _ positions: [String], _ widths: TableWidths
    ) -> String {
        let cells =
            [(number, widths.number), (issue, widths.issue), (now, widths.now)]
            + positions.map { ($0, widths.position) }
        return cells.map { TextColumns.padded($0.0, columns: $0.1 - 1) }.joined(separator: " ")
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
        issue = max(8, room * 26 / 100)
        now = max(8, room * 19 / 100)
        position = parties == 0 ? 0 : max(4, (room - issue - now) / parties)
    }
}
