import Desks
import NegotiationModel
import PlayerClient
import Texts
import WireMessages

/// The offer form, drawn in the columns and rows that there are.
struct FormPage {
    let pages: ScreenPages
    let form: PackageForm
    /// What the server said last, of this plan or another.
    let known: PlanPreview?
    /// Whether somebody is there to be asked.
    let isOnline: Bool
    let rows: Int

    private static let outlookRowsMin = 5
    /// Where the options of an issue stand below it, and the issues want some rows too.
    private static let outlookRowsBesideOptions = 4
    var view: View { pages.view }
    var plan: OfferPlan { form.plan }
    var columns: Int { pages.columns }

    var outlook: OfferOutlook {
        OfferOutlook(plan, known: known, view: view, time: pages.time, isOnline: isOnline)
    }

    var lines: [ScreenLine] {
        let around = head + [addressees]
        let options = optionRows
        let below = options + [ways, noteAndSend]
        let outlook = options.isEmpty ? Self.outlookRowsMin : Self.outlookRowsBesideOptions
        let issues = issueRows(max(1, rows - around.count - below.count - 1 - outlook))
        let room = max(0, rows - around.count - issues.count - below.count)
        return around + issues + below + fitted(self.outlook.lines, rows: room)
    }

    private var head: [ScreenLine] {
        let title = plan.counters.map { "Counter to \($0)" } ?? "Offer"
        let typed = OfferLine.typed(plan, in: view).map { "  Typed: \($0)" } ?? ""
        return [ScreenLine(TextColumns.fitted(title + typed, columns: columns), .bold)]
    }

    private func mark(_ field: PackageForm.Field) -> String { form.field == field ? ">" : " " }
    private func style(_ field: PackageForm.Field) -> ScreenStyle { form.field == field ? .bar : .plain }

    private var addressees: ScreenLine {
        let isHere = form.field == .addressees
        let parties = view.otherParties.enumerated().map { index, party in
            let isIn = plan.offer.addressees.contains(party.id)
            let text = "[\(isIn ? "x" : " ")] \(index + 1) \(party.name)"
            return isHere && index == form.partyIndex ? "<\(text)>" : " \(text) "
        }
        let text = "\(mark(.addressees)) To  " + parties.joined()
        return ScreenLine(TextColumns.fitted(text, columns: columns), style(.addressees)).padded(columns)
    }

    // MARK: Issues

    /// The heading and as many issues as there is room for, the one in focus among them.
    private func issueRows(_ room: Int) -> [ScreenLine] {
        let issues = view.exercise.issues
        let widths = FormWidths(columns: columns)
        let shown = min(max(1, room), issues.count)
        let index =
            if case .issue(let index) = form.field { index } else { form.field == .addressees ? 0 : issues.count }
        let first = max(0, min(index - shown / 2, issues.count - shown))
        let own = PackageDifference.own(plan, in: view)
        let theirs = PackageDifference.theirs(plan, in: view)
        var title = "Issue"
        if shown < issues.count { title = "Issue \(first + 1)-\(first + shown) of \(issues.count)" }
        let head = widths.row(
            " ", title, "In the package", "Mine \(own?.offer.id.rawValue ?? "-")",
            "Theirs \(theirs?.offer.id.rawValue ?? "-")")
        let names = numberedNames(issues, columns: widths.issue - 1)
        return [ScreenLine(head, .bold)]
            + issues.indices[first..<(first + shown)].map { index in
                let issue = issues[index]
                let text = widths.row(
                    mark(.issue(index)), names[index],
                    chosen(issue, isHere: form.field == .issue(index)),
                    own?.words(issue, plan) ?? "", theirs?.words(issue, plan) ?? "")
                return ScreenLine(text, style(.issue(index))).padded(columns)
            }
    }

    /// With their numbers; names that differ still do, and those that fit are whole.
    private func numberedNames(_ issues: [Issue], columns: Int) -> [String] {
        let room = columns - "\(issues.count) ".count
        return zip(issues, TextColumns.distinct(issues.map(\.name), columns: room)).enumerated().map { index, issue in
            let whole = "\(index + 1) \(issue.0.name)"
            return TextColumns.width(whole) <= columns ? whole : "\(index + 1) \(issue.1)"
        }
    }

    private func chosen(_ issue: Issue, isHere: Bool) -> String {
        let term = plan.offer.terms.first { $0.issue == issue.id }
        let index = term.flatMap { term in issue.options.firstIndex { $0.id == term.option } }
        let now = view.now(issue.id).map { view.name($0, of: issue.id) } ?? "-"
        let text = index.map { "\($0 + 1) \(issue.options[$0].name)" } ?? "- (now: \(now))"
        return isHere ? "< \(text) >" : "  \(text)"
    }

    // MARK: The rest

    private var ways: ScreenLine {
        let who = plan.offer.isPublic ? "2 everyone" : "1 those addressed"
        let until = plan.offer.thisPhaseOnly ? "2 this phase" : "1 next phase"
        return piece("\(mark(.visibility)) Read by  < \(who) >", .visibility).padded(columns / 2)
            + piece("\(mark(.expiry)) Until end of  < \(until) >", .expiry).padded(columns - columns / 2)
    }

    private var noteAndSend: ScreenLine {
        let width = max(0, columns - 14)
        // A note that was pasted may have several lines, and is seen here in one, as it is typed.
        let note = plan.offer.note.isEmpty ? "none" : plan.offer.note.replacing("\n", with: "↵")
        return piece("\(mark(.note)) Note  \(note)", .note).padded(width)
            + piece("\(mark(.send)) [\(view.isHead ? "Send" : "Draft") F5]", .send).padded(14)
    }

    private func piece(_ text: String, _ field: PackageForm.Field) -> ScreenLine { ScreenLine(text, style(field)) }

    private func fitted(_ texts: [(text: String, style: ScreenStyle)], rows: Int) -> [ScreenLine] {
        let whole = texts.flatMap { pages.prose([$0.text], $0.style) }
        if whole.count <= rows { return whole }
        // Each has a row at least, in the order of need; the last ones get what is over, or no row where there are too few.
        let texts = texts.prefix(rows)
        var lines: [ScreenLine] = []
        for (index, piece) in texts.enumerated() {
            let left = rows - lines.count - (texts.count - index - 1)
            lines += pages.prose(piece.text, rows: max(0, index == 0 ? left : min(left, 2)), piece.style)
        }
        return Array(lines.prefix(rows))
    }
}
