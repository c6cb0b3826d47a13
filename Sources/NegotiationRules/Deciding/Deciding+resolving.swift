import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    /// Reveals what was committed and resolves it, step by step.
    mutating func resolve() {
        let revealed = exercise.parties.indices.map { party in
            let commitment = state.play.commitments[party]
            return RevealedChoices(
                party: exercise.parties[party].id, choices: commitment.choices, performs: commitment.performs,
                suspends: commitment.suspends)
        }
        upheld = upheldNow
        emit(.revealed(choices: revealed))
        let inEpilogue = state.play.point?.inEpilogue == true
        for step in program.steps where !inEpilogue || step.step.inEpilogue { resolve(step) }
    }

    private mutating func resolve(_ step: StepProgram) {
        if step.step.simultaneous { collected = [] }
        for party in exercise.parties.indices { takeActions(of: party, in: step) }
        makeCollectedMoves()
        switch step.step.mechanism {
        case .performance: performPlanned()
        case .suspension: suspendPlanned()
        case .certification: certifyPerformed()
        case .breach: findBreaches()
        case nil: break
        }
        fireQuietly(.step(step.step.id), publicSubject)
        emit(.stepResolved(step: step.step.id))
    }

    /// Makes the moves of a simultaneous step. They are added up: what would leave a track's range waits for what makes
    /// room, so that a step forward and a step back leave a number where it was, at the ends of its range too.
    private mutating func makeCollectedMoves() {
        var moves = collected ?? []
        collected = nil
        while !moves.isEmpty {
            let next = moves.firstIndex { fits($0.place, state.play.slots[$0.slot] + $0.by) } ?? 0
            let move = moves.remove(at: next)
            if let track = index.tracks[move.place.track] {
                shift(move.slot, track, move.place, by: move.by, move.cause)
            }
        }
    }

    private func fits(_ place: TrackPlace, _ value: Int) -> Bool {
        guard let track = index.tracks[place.track] else { return true }
        return (exercise.tracks[track].minimum...exercise.tracks[track].maximum).contains(value)
    }

    private mutating func takeActions(of party: Int, in step: StepProgram) {
        for choice in state.play.revealed[party].choices {
            guard let position = index.actions[choice.action], step.actions.contains(position) else { continue }
            let action = program.actions[position]
            // It was checked when it was committed; what can't be carried out now is not taken at all.
            guard let context = try? context(of: choice, action, party) else { continue }
            emit(.actionTaken(party: exercise.parties[party].id, choice: choice))
            carryOut(action, context, party)
        }
    }

    // MARK: Obligations

    private mutating func performPlanned() {
        let before = state
        eachPlanned(\.performs) {
            before.canBePerformed($0)
        } then: { deciding, obligation in
            deciding.emit(.obligationMoved(id: obligation.id, to: .performed, cause: .performed))
        }
    }

    /// All suspensions are judged from the same state: who suspends in the same phase as another has no cause yet.
    private mutating func suspendPlanned() {
        let before = self
        var breakers: [PartyID] = []
        eachPlanned(\.suspends) {
            $0.canBeSuspended
        } then: { deciding, obligation in
            let isFree = before.hasOtherBroken(obligation.id)
            deciding.emit(
                .obligationMoved(id: obligation.id, to: isFree ? .suspended : .breached, cause: .suspended))
            if !isFree, !breakers.contains(obligation.id.party) { breakers.append(obligation.id.party) }
        }
        for party in breakers { followBreach(by: party) }
    }

    private mutating func eachPlanned(
        _ planned: KeyPath<Commitment, [IssueID]>, where test: (Obligation) -> Bool,
        then body: (inout Deciding, Obligation) -> Void
    ) {
        for party in exercise.parties.indices {
            for issue in state.play.revealed[party][keyPath: planned] {
                guard let position = index.issues[issue] else { continue }
                for obligation in state.play.obligations(inForceOn: position, of: exercise)
                where obligation.id.party == exercise.parties[party].id && test(obligation) {
                    body(&self, obligation)
                }
            }
        }
    }

    /// Whether somebody else has broken an agreement that the obligation's party takes part in.
    private func hasOtherBroken(_ id: ObligationID) -> Bool {
        state.play.obligations.contains { other in
            other.state == .breached && other.id.party != id.party
                && state.play.agreements.contains { agreement in
                    agreement.parties.contains(other.id.party) && agreement.parties.contains(id.party)
                        && agreement.number == id.agreement
                }
        }
    }

    private mutating func certifyPerformed() {
        for obligation in state.play.obligations where obligation.state == .performed {
            emit(.obligationMoved(id: obligation.id, to: .certified, cause: .certifiedByRule))
        }
        noteImplementation()
    }

    mutating func noteImplementation() {
        if state.isSettlementCarriedOut { emit(.settlementImplemented) }
    }

    private mutating func findBreaches() {
        var breakers: [PartyID] = []
        for obligation in state.play.obligations {
            guard let cause = breachCause(of: obligation) else { continue }
            let isBreach = cause != .notInTime || obligation.phasesOwed + 1 >= Self.phasesUntilBreach
            emit(.obligationMoved(id: obligation.id, to: isBreach ? .breached : .owed, cause: cause))
            if isBreach, !breakers.contains(obligation.id.party) { breakers.append(obligation.id.party) }
        }
        for party in breakers { followBreach(by: party) }
    }

    /// A term owed for this many decision phases without being performed is breached.
    private static let phasesUntilBreach = 2

    private func breachCause(of obligation: Obligation) -> ObligationCause? {
        if state.isContrary(to: obligation) { return .contrary }
        return obligation.state == .owed ? .notInTime : nil
    }

    /// What others still owe the breaker is suspended; under snapback what they performed returns by itself.
    private mutating func followBreach(by breaker: PartyID) {
        let shared = state.play.agreements.filter { $0.parties.contains(breaker) }.map(\.number)
        let snapsBack = program.snapback.map { state.holds($0) } ?? false
        var hasSnapped = false
        for obligation in state.play.obligations
        where obligation.id.party != breaker && shared.contains(obligation.id.agreement) {
            switch obligation.state {
            case .waiting, .owed:
                emit(.obligationMoved(id: obligation.id, to: .suspended, cause: .anotherBroke))
            case .performed where snapsBack && !upheld.contains(obligation.id),
                .certified where snapsBack && !upheld.contains(obligation.id):
                emit(.obligationMoved(id: obligation.id, to: .snappedBack, cause: .snapback))
                hasSnapped = true
            default: break
            }
        }
        if hasSnapped, let snapback = exercise.snapback {
            bite(
                snapback.rule, snapback.clause,
                "\(name(breaker)) broke the agreement: what the others performed returns.", index.publicSight)
        }
        returnDeadTerms()
    }

    /// What was performed before, and whose performer says in this phase that it shall stay, whoever breaks the
    /// agreement.
    private var upheldNow: [ObligationID] {
        state.play.obligations.filter { obligation in
            guard obligation.state == .performed || obligation.state == .certified else { return false }
            let party = index.parties[obligation.id.party]
            return party.map { state.play.commitments[$0].performs.contains(obligation.id.issue) } ?? false
        }.map(\.id)
    }

    /// A term that nobody upholds any more returns to the status quo.
    private mutating func returnDeadTerms() {
        for issue in exercise.issues.indices {
            guard let term = state.play.inForce[issue] else { continue }
            let obligations = state.play.obligations(inForceOn: issue, of: exercise)
            let isDead = obligations.allSatisfy { $0.state == .snappedBack || $0.state == .breached }
            if !obligations.isEmpty, isDead, obligations.contains(where: { $0.state == .snappedBack }) {
                emit(.termReturned(issue: exercise.issues[issue].id, agreement: term.agreement))
                lapseOffers(on: BitSet(only: issue))
            }
        }
    }
}
