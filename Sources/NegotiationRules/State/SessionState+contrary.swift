import ExerciseModel
import NegotiationModel
import RulePrograms

/// What breaks a term though nothing is overdue.
extension SessionState {
    /// Whether what is revealed is contrary to an obligation: where breaches are found, it is one.
    ///
    /// - Parameter chosen: what shall be revealed instead, by party as positions of actions; nil: what is.
    func isContrary(to obligation: Obligation, chosen: [[Int]]? = nil) -> Bool {
        guard let contrary = contrary(of: obligation) else { return false }
        var context = Context()
        context.chosen = chosen
        context.party = index.parties[obligation.id.party] ?? 0
        return holds(contrary, context)
    }

    /// What would break an obligation; nil where nothing can now.
    private func contrary(of obligation: Obligation) -> Formula? {
        guard let issue = index.issues[obligation.id.issue], obligation.canBeSuspended,
            play.inForce[issue]?.agreement == obligation.id.agreement, !isKept(obligation)
        else { return nil }
        return program.contrary[issue]
    }

    /// Whether the obligation was kept, whatever its party does now: it is certified, and another part of the term is not, or comes
    /// after it. Of a term that is certified whole the last part can still be broken, since it goes on.
    private func isKept(_ obligation: Obligation) -> Bool {
        guard obligation.state == .certified else { return false }
        let id = obligation.id
        return play.obligations.contains { other in
            other.id.agreement == id.agreement && other.id.issue == id.issue && other.id.party == id.party
                && (other.state != .certified || other.id.instalment > id.instalment)
        }
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
                !index.actions(replacedBy: action).contains($0.action)
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
        // Nothing is revealed of the others.
        var chosen = exercise.parties.indices.map { _ in [Int]() }
        chosen[party] = others.compactMap { index.actions[$0.action] }
        guard !isContrary(to: obligation, chosen: chosen), let position = index.actions[action] else { return false }
        chosen[party].append(position)
        return isContrary(to: obligation, chosen: chosen)
    }

    /// As when the phase closes, with what the party has committed to perform performed.
    private func close(for party: Int) -> SessionState {
        var close = self
        let performs = play.commitments[party].performs
        for obligation in play.obligations
        where performs.contains(obligation.id.issue) && obligation.id.party == exercise.parties[party].id {
            guard canBePerformed(obligation) else { continue }
            close.apply(.obligationMoved(id: obligation.id, to: .performed, cause: .performed))
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
