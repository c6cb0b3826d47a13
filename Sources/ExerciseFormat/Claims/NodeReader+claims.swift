import ExerciseModel
import NegotiationModel
import Texts

extension NodeReader {
    /// The whole file.
    func claims() -> Claims {
        let fields = fields(
            "the claims", required: ["format", "calibration", "report", "claims"], optional: ["conditions"])
        if let format = fields["format"]?.scalar("the format's name"), format != "offramp-claims/1" {
            fields["format"]?.add("“format” is \(format.quoted)", "this program reads “offramp-claims/1”")
        }
        return Claims(
            calibration: fields["calibration"]?.rehearsalSample() ?? RehearsalSample(firstSeed: 1, family: [.linear]),
            report: fields["report"]?.rehearsalSample() ?? RehearsalSample(firstSeed: 1, family: [.linear]),
            claims: fields.nonEmptyList("claims", of: "claim").map { $0.claim() },
            conditions: fields.list("conditions", of: "condition").map { $0.riggingCondition() })
    }

    private func rehearsalSample() -> RehearsalSample {
        let fields = fields("a sample", required: ["first_seed", "family"])
        return RehearsalSample(
            firstSeed: fields.number("first_seed", 0...1_000_000_000), family: fields["family"]?.kinds() ?? [])
    }

    private func kinds() -> [BotKind] {
        let kinds = list(of: "kind of delegation").compactMap { $0.choice(BotKind.self) }
        if kinds.isEmpty, case .sequence = node.content { add("\(what) is an empty list", "name one kind at least") }
        return kinds
    }

    private func claim() -> Claim {
        let fields = fields(
            "a claim", required: ["id", "text", "change", "passages", "comparisons"],
            optional: ["rules", "clauses", "weights"])
        let comparisons = fields.nonEmptyList("comparisons", of: "comparison")
        let ids = comparisons.compactMap { $0.node["id"]?.text }
        for (place, id) in ids.enumerated() where ids.firstIndex(of: id) != place {
            comparisons[place].add("the comparison \(id.quoted) stands twice", "give each its own identifier")
        }
        return Claim(
            id: ClaimID(fields.declaration("id", of: .claim)), text: fields.text("text", limit: 500),
            change: fields.text("change", limit: 500), passages: fields.references("passages", to: .passage),
            rules: fields.references("rules", to: .rule).map { RuleID($0) },
            clauses: fields.references("clauses", to: .clauseInFull),
            weights: fields.references("weights", to: .weight).map { WeightID($0) },
            comparisons: comparisons.map { $0.comparison(among: ids) })
    }

    private func comparison(among ids: [String]) -> Comparison {
        let fields = fields("a comparison", required: ["id", "checks"], optional: ["base", "changed", "once"])
        if let id = fields["id"], let text = id.scalar("an identifier"), !IdentifierSpelling.plain.admits(text) {
            id.add("\(text.quoted) is not an identifier of a comparison", IdentifierSpelling.plain.rule)
        }
        return Comparison(
            id: fields.line("id"), base: fields["base"]?.variation() ?? Variation(),
            changed: fields["changed"]?.variation() ?? Variation(), isMeasuredOnce: fields.truth("once"),
            checks: fields.nonEmptyList("checks", of: "check").map { $0.check(among: ids) })
    }

    private func check(among comparisons: [String]) -> Check {
        let fields = fields("a check", required: ["measure", "expect"], optional: ["over"])
        return Check(
            fields["measure"]?.measures() ?? [.settled], over: fields.choice("over", else: .all),
            fields["expect"]?.expectation(among: comparisons) ?? .more)
    }

