import Desks
import NegotiationModel
import PlayerClient
import WireMessages

// The offer form. What is chosen in it is the page's: the form names what there is to choose from, and the outlook says what would
// come of it.
extension SeatParts {
    private var mayCompose: Bool { own.viewer.party != nil && !isWatching }

    /// Empty for those who put no offers forward.
    var form: String {
        guard mayCompose else { return "" }
        let parties = own.otherParties.map { party in
            "<label><input type=\"checkbox\" name=\"to\" value=\"\(PageText.text(party.id.rawValue))\"> \(PageText.text(party.name))</label>"
        }
        let notes = own.exercise.issues.map { IssueOptions($0, of: .empty, in: own).note }.first { !$0.isEmpty }
        return "<fieldset><legend>To</legend>\(parties.joined())</fieldset>"
            + (notes.map { "<p class=\"quiet\">Behind each option: \(PageText.text($0)).</p>" } ?? "")
            + "<div class=\"issues\">\(own.exercise.issues.map(field).joined())</div>"
            + Self.choice("visibility", "Read by", ["those addressed", "everyone"])
            + Self.choice("expiry", "Stands until the end of", ["the next negotiation phase", "this phase"])
            + "<label class=\"long\">A note beside the terms <input name=\"note\" autocomplete=\"off\"></label>"
    }

    private func field(_ issue: Issue) -> String {
        let id = PageText.text(issue.id.rawValue)
        let now = own.now(issue.id).map { own.name($0, of: issue.id) } ?? "nothing"
        let options = IssueOptions(issue, of: .empty, in: own).rows.map { row in
            let gain = row.gain.map { " (\($0))" } ?? ""
            let worth = row.worth.map { ": \($0)\(gain)" } ?? ""
            let marks = row.marks.isEmpty ? "" : ", \(row.marks)"
            return "<option value=\"\(PageText.text(row.option.id.rawValue))\">"
                + PageText.text("\(row.number) \(row.option.name)\(worth)\(marks)") + "</option>"
        }
        return "<label>\(PageText.text(issue.name)) <select name=\"term\" data-issue=\"\(id)\">"
            + "<option value=\"\">\(PageText.text("not in the package (now: \(now))"))</option>\(options.joined())</select></label>"
    }

    private static func choice(_ name: String, _ label: String, _ values: [String]) -> String {
        let options = values.enumerated().map { "<option value=\"\($0.offset)\">\($0.element)</option>" }
        return "<label>\(label) <select name=\"\(name)\">\(options.joined())</select></label>"
    }

    // MARK: What would come of it

    var outlook: String {
        guard mayCompose, let plan = model.draft else { return "" }
        let outlook = OfferOutlook(
            plan, known: model.planPreview, view: own, time: model.time, isOnline: model.isJoined)
        let title = plan.counters.map { "<p class=\"strong\">A counter to \(PageText.text($0.rawValue))</p>" } ?? ""
        let lines = outlook.lines.map { PageText.line(ScreenLine($0.text, $0.style)) }.joined()
        return title + lines + differences(of: plan) + "<p class=\"deeds\">\(ways(outlook))</p>"
    }

    private func ways(_ outlook: OfferOutlook) -> String {
        let drop = PageText.button("Throw it away", gives: "\(Word.offer.rawValue) drop")
        if let line = outlook.handOver {
            let known = outlook.draftOfDelegation.map { "Your delegation has it, as draft \($0.number)." }
            return
                (known.map { "<span>\(PageText.text($0))</span>" }
                ?? PageText.button("Give it to the delegation", gives: line)) + drop
        }
        let forward =
            outlook.obstacle == nil
            ? "<button type=\"button\" data-forward=\"yes\">Put it forward …</button>" : ""
        return forward + drop
    }

    /// Against the party's own last offer, and against theirs.
    private func differences(of plan: OfferPlan) -> String {
        let known = [
            ("your last", PackageDifference.own(plan, in: own)), ("theirs", PackageDifference.theirs(plan, in: own)),
        ]
        return known.compactMap { name, difference -> String? in
            guard let difference else { return nil }
            let words = own.exercise.issues.compactMap { issue -> String? in
                let words = difference.words(issue, plan)
                return words.isEmpty || words == "kept" ? nil : "\(issue.name) \(words)"
            }
            let text = words.isEmpty ? "the same terms" : words.joined(separator: "; ")
            return "<p>\(PageText.text("Against \(name), \(difference.offer.id): \(text)."))</p>"
        }.joined()
    }

    // MARK: Drafts of the delegation

    /// Empty where one is alone in the delegation, or has none.
    var drafts: String {
        guard mayCompose, let drafts = own.ownDelegation?.drafts, !drafts.isEmpty else { return "" }
        let buttons = drafts.map {
            "<button type=\"button\" data-draft=\"\($0.number)\">Take draft \($0.number) into the form</button>"
        }
        return "<h3>Drafts of your delegation</h3>" + page(.drafts) + "<p class=\"deeds\">\(buttons.joined())</p>"
    }
}
