import NegotiationModel

extension FieldReader {
    /// `rule` and `clause`, where something rests on one: both or neither.
    func ruleAndClause() -> (RuleID?, ClauseID?) {
        guard let rule = self["rule"]?.reference(to: .rule) else {
            self["clause"]?.add("a clause stands here without its rule", "write “rule:” beside it")
            return (nil, nil)
        }
        let clause = self["clause"]?.reference(to: .clause(of: rule))
        if clause == nil {
            add("\(noun) names the rule \(rule.quoted) without its clause", "write “clause:” beside it")
        }
        return (RuleID(rule), clause.map { ClauseID($0) })
    }

    /// `rule` and `clause` where the schema requires both.
    func requiredRuleAndClause() -> (RuleID, ClauseID) {
        let rule = reference("rule", to: .rule)
        return (RuleID(rule), ClauseID(reference("clause", to: .clause(of: rule))))
    }
}
