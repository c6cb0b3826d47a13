import ExerciseModel
import NegotiationModel
import RulePrograms

extension FieldReader {
    /// What would tell of an action to those who are not told of it.
    func checkHiddenActions(_ exercise: Exercise) {
        guard exercise.actions.contains(where: { $0.audience != .all }), let program = try? RuleProgram(exercise) else {
            return
        }
        checkContrary(program)
        checkAsking(program)
    }

    /// A breach is told to everybody.
    private func checkContrary(_ program: RuleProgram) {
        let exercise = program.exercise
        for (reader, position) in zip(list("issues", of: "issue", limit: SectionLimit.issues), exercise.issues.indices)
        {
            guard
                let deed = program.contrary[position]?.deeds.first(where: {
                    exercise.actions[$0.action].audience != .all
                })
            else { continue }
            let action = exercise.actions[deed.action]
            NodeReader(reader.node["contrary"] ?? reader.node, "“contrary”", reading).add(
                "“contrary” asks for “\(action.id)”, which is revealed to \(action.audience.words)",
                "a breach by it would tell everybody: write “reveals: all” there, or let a clause move a track that says it, and "
                    + "ask for that")
        }
    }

    /// What an action does when another was chosen is told to those who are told of the first.
    private func checkAsking(_ program: RuleProgram) {
        for (reader, asking) in zip(list("actions", of: "action", limit: SectionLimit.actions), program.actions) {
            for deed in (asking.when?.deeds ?? []) + asking.effects.flatMap(\.deeds) {
                guard !asking.parties.elements.allSatisfy({ isTold(program.index, of: deed, asking.action, by: $0) })
                else {
                    continue
                }
                let asked = program.exercise.actions[deed.action]
                reader.add(
                    "the action “\(asking.action.id)” asks for “\(asked.id)”, which is revealed to \(asked.audience.words)",
                    "those who are told of “\(asking.action.id)” would learn of it: let “\(asked.id)” move a track, and ask for that"
                )
                break
            }
        }
    }

    /// Whether everybody who is told of an action of a party's is told of a deed that it asks about.
    private func isTold(_ index: ExerciseIndex, of deed: Deed, _ asking: Action, by party: Int) -> Bool {
        guard let position = index.actions[asking.id] else { return true }
        let ownDeed = deed.party == .context(.party) || deed.party == .context(.author)
        let told = ownDeed ? index.sight(ofAction: deed.action, by: party) : index.sight(of: deed)
        let reached = index.sight(ofAction: position, by: party)
        return reached.parties.isSubset(of: told.parties) && (told.observers || !reached.observers)
    }
}

extension ActionAudience {
    /// Whom it is revealed to, in a sentence for authors.
    var words: String {
        switch self {
        case .all: "all"
        case .side: "its side alone"
        case .party: "its actor alone"
        }
    }
}
