import Desks
import NegotiationModel
import PlayerClient
import Texts

/// The parts of a hall's desk that stand above the table that is shown.
struct HallParts {
    let rows: [(session: String, row: HallRow)]
    let models: [ClientModel?]
    let asked: HallOrder?
    let told: [String]

    func html(_ part: PagePart) -> String {
        switch part {
        case .hall: list
        case .hallQuestion: question
        case .hallNews: "<ol>\(told.reversed().map { "<li>\(PageText.text($0))</li>" }.joined())</ol>"
        case .compare: comparison
        default: ""
        }
    }

    private var list: String {
        let heads = ([""] + HallRow.heads).map { "<th scope=\"col\">\(PageText.text($0))</th>" }
        let lines = rows.enumerated().map { place, entry in
            let row = entry.row
            let session = PageText.text(entry.session)
            let box =
                "<td><input type=\"checkbox\" name=\"at\" value=\"\(session)\" aria-label=\"\(PageText.text("Give commands to \(row.name)"))\"></td>"
            let name =
                "<th scope=\"row\"><button type=\"button\" data-table=\"\(session)\">\(PageText.text("\(place + 1) \(row.name)"))</button></th>"
            // The page counts down by itself.
            let clock = row.deadline.map { "<time data-deadline=\"\($0)\"></time>" } ?? PageText.text(row.clock)
            let cells = row.cells.dropFirst().enumerated().map { index, cell in
                index == 1 ? "<td>\(clock)</td>" : "<td>\(PageText.text(cell))</td>"
            }
            return "<tr\(row.alarms.isEmpty ? "" : " class=\"alert\"")>\(box)\(name)\(cells.joined())</tr>"
        }
        let groups = HallOrder.stepGroups(models).map { $0.map { rows[$0].row.name }.joined(separator: ", ") }
        let step = groups.map { "<p>\(PageText.text("In step: \($0)."))</p>" }.joined()
        return step
            + "<form class=\"fill\" data-row=\"hall\"><table><thead><tr>\(heads.joined())</tr></thead><tbody>\(lines.joined())</tbody></table></form>"
    }

    private var question: String {
        guard let asked else { return "" }
        let tables = asked.tables.compactMap { session in
            rows.firstIndex { $0.session == session }.map { (name: rows[$0].row.name, model: models[$0]) }
        }
        let words = asked.question(tables) + ["Yes gives it to each; No leaves things as they are."]
        let places = PageText.text(asked.tables.joined(separator: " "))
        return PageText.lines(words.map { ScreenLine($0) })
            + "<button type=\"button\" data-order=\"\(PageText.text(asked.line))\" data-at=\"\(places)\">Yes</button>"
            + "<button type=\"button\" data-line=\"no\" data-hall=\"yes\">No</button>"
    }

    // MARK: Side by side

    private var views: [(name: String, view: View?)] { zip(rows, models).map { ($0.row.name, $1?.view) } }

    private var comparison: String {
        guard let first = views.lazy.compactMap(\.view).first else { return "" }
        let heads = ([""] + views.map(\.name)).map { "<th scope=\"col\">\(PageText.text($0))</th>" }
        let issues = first.exercise.issues.map { issue in
            line(issue.name) { view in
                let row = view.sections.table?.first { $0.issue == issue.id }
                return row.map { view.name($0.now, of: issue.id) + ($0.inForce ? ", in force" : "") } ?? ""
            }
        }
        let tracks = (first.sections.tracks ?? []).filter(\.listed).map { track in
            line(track.name) { view in
                let known = view.sections.tracks?.first { $0.place == track.place }
                return known.map { $0.value.map(String.init) ?? $0.word ?? "" } ?? ""
            }
        }
        let ending = line("Ending") { $0.status == .ended ? $0.sections.play?.endingText ?? "" : "–" }
        return
            "<table><thead><tr>\(heads.joined())</tr></thead><tbody>\(issues.joined())\(tracks.joined())\(ending)</tbody></table>"
    }

    /// Nothing of a table that plays another exercise, or isn't joined.
    private func line(_ name: String, _ cell: (View) -> String) -> String {
        let cells = views.map { "<td>\(PageText.text($0.view.map(cell) ?? ""))</td>" }
        return "<tr><th scope=\"row\">\(PageText.text(name))</th>\(cells.joined())</tr>"
    }
}
