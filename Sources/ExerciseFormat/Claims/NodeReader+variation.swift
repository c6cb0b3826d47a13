import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// What is changed against the exercise as it stands.
    func variation() -> Variation {
        let fields = fields(
            "a variation", required: [],
            optional: ["rules", "clauses_off", "weights", "tracks", "draws", "withhold", "delegations"])
        var variation = Variation()
        for (rule, level) in fields["rules"]?.entries(by: .rule) ?? [] {
            variation.rules[RuleID(rule)] = level.choice(EnforcementLevel.self) ?? .off
        }
        variation.clausesOff = fields.references("clauses_off", to: .clauseInFull)
        for (weight, percent) in fields["weights"]?.entries(by: .weight) ?? [] {
            variation.weights[WeightID(weight)] = percent.number(0...10_000)
        }
        for (cell, by) in fields["tracks"]?.cells() ?? [] { variation.tracks[cell] = by.number(-1_000_000...1_000_000) }
        for (draw, outcome) in fields["draws"]?.entries(by: .draw) ?? [] {
            variation.draws[DrawID(draw)] = OutcomeID(outcome.reference(to: .outcome(of: draw)))
        }
        if let withheld = fields["withhold"]?.fields(
            "what is withheld", required: [], optional: ["options", "actions"])
        {
            variation.withheldOptions = withheld["options"]?.optionsByIssue() ?? [:]
            variation.withheldActions = withheld.references("actions", to: .action).map { ActionID($0) }
        }
        for (party, orders) in fields["delegations"]?.entries(by: .party) ?? [] {
            variation.delegations[PartyID(party)] = orders.delegationOrders()
        }
        return variation
    }

    /// Keys as expressions write cells: `name`, `name[party]`. The stage says where there is no such cell.
    private func cells() -> [(String, NodeReader)] {
        guard case .mapping(let entries) = node.content else {
            add("\(what) is \(node.description)", "it is a mapping from each track, as “name” or “name[party]”")
            return []
        }
        return entries.prefix(SectionLimit.list).map { entry in
            let track = String(entry.key.prefix { $0 != "[" })
            reading.demandKnown(track, as: .track, at: entry.keyPosition)
            return (entry.key, NodeReader(entry.value, entry.key.quoted, reading))
        }
    }

    private func optionsByIssue() -> [IssueID: [OptionID]] {
        var options: [IssueID: [OptionID]] = [:]
        for (issue, list) in entries(by: .issue) {
            options[IssueID(issue)] = list.references(to: .option(of: issue)).map { OptionID($0) }
        }
        return options
    }

    /// What a delegation is told.
    func delegationOrders() -> DelegationOrders {
        let fields = fields(
            "a delegation's orders", required: [],
            optional: [
                "kind", "opening_percent", "reserve_percent", "insists", "opposes", "actions", "chooses_actions",
                "bargaining",
            ])
        return DelegationOrders(
            kind: fields["kind"]?.choice(BotKind.self), openingPercent: fields["opening_percent"]?.number(-100...200),
            reservePercent: fields["reserve_percent"]?.number(-100...200),
            insists: fields["insists"]?.entries(by: .issue).map { issue, option in
                Term(issue: IssueID(issue), option: OptionID(option.reference(to: .option(of: issue))))
            } ?? [],
            opposes: fields["opposes"]?.optionsByIssue() ?? [:],
            actions: fields.list("actions", of: "action").map { $0.orderedAction() },
            choosesActions: fields.truth("chooses_actions", else: true),
            bargaining: fields.choice("bargaining", else: .own))
    }

    /// An action's name, or a mapping with its arguments.
    private func orderedAction() -> OrderedAction {
        if node.text != nil { return OrderedAction(action: ActionID(reference(to: .action))) }
        let fields = fields("an ordered action", required: ["action"], optional: ["arguments"])
        let action = fields.reference("action", to: .action)
        var arguments: [String: [String]] = [:]
        for (parameter, value) in fields["arguments"]?.entries(by: .parameter(of: action)) ?? [] {
            arguments[parameter] =
                value.node.text.map { [$0] } ?? value.list(of: "value").compactMap { $0.scalar("a name") }
        }
        return OrderedAction(action: ActionID(action), arguments: arguments)
    }
}
