import ExerciseModel
import NegotiationModel
import RulePrograms

extension NodeReader {
    /// What automated delegations lean to.
    func leaning() -> Leaning {
        let fields = fields("a leaning", required: ["parties", "action", "weight"], optional: ["with"])
        let action = fields.reference("action", to: .action)
        return Leaning(
            parties: fields.references("parties", to: .party).map { PartyID($0) }, action: ActionID(action),
            arguments: fields["with"]?.arguments(of: action) ?? [:],
            weight: fields.expression("weight", for: .number, in: .leaning))
    }

    private func arguments(of action: String) -> [String: [String]] {
        guard reading.names[.action].contains(action) else { return [:] }
        var arguments: [String: [String]] = [:]
        for (parameter, value) in entries(by: .parameter(of: action)) {
            if case .sequence = value.node.content {
                arguments[parameter] = value.list(of: "word").map { $0.line() }
            } else {
                arguments[parameter] = [value.line()]
            }
        }
        return arguments
    }
}

extension FieldReader {
    /// Leanings to what a party can't do, or can't do so.
    func checkAutomated(_ exercise: Exercise) {
        for (reader, leaning) in zip(list("automated", of: "leaning"), exercise.automated) {
            guard let action = exercise.actions.first(where: { $0.id == leaning.action }) else { continue }
            for party in leaning.parties where !action.parties.contains(party) {
                reader.add(
                    "“\(party)” has no action “\(action.id)”",
                    "name parties that have it: \(action.parties.map(\.rawValue).joined(separator: ", "))")
            }
            for parameter in action.parameters {
                let words = leaning.arguments[parameter.id] ?? []
                let known = exercise.words(for: parameter)
                if words.isEmpty || !words.allSatisfy(known.contains) {
                    reader.add(
                        "“\(action.id)” needs “\(parameter.id)”",
                        "write it under “with”: \(known.prefix(8).joined(separator: ", "))")
                }
            }
        }
    }
}

extension Exercise {
    fileprivate func words(for parameter: ActionParameter) -> [String] {
        switch parameter.kind {
        case .party(let among): among.map(\.rawValue)
        case .issues(let among): among.map(\.rawValue)
        case .value(let track): tracks.first { $0.id == track }?.values.map(\.id) ?? []
        }
    }
}
