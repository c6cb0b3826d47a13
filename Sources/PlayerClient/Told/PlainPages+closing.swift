import NegotiationModel

// What closing the phase now would do, what it would leave undone, and what comes then.
extension PlainPages {
    var closing: [String] {
        guard let play = view.sections.play, let point = play.point else { return [] }
        let left = view.secondsLeft(at: time).map { ", with \(ClockText.length($0)) left" } ?? ""
        let undone = leftUndone(play.phaseKind, point)
        return ["\(view.name(point).capitalisedFirst) closes now\(left).\(resolving(play.phaseKind, point))"]
            + [undone.isEmpty ? "Nothing is left undone." : "Left undone: \(undone.joined(separator: "; "))."]
            + [whatComes(after: point)]
    }

    private func resolving(_ kind: PhaseKind?, _ point: PhasePoint) -> String {
        switch kind {
        case .negotiation:
            let lapsing = view.standing.filter { $0.offer.lapsesAfterRound <= point.round }.map(\.offer.id.rawValue)
            return lapsing.isEmpty ? "" : " These offers lapse: \(lapsing.joined(separator: ", "))."
        case .decision: return " What was committed is revealed and resolved, for good."
        case .adjudication, nil: return ""
        }
    }

    private func leftUndone(_ kind: PhaseKind?, _ point: PhasePoint) -> [String] {
        let committed = view.sections.desk?.committedBy ?? []
        let idle = kind == .decision ? view.exercise.parties.map(\.id).filter { !committed.contains($0) } : []
        let rows = view.rows.filter { view.isOfRound($0, point) }.map(\.inject.id.rawValue)
        let actions = view.proposalsWaiting.map { "\(view.name($0.party)) \($0.number)" }
        let questions = view.requestsWaiting.map { "\(view.name($0.party)) \($0.number)" }
        return [
            ("nothing committed by ", idle.map { view.name($0) }), ("injects of this round not delivered: ", rows),
            ("free actions to rule on: ", actions), ("questions not answered: ", questions),
        ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: ", ") }
    }

    private func whatComes(after point: PhasePoint) -> String {
        guard let next = view.point(after: point) else { return "Then play ends: ENDEX." }
        let phase = view.phase(next)
        let isNewRound = next.round != point.round && !next.inEpilogue && !point.inEpilogue
        return "Then: \(view.name(next))\(phase.map { ", \(ClockText.minutes($0.minutes))" } ?? "")"
            + (isNewRound ? ", unless play ends, or what was agreed is all done, with this round." : ".")
    }
}

extension View {
    /// Whether a row that control delivers belongs to the round that is played, and waits.
    func isOfRound(_ row: InjectRow, _ point: PhasePoint) -> Bool {
        row.inject.status == .approved && row.inject.deliverer == .control && row.inject.kind != .contingency
            && !point.inEpilogue && row.inject.round == point.round
    }

    /// What the schedule has next; nil after its last phase. A settlement that is carried out ends bargaining sooner.
    fileprivate func point(after point: PhasePoint) -> PhasePoint? {
        let schedule = exercise.schedule
        let phases = point.inEpilogue ? schedule.epilogue : schedule.phases
        if point.index + 1 < phases.count {
            let round = point.inEpilogue ? point.round + 1 : point.round
            return PhasePoint(round: round, index: point.index + 1, inEpilogue: point.inEpilogue)
        }
        let isLast = point.inEpilogue || point.round >= schedule.rounds
        guard !isLast || !point.inEpilogue && !schedule.epilogue.isEmpty else { return nil }
        return PhasePoint(round: point.round + 1, index: 0, inEpilogue: isLast)
    }
}
