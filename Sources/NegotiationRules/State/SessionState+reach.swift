import ExerciseModel
import NegotiationModel
import RulePrograms

/// Whether agreements can still be implemented: tried out, by letting everybody perform as soon as they can.
extension SessionState {
    /// What can't be certified any more in the phases that are left, whatever the parties do.
    ///
    /// While no settlement is in force and one can still be bargained for, what waits isn't judged: it may be what it
    /// waits for.
    var obligationsOutOfReach: [ObligationID] {
        guard let point = play.point, play.status != .ended, play.obligations.contains(where: { !$0.isDone }) else {
            return []
        }
        var trial = self
        let canBargain = trial.performThroughout(from: point)
        let isOpen = canBargain && !holds(program.settled)
        return trial.play.obligations.filter { !$0.isDone && !(isOpen && $0.state == .waiting) }.map(\.id)
    }

    /// Plays on to the end, with everything performed in the first decision phase that allows it, and nothing else.
    ///
    /// - Returns: whether a negotiation phase is among those left.
    private mutating func performThroughout(from start: PhasePoint) -> Bool {
        var canBargain = false
        var point: PhasePoint? = start
        while let here = point {
            if here != start { apply(.phaseBegan(at: here, deadline: 0)) }
            switch phase(at: here).kind {
            case .negotiation: canBargain = true
            case .decision: performAll(makingDue: here != start)
            case .adjudication: break
            }
            if lapsesTerms(afterPhaseAt: here) { lapseTerms() }
            point = self.point(after: here)
        }
        return canBargain
    }

    // What falls due does so when a decision phase begins; that which is open now has begun.
    private mutating func performAll(makingDue isBeginning: Bool) {
        for obligation in play.obligations where isBeginning && obligation.state == .waiting && isDue(obligation) {
            apply(.obligationMoved(id: obligation.id, to: .owed, cause: .due))
        }
        let before = self
        for obligation in before.play.obligations
        where before.canBePerformed(obligation) || obligation.state == .performed {
            apply(.obligationMoved(id: obligation.id, to: .certified, cause: .certifiedByRule))
        }
        if isSettlementCarriedOut { apply(.settlementImplemented) }
    }

    private mutating func lapseTerms() {
        for (issue, agreement) in lapsingTerms {
            apply(.termLapsed(issue: exercise.issues[issue].id, agreement: agreement))
        }
        if isSettlementCarriedOut { apply(.settlementImplemented) }
    }

    /// The terms in force whose time is over, in the exercise's order of issues.
    var lapsingTerms: [(issue: Int, agreement: Int)] {
        exercise.issues.indices.compactMap { issue in
            guard let term = play.inForce[issue], let lapses = program.lapses[issue][term.option], holds(lapses) else {
                return nil
            }
            return (issue, term.agreement)
        }
    }

    /// Whether a round ends with the phase.
    func endsRound(_ point: PhasePoint) -> Bool {
        !point.inEpilogue && (phase(at: point).kind == .adjudication || self.point(after: point)?.round != point.round)
    }

    /// Whether terms whose time is over lapse when the phase closes.
    func lapsesTerms(afterPhaseAt point: PhasePoint) -> Bool { point.inEpilogue || endsRound(point) }

    /// The point that follows in the schedule as things stand; nil after the last.
    func point(after point: PhasePoint) -> PhasePoint? {
        let schedule = exercise.schedule
        if point.inEpilogue {
            guard point.index + 1 < schedule.epilogue.count else { return nil }
            return PhasePoint(round: point.round + 1, index: point.index + 1, inEpilogue: true)
        }
        if point.index + 1 < schedule.phases.count {
            return PhasePoint(round: point.round, index: point.index + 1, inEpilogue: false)
        }
        let isLastRound = play.isImplemented || point.round >= schedule.rounds
        if isLastRound, schedule.epilogue.isEmpty { return nil }
        return PhasePoint(round: point.round + 1, index: 0, inEpilogue: isLastRound)
    }

    /// Every term of the settlement's parties is certified, of what is in force between them.
    var isSettlementCarriedOut: Bool {
        guard !play.isImplemented, holds(program.settled) else { return false }
        let settlers = index.positions(of: exercise.settlement.parties)
        let between = exercise.issues.indices.filter { issue in
            play.inForce[issue].map { settlers.isSubset(of: $0.parties) } ?? false
        }
        let own = between.flatMap { play.obligations(inForceOn: $0, of: exercise) }
            .filter { exercise.settlement.parties.contains($0.id.party) }
        // Where nothing needs performance, being in force is all.
        return !between.isEmpty && own.allSatisfy { $0.state == .certified }
    }
}

extension Deciding {
    /// Warns control, once for each agreement, as soon as it can't be implemented any more.
    mutating func warnOfReach() {
        guard events.contains(where: \.changesReach) else { return }
        let lost = state.obligationsOutOfReach
        for agreement in state.play.agreements where !state.play.outOfReach.contains(agreement.number) {
            let own = lost.filter { $0.agreement == agreement.number }
            if !own.isEmpty { emit(.outOfReach(agreement: agreement.number, obligations: own)) }
        }
    }
}

extension Event {
    /// Whether what could be implemented before may be beyond reach after it.
    fileprivate var changesReach: Bool {
        switch self {
        case .phaseBegan, .agreed, .obligationMoved, .termLapsed, .levelSet, .wentBack: true
        default: false
        }
    }
}

extension Obligation {
    /// There is nothing more to do about it.
    fileprivate var isDone: Bool { state == .certified || state == .replaced || state == .lapsed }
}
