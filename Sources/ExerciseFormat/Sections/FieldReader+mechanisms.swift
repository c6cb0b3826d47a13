import NegotiationModel

extension FieldReader {
    /// In whose name consents are computed.
    func consents() -> ConsentMechanism {
        guard let fields = self["consents"]?.fields("“consents”", required: ["rule", "clause"]) else {
            return ConsentMechanism(rule: "", clause: "")
        }
        let (rule, clause) = fields.requiredRuleAndClause()
        return ConsentMechanism(rule: rule, clause: clause)
    }

    /// What counts as a settlement.
    func settlement() -> SettlementDefinition {
        guard let fields = self["settlement"]?.fields("a settlement", required: ["parties", "when", "basis"]) else {
            return SettlementDefinition(parties: [], when: "false", citation: Citation(passages: [], basis: .design))
        }
        return SettlementDefinition(
            parties: fields.references("parties", to: .party).map { PartyID($0) },
            when: fields.expression("when", for: .truth, in: .general), citation: fields.citation())
    }
}

extension NodeReader {
    /// How conceding offers are counted.
    func concessions() -> ConcessionMechanism {
        let fields = fields("“concessions”", required: ["rule"], optional: ["except"])
        return ConcessionMechanism(
            rule: RuleID(fields.reference("rule", to: .rule)),
            except: fields.optionalExpression("except", for: .truth, in: .concessionException))
    }

    /// When a breach makes what the others performed return.
    func snapback() -> SnapbackMechanism {
        let fields = fields("“snapback”", required: ["rule", "clause", "when"])
        let (rule, clause) = fields.requiredRuleAndClause()
        return SnapbackMechanism(
            rule: rule, clause: clause, when: fields.expression("when", for: .truth, in: .general, else: "false"))
    }

    /// Late consents.
    func backing() -> BackingMechanism {
        let fields = fields("“backing”", required: ["rule", "principals", "backers"])
        let principals = fields.references("principals", to: .party).map { PartyID($0) }
        let backers = fields.references("backers", to: .party).map { PartyID($0) }
        for (item, backer) in zip(fields["backers"]?.node.items ?? [], backers) where principals.contains(backer) {
            reading.add("“\(backer)” is a principal and a backer", "a party is one of the two", at: item.position)
        }
        return BackingMechanism(
            rule: RuleID(fields.reference("rule", to: .rule)), principals: principals, backers: backers)
    }
}
