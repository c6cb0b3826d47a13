import NegotiationModel
import RulePrograms

extension NodeReader {
    /// A subject of the negotiation.
    func issue() -> Issue {
        let fields = fields(
            "an issue", required: ["id", "name", "favours", "status_quo", "binds", "options", "basis"],
            optional: ["consents", "together", "performed", "due", "contrary", "uncounted"])
        let id = fields.declaration("id", of: .issue)
        let options = fields.list("options", of: "option", limit: SectionLimit.options)
        if options.count < 2, case .sequence? = fields["options"]?.node.content {
            fields["options"]?.add("an issue has fewer than two options", "write two at least, in order")
        }
        let isPerformed = fields.truth("performed", else: true)
        if fields["performed"]?.node.text == "false" {
            for key in ["due", "contrary"] {
                fields[key]?.add(
                    "“\(key)” stands beside “performed: false”",
                    "leave one of them out: nothing is owed on such an issue")
            }
        }
        let statusQuo = OptionID(fields.reference("status_quo", to: .option(of: id)))
        return Issue(
            id: IssueID(id), name: fields.line("name"),
            options: options.map { $0.option(of: id, statusQuo: statusQuo) }, statusQuo: statusQuo,
            favours: SideID(fields.reference("favours", to: .side)),
            binds: fields.references("binds", to: .party).map { PartyID($0) },
            consents: fields.references("consents", to: .party, isEmptyAllowed: true).map { PartyID($0) },
            together: fields["together"].map { RuleID($0.reference(to: .rule)) },
            performed: isPerformed,
            due: fields.list("due", of: "due date").map { $0.dueSchedule(of: id) },
            contrary: fields.optionalExpression("contrary", for: .truth, in: .contrary),
            uncounted: fields["uncounted"].map { RuleID($0.reference(to: .rule)) }, citation: fields.citation())
    }

    private func option(of issue: String, statusQuo: OptionID) -> IssueOption {
        let fields = fields("an option", required: ["id", "name"], optional: ["binds", "lapses", "basis"])
        let id = OptionID(fields.declaration("id", of: .option(of: issue)))
        if id == statusQuo {
            fields["lapses"]?.add(
                "“lapses” stands at the status quo, to which a term that lapses returns",
                "write it at an option that is agreed on")
        }
        return IssueOption(
            id: id, name: fields.line("name"),
            binds: fields["binds"].map { $0.references(to: .party).map { PartyID($0) } },
            lapses: fields.optionalExpression("lapses", for: .truth, in: .general),
            citation: fields["basis"].map { $0.citation() })
    }

    private func dueSchedule(of issue: String) -> DueSchedule {
        let fields = fields("a due date", required: ["instalments"], optional: ["options", "rule", "clause"])
        let (rule, clause) = fields.ruleAndClause()
        return DueSchedule(
            options: fields.references("options", to: .option(of: issue), isEmptyAllowed: true).map { OptionID($0) },
            instalments: fields.nonEmptyList("instalments", of: "condition", limit: 12).map {
                $0.expression(for: .truth, in: .general)
            }, rule: rule, clause: clause)
    }
}
