import ExerciseModel
import NegotiationModel
import RulePrograms

extension NodeReader {
    /// What a party can do apart from bargaining.
    func action() -> Action {
        let fields = fields(
            "an action", required: ["id", "name", "summary", "parties", "slot", "basis"],
            optional: ["parameters", "when", "otherwise", "reveals", "effects"])
        let id = fields.declaration("id", of: .action)
        var action = Action(
            id: ActionID(id), name: fields.line("name"), summary: fields.text("summary", limit: 1_000),
            parties: fields.references("parties", to: .party).map { PartyID($0) },
            slot: fields.choice("slot", else: .main),
            parameters: fields.list("parameters", of: "parameter", limit: 8).map { $0.parameter(of: id) },
            otherwise: fields.has("otherwise") ? fields.sentence("otherwise", in: ExpressionScope.anybodyActing) : nil,
            reveals: fields["reveals"]?.choice(ActionAudience.self), effects: [], citation: fields.citation())
        action.when = fields.optionalExpression("when", for: .truth, in: .action(action))
        if action.when != nil, action.otherwise == nil {
            fields.add("an action has “when” without “otherwise”", "write what a party reads where it can't be chosen")
        } else if action.when == nil, action.otherwise != nil {
            fields["otherwise"]?.add("“otherwise” stands without “when”", "write the condition, or leave it out")
        }
        action.effects = fields["effects"]?.effects(in: EffectSetting(action: action)) ?? []
        return action
    }

    private func parameter(of action: String) -> ActionParameter {
        let fields = fields("a parameter", required: ["id", "kind"], optional: ["among", "of"])
        let id = fields.declaration("id", of: .parameter(of: action))
        return ActionParameter(id: id, kind: fields.parameterKind())
    }
}

extension FieldReader {
    fileprivate func parameterKind() -> ParameterKind {
        let names = reading.names
        switch self["kind"]?.node.text {
        case "party":
            refuse("of", beside: "party")
            return .party(among: (has("among") ? references("among", to: .party) : names[.party]).map { PartyID($0) })
        case "issues":
            refuse("of", beside: "issues")
            return .issues(among: (has("among") ? references("among", to: .issue) : names[.issue]).map { IssueID($0) })
        case "value":
            refuse("among", beside: "value")
            return .value(of: trackWithStates())
        default:
            self["kind"]?.add("“kind” is \(self["kind"]?.node.description ?? "")", "it is party, issues or value")
            return .party(among: [])
        }
    }

    private func refuse(_ key: String, beside kind: String) {
        self[key]?.add("“\(key)” stands in a parameter of “kind: \(kind)”", "leave it out")
    }

    private func trackWithStates() -> TrackID {
        guard let node = self["of"] else {
            add("a parameter of “kind: value” lacks “of”", "name the track whose states can be chosen")
            return ""
        }
        let track = node.reference(to: .track)
        guard reading.names[.track].contains(track) else { return "" }
        if reading.names[.state(of: track)].isEmpty {
            node.add("the track “\(track)” has no states", "name a track with “values”")
            return ""
        }
        return TrackID(track)
    }
}
