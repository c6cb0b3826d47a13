package import NegotiationModel
package import PlayerClient

/// All options of an issue, for a package that is being composed: what each is worth to oneself, and who stands where.
package struct IssueOptions {
    /// An option, as it stands in the list.
    package struct Row {
        package let option: IssueOption
        /// Counted from 1.
        package let number: Int
        /// Whether it is in the package.
        package let isChosen: Bool
        /// What it gives, alone: `2.5`; nil where the seat sees none.
        package let worth: String?
        /// How much more or less than what holds now: `+2.5`; nil for that itself.
        package let gain: String?
        /// Who stands there: what holds, one's own last offer, theirs.
        package let marks: String
    }

    package let view: View
    package let plan: OfferPlan
    package let issue: Issue

    package init(_ issue: Issue, of plan: OfferPlan, in view: View) {
        self.view = view
        self.plan = plan
        self.issue = issue
    }

    /// What the numbers are; empty where there are none.
    package var note: String {
        let peace = view.sections.sheet?.peace ?? 0
        return points == nil
            ? "" : "points (against now), each alone" + (peace == 0 ? "" : "; peace \(PointsText.points(peace)) beside")
    }

    /// Whether the seat sees what they are worth.
    package var haveWorth: Bool { points != nil }

    package var rows: [Row] {
        let points = points
        let now = issue.options.firstIndex { $0.id == view.now(issue.id) }
        return issue.options.enumerated().map { index, option in
            let change = points.flatMap { points in now.flatMap { $0 == index ? nil : points[index] - points[$0] } }
            return Row(
                option: option, number: index + 1,
                isChosen: plan.offer.terms.contains { $0.issue == issue.id && $0.option == option.id },
                worth: points.map { PointsText.points($0[index]) },
                gain: change.map { "\($0 > 0 ? "+" : $0 < 0 ? "" : "±")\(PointsText.points($0))" },
                marks: marks(on: option.id))
        }
    }

    /// The points of its options as the sheet has them; nil where the seat sees none. They are those of each alone, with all
    /// else as it is now: what a whole package is worth, with what hangs together in it, the server says.
    private var points: [Int]? {
        guard let known = view.sections.sheet?.points.first(where: { $0.issue == issue.id })?.points,
            known.count == issue.options.count
        else { return nil }
        return known
    }

    private func marks(on option: OptionID) -> String {
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
