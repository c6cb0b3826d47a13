import ExerciseModel
import NegotiationModel
import RulePrograms

extension NodeReader {
    /// A sheet for every party.
    func sheets() -> [PartyID: Sheet] {
        var sheets: [PartyID: Sheet] = [:]
        for (party, value) in entries(by: .party) { sheets[PartyID(party)] = value.sheet() }
        let parties = reading.names[.party]
        // A misspelt party is told, and not missed too.
        guard sheets.keys.allSatisfy({ parties.contains($0.rawValue) }) else { return sheets }
        for party in parties where sheets[PartyID(party)] == nil {
            add("\(party.quoted) has no sheet", "every party has one, or none has")
        }
        return sheets
    }

    private func sheet() -> Sheet {
        let fields = fields(
            "a sheet", required: ["basis", "points", "no_deal", "target"],
            optional: ["adjustments", "peace", "peace_when", "endings"])
        if fields.has("peace") != fields.has("peace_when") {
            fields.add("a sheet has one of “peace” and “peace_when”", "write both, or neither")
        }
        var endings: [EndingID: Expression] = [:]
        for (ending, value) in fields["endings"]?.entries(by: .ending) ?? [] {
            endings[EndingID(ending)] = value.expression(for: .number, in: .general)
        }
        return Sheet(
            points: fields["points"]?.points() ?? [:],
            adjustments: fields.list("adjustments", of: "adjustment").map { $0.adjustment() },
            noDeal: fields.list("no_deal", of: "line").map { $0.sheetTerm(in: .general) },
            target: fields.list("target", of: "line").map { $0.sheetTerm(in: .target) },
            peace: fields.expression("peace", for: .number, in: .peace),
            peaceWhen: fields.expression("peace_when", for: .truth, in: .valued, else: "false"), endings: endings,
            citation: fields.citation())
    }

    private func points() -> [IssueID: [OptionID: Expression]] {
        var points: [IssueID: [OptionID: Expression]] = [:]
        for (issue, values) in entries(by: .issue) where reading.names[.issue].contains(issue) {
            var worth: [OptionID: Expression] = [:]
            for (option, value) in values.entries(by: .option(of: issue)) {
                worth[OptionID(option)] = value.expression(for: .number, in: .valued)
            }
            points[IssueID(issue)] = worth
        }
        return points
    }

    private func adjustment() -> SheetAdjustment {
        let fields = fields("an adjustment", required: ["issues", "value"], optional: ["when", "rule", "clause"])
        let (rule, clause) = fields.ruleAndClause()
        return SheetAdjustment(
            issues: fields.references("issues", to: .issue).map { IssueID($0) },
            when: fields.optionalExpression("when", for: .truth, in: .adjustment),
            value: fields.expression("value", for: .number, in: .adjustment), rule: rule, clause: clause)
    }

    private func sheetTerm(in scope: ExpressionScope) -> SheetTerm {
        let fields = fields("a line of a sheet", required: ["label", "value"], optional: ["rule", "clause"])
        let (rule, clause) = fields.ruleAndClause()
        return SheetTerm(
            label: fields.line("label"), value: fields.expression("value", for: .number, in: scope), rule: rule,
            clause: clause)
    }
}