    private func expectation(among comparisons: [String]) -> Expectation {
        switch node.text {
        case "more": return .more
        case "fewer": return .fewer
        case "never": return .never
        default: break
        }
        guard case .mapping(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
            add(
                "\(what) is \(node.description)", "it is more, fewer, never or a mapping, such as {at_most_percent: 50}"
            )
            return .more
        }
        let value = NodeReader(entry.value, entry.key.quoted, reading)
        let hundredths = -1_000_000...1_000_000
        switch entry.key {
        case "at_most_percent": return .atMostPercent(value.number(0...100))
        case "no_less_by_hundredths": return .noLessBy(hundredths: value.number(hundredths))
        case "within_hundredths": return .within(hundredths: value.number(hundredths))
        case "above_hundredths": return .above(hundredths: value.number(hundredths))
        case "below_hundredths": return .below(hundredths: value.number(hundredths))
        case "falls_more_than": return .fallsMoreThan(value.measures())
        case "falls_further_than":
            let name = value.scalar("a comparison's identifier") ?? ""
            if !comparisons.contains(name) {
                value.add(
                    "no comparison of this claim is called \(name.quoted)", "there is \(comparisons.alternatives)")
            }
            return .fallsFurtherThan(comparison: name)
        default:
            let words = [
                "at_most_percent", "no_less_by_hundredths", "within_hundredths", "above_hundredths", "below_hundredths",
                "falls_more_than", "falls_further_than",
            ]
            let near = Spelling.nearest(to: entry.key, among: words).map { "did you mean “\($0)”?" }
            add("nothing is expected by \(entry.key.quoted)", near ?? "it is more, fewer, never, \(words.alternatives)")
            return .more
        }
    }

    // MARK: Conditions

    private func riggingCondition() -> RiggingCondition {
        let fields = fields(
            "a condition", required: ["id", "text"],
            optional: ["range", "policies", "options", "actions", "rules"])
        return RiggingCondition(
            id: ClaimID(fields.declaration("id", of: .claim)), text: fields.text("text", limit: 500),
            demand: fields.riggingDemand())
    }

    fileprivate func range() -> RiggingDemand {
        let fields = fields(
            "a range", required: ["measure"], optional: ["in", "above_hundredths", "below_hundredths"])
        if !fields.has("above_hundredths"), !fields.has("below_hundredths") {
            add("a range has no bound", "write “above_hundredths:” or “below_hundredths:”, or both")
        }
        return .range(
            fields["measure"]?.measure() ?? .settled, in: fields["in"]?.variation() ?? Variation(),
            above: fields["above_hundredths"]?.number(-1_000_000...1_000_000),
            below: fields["below_hundredths"]?.number(-1_000_000...1_000_000))
    }

    fileprivate func policies() -> RiggingDemand {
        let fields = fields("constant policies", required: ["party", "kinds", "policies"])
        return .policies(
            PartyID(fields.reference("party", to: .party)), kinds: fields["kinds"]?.kinds() ?? [],
            policies: fields.nonEmptyList("policies", of: "policy").map { policy in
                let fields = policy.fields("a policy", required: ["name", "orders"])
                return ConstantPolicy(
                    name: fields.line("name"), orders: fields["orders"]?.delegationOrders() ?? DelegationOrders())
            })
    }

    fileprivate func optionShares() -> RiggingDemand {
        .options(percent: fields("a share", required: ["percent"]).number("percent", 0...100))
    }

    fileprivate func actionShares() -> RiggingDemand {
        let fields = fields("a share", required: ["percent", "kinds"])
        return .actions(percent: fields.number("percent", 0...100), kinds: fields["kinds"]?.kinds() ?? [])
    }

    fileprivate func ruleFigures() -> RiggingDemand {
        let fields = fields("rules and figures", required: ["rules", "figures"])
        return .rules(
            fields.references("rules", to: .rule).map { RuleID($0) },
            figures: fields.nonEmptyList("figures", of: "figure").map { $0.measure() })
    }
}

extension FieldReader {
    /// The one demand that a condition makes.
    fileprivate func riggingDemand() -> RiggingDemand {
        let demands = ["range", "policies", "options", "actions", "rules"].filter { has($0) }
        if demands.count != 1 {
            add(
                "a condition makes \(demands.isEmpty ? "no demand" : "several demands")",
                "it has one of range, policies, options, actions and rules")
        }
        switch demands.first {
        case "policies": return self["policies"]?.policies() ?? .options(percent: 0)
        case "options": return self["options"]?.optionShares() ?? .options(percent: 0)
        case "actions": return self["actions"]?.actionShares() ?? .options(percent: 0)
        case "rules": return self["rules"]?.ruleFigures() ?? .options(percent: 0)
        default: return self["range"]?.range() ?? .options(percent: 0)
        }
    }
}
