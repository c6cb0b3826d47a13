import NegotiationModel
import RulePrograms

/// What breaks a term though nothing is overdue.
extension SessionState {
    /// Whether what is revealed is contrary to an obligation: where breaches are found, it is one.
    func isContrary(to obligation: Obligation) -> Bool {
        guard let contrary = contrary(of: obligation) else { return false }
        var context = Context()
        context.party = index.parties[obligation.id.party] ?? 0
        return holds(contrary, context)
    }

    /// What would break an obligation; nil where nothing can now.
    private func contrary(of obligation: Obligation) -> Formula? {
        guard let issue = index.issues[obligation.id.issue], obligation.canBeSuspended,
            play.inForce[issue]?.agreement == obligation.id.agreement
        else { return nil }
        return program.contrary[issue]
    }

    /// Those of some actions with which a party would break what it has agreed to, were the phase to close with what it
    /// has committed.
    ///
    /// What others have committed is not known to it, and counts as nothing.
    func breakingActions(of party: Int, among actions: [ActionID]) -> [BreakingAction] {
        guard findsBreaches, !actions.isEmpty else { return [] }
        let close = close(for: party)
        let id = exercise.parties[party].id
        let bound = close.play.obligations.filter { $0.id.party == id && close.contrary(of: $0) != nil }
        guard !bound.isEmpty else { return [] }
        return actions.compactMap { action in
            // Alone, for a party that takes back the rest; and beside the rest, which may be what makes it contrary.
            let beside = play.commitments[party].choices.filter {
                !self.actions(replacedBy: action).contains($0.action)
            }
            let broken = bound.filter { obligation in
                close.breaks(obligation, action, beside: [], party)
                    || close.breaks(obligation, action, beside: beside, party)
            }
            return broken.isEmpty ? nil : BreakingAction(action: action, breaks: broken.map(\.id))
        }
    }

    /// Whether it is the action that breaks the obligation, and nothing that stands without it.
    private func breaks(_ obligation: Obligation, _ action: ActionID, beside others: [Choice], _ party: Int) -> Bool {
        var trial = self
        trial.play.revealed[party].choices = others
        guard !trial.isContrary(to: obligation) else { return false }
        trial.play.revealed[party].choices.append(Choice(action: action))
        return trial.isContrary(to: obligation)
    }

    /// As when the phase closes, with nothing revealed yet, and performed what the party has committed to perform.
    private func close(for party: Int) -> SessionState {
        var close = self
        close.play.revealed = close.play.revealed.map { _ in Commitment() }
        let performs = play.commitments[party].performs
        for place in play.obligations.indices where performs.contains(play.obligations[place].id.issue) {
            let obligation = play.obligations[place]
            if obligation.id.party == exercise.parties[party].id, canBePerformed(obligation) {
                close.play.obligations[place].state = .performed
            }
        }
        return close
    }

    /// Whether the phase is one whose close finds breaches.
    private var findsBreaches: Bool {
        guard let point = play.point, phase(at: point).kind == .decision else { return false }
        return program.steps.contains { step in
            step.step.mechanism == .breach && (step.step.inEpilogue || !point.inEpilogue)
        }
    }
}
