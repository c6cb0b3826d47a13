import ExerciseModel
public import NegotiationModel
public import RulePrograms

/// The eyes of one party's automated delegation: what it sees of a session, made anew only where something changed.
///
/// Everything in it is what the party's head may see; nothing of others' sheets, plans or tracks is read to make it.
public struct BotEyes: Sendable {
    private let party: Int
    private let known: KnownPlay
    private var sight: BotSight
    private var isTableStale = true
    private var areOffersStale = true
    private var areLimitsStale = true

    /// Nil where the exercise has no such party, or more parties or issues than there are bits.
    public init?(of party: PartyID, in program: RuleProgram) {
        guard let position = program.index.parties[party] else { return nil }
        self.party = position
        known = KnownPlay(to: position, in: program)
        sight = BotSight(parties: program.exercise.parties.count, issues: program.exercise.issues.count)
    }

    /// Takes note that something happened; what may have changed by it is looked at again.
    public mutating func note(_ event: Event) {
        switch event {
        case .offerPutForward, .consented, .consentWithdrawn, .offerClosed, .offerCopied, .offerTold, .offerKeptOpen:
            areOffersStale = true
        case .concessionCounted, .rejectionNoted, .bit, .refused, .drawn, .stepResolved, .onceSpent, .declined,
            .committed, .uncommitted, .performancePlanned, .suspensionPlanned, .actionTaken, .said, .stated,
            .announced:
            break
        case .levelSet: (areLimitsStale, isTableStale) = (true, true)
        default: isTableStale = true
        }
    }

    /// Forgets all that it has seen, for those who note no events.
    public mutating func forget() { (isTableStale, areLimitsStale) = (true, true) }

    /// What the party's automated delegation sees now.
    public mutating func look(at state: SessionState) -> BotSight {
        lookAtPlay(state)
        if areLimitsStale {
            sight.limits = state.packageLimits
            areLimitsStale = false
        }
        if isTableStale { lookAtTable(state) }
        if isTableStale || areOffersStale { lookAtOffers(state) }
        lookAtDesk(state)
        (isTableStale, areOffersStale) = (false, false)
        return sight
    }

    private mutating func lookAtPlay(_ state: SessionState) {
        sight.isRunning = state.status == .running
        sight.point = state.point
        sight.phaseKind = state.phaseKind
        sight.deadline = state.deadline
    }

    private mutating func lookAtTable(_ state: SessionState) {
        for issue in state.exercise.issues.indices {
            sight.now[issue] = state.now(issue)
            sight.standing[issue] = UInt64(truncatingIfNeeded: state.play.inForce[issue]?.parties.bits ?? 0)
        }
        sight.sheet = state.botSheet(of: party, now: sight.now)
        let count = state.exercise.parties.count
        for holder in 0..<count {
            sight.mandatesGiven[holder] = UInt64(truncatingIfNeeded: state.play.mandates[party * count + holder].bits)
        }
        sight.isBroken = !state.play.obligations.isEmpty && state.isBrokenByOthers(party)
    }

    /// Offers keep their order, so what was seen of one before stands at the same position, or further on.
    private mutating func lookAtOffers(_ state: SessionState) {
        if isTableStale { sight.offers.removeAll(keepingCapacity: true) }
        var position = 0
        for standing in state.play.offers where standing.known.contains(party) {
            if position < sight.offers.count, sight.offers[position].id == standing.id,
                sight.offers[position].digest == standing.digest
            {
                sight.offers[position].consented = UInt64(truncatingIfNeeded: standing.consented.bits)
                sight.offers[position].isBound = standing.isBound
                sight.offers[position].isOpen = standing.isOpen
            } else {
                sight.offers.insert(seen(standing, state), at: position)
            }
            position += 1
        }
        // What is left was seen before at another position, or is forgotten.
        sight.offers.removeSubrange(position...)
    }

    private func seen(_ standing: StandingOffer, _ state: SessionState) -> BotSight.Offer {
        BotSight.Offer(
            id: standing.id, digest: standing.digest, author: standing.author,
            terms: standing.terms.map { BotSight.Place(issue: $0.issue, option: $0.option) },
            consentSet: UInt64(truncatingIfNeeded: standing.consentSet.bits),
            consented: UInt64(truncatingIfNeeded: standing.consented.bits), isBound: standing.isBound,
            isOpen: standing.isOpen,
            worth: standing.isOpen ? sight.sheet.map { state.worth(of: standing.terms, to: party, by: $0) } : nil)
    }

    private mutating func lookAtDesk(_ state: SessionState) {
        guard state.status == .running, let kind = sight.phaseKind, kind != .adjudication else {
            sight.desk = BotSight.Desk()
            return
        }
        let id = state.exercise.parties[party].id
        if isTableStale {
            sight.desk = BotSight.Desk()
            sight.desk.actions = state.availableActions(party)
            sight.desk.isGuided = state.program.leanings.contains { $0.parties.contains(party) }
            sight.desk.leanings = known.leanings(among: sight.desk.actions, state)
        }
        guard kind == .decision else { return }
        let commitment = state.play.commitments[party]
        (sight.desk.performs, sight.desk.suspends) = (commitment.performs, commitment.suspends)
        guard isTableStale, !state.play.obligations.isEmpty else { return }
        sight.desk.performable = state.ownIssues(id, state.canBePerformed)
        sight.desk.suspendable = state.ownIssues(id) { $0.canBeSuspended }
    }
}

extension SessionState {
    fileprivate func isBrokenByOthers(_ party: Int) -> Bool {
        let id = exercise.parties[party].id
        return play.obligations.contains { obligation in
            obligation.state == .breached && obligation.id.party != id
                && play.agreements.contains { $0.number == obligation.id.agreement && $0.parties.contains(id) }
        }
    }
}
