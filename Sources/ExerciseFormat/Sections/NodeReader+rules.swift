import ExerciseModel
import NegotiationModel
import RulePrograms
import Texts

extension NodeReader {
    /// A rule with its clauses.
    func rule() -> Rule {
        let fields = fields(
            "a rule", required: ["id", "name", "text", "levels", "level", "clauses"], optional: ["off"])
        let id = fields.declaration("id", of: .rule)
        let levels = fields["levels"]?.levels() ?? []
        let level = fields["level"]?.choice(EnforcementLevel.self)
        if let level, !levels.isEmpty, !levels.contains(level) {
            fields["level"]?.add(
                "the rule \(id) starts at \(level.rawValue), which it lacks",
                "start it at \(levels.map(\.rawValue).alternatives)")
        }
        if levels.contains(.off), !fields.has("off") {
            fields.add("the rule \(id) can be off and lacks “off”", "write “off:” with what that means")
        }
        return Rule(
            id: RuleID(id), name: fields.line("name"), text: fields.text("text", limit: 1_000), levels: levels,
            level: level ?? .off,
            clauses: fields.nonEmptyList("clauses", of: "clause").map { $0.clause(of: id, levels: levels) },
            off: fields.text("off", limit: 1_000))
    }

    private func levels() -> [EnforcementLevel] {
        var levels: [EnforcementLevel] = []
        for item in list(of: "level", limit: 4) {
            guard let level = item.choice(EnforcementLevel.self) else { continue }
            if levels.contains(level) { item.add("\(level.rawValue) stands twice in this list", "name it once") }
            levels.append(level)
        }
        if levels.isEmpty, case .sequence = node.content { add("\(what) is an empty list", "name a level") }
        return levels
    }

    private func clause(of rule: String, levels: [EnforcementLevel]) -> Clause {
        let fields = fields(
            "a clause", required: ["id", "text", "basis"], optional: ["at", "when", "each", "levels", "effects"])
        let moments = fields.nonEmptyList("at", of: "moment").compactMap { $0.moment() }
        let iteration: Iteration? = fields["each"]?.choice(Iteration.self)
        let scope = ExpressionScope.clause(at: moments, each: iteration)
        fields.checkMoments(moments, iteration)
        let clauseLevels = fields.clauseLevels(among: levels)
        let setting = EffectSetting(
            moments: moments, scope: scope, levels: levels.isEmpty ? nil : clauseLevels ?? levels)
        return Clause(
            id: ClauseID(fields.declaration("id", of: .clause(of: rule))), text: fields.text("text", limit: 1_000),
            citation: fields.citation(), at: moments,
            when: fields.optionalExpression("when", for: .truth, in: scope), each: iteration,
            levels: clauseLevels,
            effects: fields["effects"]?.effects(in: setting) ?? [])
    }

    private func moment() -> Moment? {
        let words = Moment.named.map(\.name)
        guard let text = scalar("a moment") else { return nil }
        guard let moment = Moment(text) else {
            let near = Spelling.nearest(to: text, among: words).map { "did you mean “\($0)”?" }
            add("no moment is called \(text.quoted)", near ?? "it is \(words.alternatives), or “step” and a step")
            return nil
        }
        if case .step(let step) = moment { reading.demandKnown(step.rawValue, as: .step, at: position) }
        return moment
    }
}

extension FieldReader {
    fileprivate func clauseLevels(among ruleLevels: [EnforcementLevel]) -> [EnforcementLevel]? {
        guard has("levels") else { return nil }
        return list("levels", of: "level", limit: 4).compactMap { item in
            guard let level = item.choice(EnforcementLevel.self) else { return nil }
            if !ruleLevels.isEmpty, !ruleLevels.contains(level) {
                item.add(
                    "the rule has no level \(level.rawValue)", "it has \(ruleLevels.map(\.rawValue).alternatives)")
            }
            return level
        }
    }

    /// A clause that watches moments does something; one that doesn't can only be cited.
    fileprivate func checkMoments(_ moments: [Moment], _ iteration: Iteration?) {
        if !has("at") {
            for key in ["when", "each", "levels", "effects"] {
                self[key]?.add("“\(key)” stands in a clause without “at”", "write the moments at which it is tried")
            }
        } else if self["effects"]?.node.items.isEmpty ?? true {
            add("a clause watches moments and does nothing", "write its effects, or leave out “at”")
        }
        if iteration == .step || iteration == .addressee, moments.contains(where: { !$0.isOfOffer }) {
            self["each"]?.add(
                "“each: \(iteration?.rawValue ?? "")” needs an offer",
                "watch moments of offers only, or write “each: party”")
        }
    }
}

extension Moment {
    /// Whether an offer is at hand.
    var isOfOffer: Bool {
        switch self {
        case .offer, .consent, .inForce, .concession, .lastMissing, .declined: true
        case .start, .message, .step, .roundStart, .roundEnd: false
        }
    }
}
