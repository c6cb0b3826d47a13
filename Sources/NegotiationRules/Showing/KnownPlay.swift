import ExerciseModel
import NegotiationModel
import RulePrograms

/// Play as one party knows it, for formulas that are read with its eyes: built up from nothing, as views are.
struct KnownPlay: Sendable {
    private let party: Int
    /// Before anything is known: every number stands at its lowest, every draw as if its rule were off, nothing is in force and
    /// nobody has a mandate. The same in all sessions of an exercise.
    private let nothing: SessionState
    /// The numbers that it sees, the draws that it is told, and the mandates that it gives or has.
    private var slots: [Int] = []
    private var draws: [Int] = []
    private var mandates: [Int] = []

    init(to party: Int, in program: RuleProgram) {
        self.party = party
        let (exercise, index) = (program.exercise, program.index)
        nothing = .unknown(of: program)
        for (track, layout) in zip(exercise.tracks.indices, index.trackLayouts) {
            for owners in index.owners(of: track) where index.sight(of: track, owners: owners).parties.contains(party) {
                if let slot = layout.slot(owners) { slots.append(slot) }
            }
        }
        draws = exercise.draws.indices.filter { exercise.draws[$0].told.contains(exercise.parties[party].id) }
        let count = exercise.parties.count
        mandates = (0..<count * count).filter { $0 / count == party || $0 % count == party }
    }

    /// What the exercise says that the party's automated delegation leans to, of what it can do now.
    func leanings(among actions: [ActionID], _ state: SessionState) -> [ActionLeaning] {
        var leanings: [ActionLeaning] = []
        guard !state.program.leanings.isEmpty, !actions.isEmpty else { return [] }
        let known = known(of: state)
        var context = Context()
        context.party = party
        for leaning in state.program.leanings where leaning.parties.contains(party) {
            guard actions.contains(leaning.action.id) else { continue }
            let weight = known.value(leaning.weight, context)
            guard weight > 0 else { continue }
            leanings.append(
                ActionLeaning(
                    action: leaning.action.id, slot: leaning.action.slot, arguments: leaning.arguments,
                    weight: weight))
        }
        return leanings
    }

    /// Nothing, and then what the party's head may know.
    private func known(of state: SessionState) -> SessionState {
        nothing.learning { known in
            // What everybody sees.
            (known.status, known.point) = (state.play.status, state.play.point)
            known.levels = state.play.levels
            known.inForce = state.play.inForce
            (known.agreements, known.obligations) = (state.play.agreements, state.play.obligations)
            known.isImplemented = state.play.isImplemented
            known.isSettlementBroken = state.play.isSettlementBroken
            // What the party sees.
            for slot in slots { known.slots[slot] = state.play.slots[slot] }
            for draw in draws { known.outcomes[draw] = state.play.outcomes[draw] }
            for pair in mandates { known.mandates[pair] = state.play.mandates[pair] }
            known.revealed = revealed(in: state)
        }
    }

    private func revealed(in state: SessionState) -> [Commitment] {
        state.play.revealed.indices.map { other in
            let revealed = state.play.revealed[other]
            return Commitment(
                choices: revealed.choices.filter { choice in
                    guard let action = state.index.actions[choice.action] else { return false }
                    return state.index.sight(ofAction: action, by: other).parties.contains(party)
                },
                performs: revealed.performs, suspends: revealed.suspends)
        }
    }
}
