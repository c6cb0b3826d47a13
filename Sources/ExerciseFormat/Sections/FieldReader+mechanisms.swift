import ExerciseModel
import NegotiationModel
import RulePrograms

extension FieldReader {
    /// In whose name consents are computed.
    func consents() -> ConsentMechanism {
        guard let fields = self["consents"]?.fields("“consents”", required: ["rule", "clause"], optional: ["votes"])
        else { return ConsentMechanism(rule: "", clause: "") }
        let (rule, clause) = fields.requiredRuleAndClause()
        return ConsentMechanism(rule: rule, clause: clause, votes: fields["votes"]?.votingRule())
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
    /// How many consents are enough, and whose must be among them.
    func votingRule() -> VotingRule {
        let fields = fields("“votes”", required: ["at_least", "among"], optional: ["with"])
        let among = fields.references("among", to: .party).map { PartyID($0) }
        let with = fields.references("with", to: .party, isEmptyAllowed: true).map { PartyID($0) }
        let atLeast = fields.number("at_least", 2...SectionLimit.parties, else: 2)
        if atLeast > among.count, !among.isEmpty {
            fields["at_least"]?.add(
                "“at_least” is \(atLeast), and “among” names \(among.count)", "no more can consent than vote")
        }
        for (item, party) in zip(fields["with"]?.node.items ?? [], with) where !among.contains(party) {
            reading.add("“\(party)” must consent and has no vote", "name it under “among” too", at: item.position)
        }
        if with.count > atLeast, with.allSatisfy(among.contains) {
            fields["with"]?.add(
                "“with” names \(with.count), and “at_least” is \(atLeast)",
                "those who must consent count, so “at_least” is \(with.count) or more")
        }
        return VotingRule(atLeast: atLeast, among: among, with: with)
    }

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
