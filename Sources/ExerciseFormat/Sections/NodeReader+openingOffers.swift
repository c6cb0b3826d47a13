import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// An offer that stands from the start.
    func openingOffer() -> OpeningOffer {
        let fields = fields(
            "an opening offer", required: ["rule", "clause", "author", "to", "terms", "basis"], optional: ["note"])
        let (rule, clause) = fields.requiredRuleAndClause()
        let author = fields.reference("author", to: .party)
        let addressees = fields.references("to", to: .party)
        if addressees.contains(author) {
            fields["to"]?.add("an opening offer is addressed to its author", "name the other parties")
        }
        return OpeningOffer(
            rule: rule, clause: clause, author: PartyID(author), addressees: addressees.map { PartyID($0) },
            terms: fields["terms"]?.terms() ?? [], note: fields.text("note", limit: 1_000), citation: fields.citation())
    }

    private func terms() -> [Term] {
        let entries = entries(by: .issue)
        if entries.isEmpty, case .mapping = node.content { add("an opening offer has no terms", "write one at least") }
        return entries.map { issue, value in
            guard reading.names[.issue].contains(issue) else { return Term(issue: IssueID(issue), option: "") }
            return Term(issue: IssueID(issue), option: OptionID(value.reference(to: .option(of: issue))))
        }
    }
}
