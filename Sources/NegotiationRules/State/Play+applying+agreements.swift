import ExerciseModel
import NegotiationModel
import RulePrograms

extension Play {
    // MARK: Agreements

    mutating func applyAgreement(_ event: Event, _ index: ExerciseIndex) {
        switch event {
        case .agreed(let agreement, _): applyAgreed(agreement, index)
        case .obligationsMade(let made): obligations += made
        case .obligationMoved(let id, let state, let cause, _): applyObligation(id, state, cause, index)
        case .termReturned(let issue, _): if let issue = index.issues[issue] { inForce[issue] = nil }
        case .termLapsed(let issue, let agreement):
            if let issue = index.issues[issue] { inForce[issue] = nil }
            for position in obligations.indices
            where obligations[position].id.issue == issue && obligations[position].id.agreement == agreement {
                obligations[position].lapse()
            }
        case .settlementImplemented: isImplemented = true
        case .outOfReach(let agreement, _): outOfReach.append(agreement)
        default: break
        }
    }

    private mutating func applyAgreed(_ agreement: Agreement, _ index: ExerciseIndex) {
        agreements.append(agreement)
        count(.agreements)
        let parties = index.positions(of: agreement.parties)
        for term in index.positions(of: agreement.terms)
        where now(term.issue, index) != term.option || isReplaced(term.issue, index) {
            inForce[term.issue] = TermInForce(option: term.option, agreement: agreement.number, parties: parties)
        }
    }

    /// Whether what was owed on an issue has just been replaced by the agreement that comes into force.
    private func isReplaced(_ issue: Int, _ index: ExerciseIndex) -> Bool {
        guard let term = inForce[issue] else { return false }
        let id = index.exercise.issues[issue].id
        return obligations.contains {
            $0.id.issue == id && $0.id.agreement == term.agreement && $0.state == .replaced
        }
    }

    private mutating func applyObligation(
        _ id: ObligationID, _ state: ObligationState, _ cause: ObligationCause, _ index: ExerciseIndex
    ) {
        guard let position = obligations.lastIndex(where: { $0.id == id }) else { return }
        obligations[position].state = state
        if cause == .notInTime { obligations[position].phasesOwed += 1 }
        guard isImplemented, isOfSettlement(id, index.exercise.settlement.parties) else { return }
        if state == .breached { isSettlementBroken = true }
        // What control doesn't accept as performed has not been implemented.
        if cause == .notAccepted { isImplemented = false }
    }

    /// Whether a party of the settlement owes it under an agreement between all of them.
    private func isOfSettlement(_ id: ObligationID, _ settlers: [PartyID]) -> Bool {
        settlers.contains(id.party)
            && agreements.contains { agreement in
                agreement.number == id.agreement && settlers.allSatisfy(agreement.parties.contains)
            }
    }

    // MARK: Actions and mandates

    mutating func applyAction(_ event: Event, _ index: ExerciseIndex) {
        switch event {
        case .mandateGiven(let from, let to, let issues):
            let given = BitSet(issues.compactMap { index.issues[$0] })
            if let pair = index.pair(from, to) { mandates[pair] = mandates[pair].union(given) }
        case .mandateWithdrawn(let from, let to): if let pair = index.pair(from, to) { mandates[pair] = BitSet() }
        case .proposed(let proposal):
            count(.proposals(of: proposal.party))
            proposals.append(ProposalView(proposal: proposal, allowed: nil, text: ""))
        case .proposalRuled(let party, let number, let allowed, let text):
            guard let position = proposalIndex(party, number) else { return }
            (proposals[position].allowed, proposals[position].text) = (allowed, text)
        case .revealed:
            revealed = commitments
            for party in commitments.indices { commitments[party] = Commitment() }
        default: applyCommitment(event, index)
        }
    }

    private mutating func applyCommitment(_ event: Event, _ index: ExerciseIndex) {
        switch event {
        case .committed(let party, let choice):
            let replaced = index.actions(replacedBy: choice.action)
            change(party, index) { commitment in
                commitment.choices.removeAll { replaced.contains($0.action) }
                commitment.choices.append(choice)
            }
        case .uncommitted(let party, let action):
            change(party, index) { $0.choices.removeAll { $0.action == action } }
        case .performancePlanned(let party, let issue):
            change(party, index) {
                $0.suspends.removeAll { $0 == issue }
                $0.performs.append(issue)
            }
        case .suspensionPlanned(let party, let issue):
            change(party, index) {
                $0.performs.removeAll { $0 == issue }
                $0.suspends.append(issue)
            }
        default: break
        }
    }

    private mutating func change(_ party: PartyID, _ index: ExerciseIndex, _ body: (inout Commitment) -> Void) {
        if let party = index.parties[party] { body(&commitments[party]) }
    }
}

extension Obligation {
    /// What was kept and certified stays so, and what was broken stays broken; the rest is owed no more.
    fileprivate mutating func lapse() {
        switch state {
        case .waiting, .owed, .performed, .suspended: state = .lapsed
        case .certified, .breached, .snappedBack, .replaced, .lapsed: break
        }
    }
}
