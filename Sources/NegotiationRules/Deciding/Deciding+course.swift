import ExerciseModel
import NegotiationModel
import RulePrograms

let minuteMilliseconds = 60_000

extension Deciding {
    // MARK: Control's direction

    mutating func direct(_ command: Command) throws(Refusal) {
        switch command {
        case .start:
            guard state.play.status == .notStarted else {
                throw Refusal(.alreadyDone, "The exercise has started already.")
            }
            start()
        case .pause(let reason):
            try demandRunning()
            try demandText(reason, "reason", most: 1_000, mayBeEmpty: true)
            emit(.paused(reason: reason, remaining: remaining))
        case .resume:
            guard state.play.status == .paused else {
                throw Refusal(
                    .notRunning, "Play is not paused.", instead: "Pause stops the clock; resume lets it run on.")
            }
            emit(.resumed(deadline: time + (state.play.remaining ?? 0)))
        case .next(let reason, let phase):
            try demandText(reason, "reason", most: 1_000, mayBeEmpty: true)
            try demandRunning()
            try demandPlayed(phase, "next", "the close of")
            try advance()
        case .extend(let minutes, let phase): try extend(by: minutes, phase)
        case .goBack(let point, let reason, let phase): try goBack(to: point, reason, from: phase)
        case .setStep(let sessions): try setStep(sessions)
        case .end(let reason, let phase):
            guard state.play.status == .running || state.play.status == .paused else {
                throw Refusal(.notRunning, "Play has not started, or is over already.")
            }
            try demandPlayed(phase, "end", "ENDEX in")
            try demandText(reason, "reason", most: 1_000)
            emit(.ended(ending: nil, reason: reason))
        default: break
        }
    }

    /// What is left of the phase, in milliseconds.
    var remaining: Int {
        state.play.status == .paused ? state.play.remaining ?? 0 : max(0, (state.play.deadline ?? time) - time)
    }

    private mutating func setStep(_ sessions: [String]) throws(Refusal) {
        let isAscending = zip(sessions, sessions.dropFirst()).allSatisfy { $0 < $1 }
        guard sessions.isEmpty || Command.stepCounts.contains(sessions.count) && isAscending else {
            throw Refusal(
                .argumentInvalid, "2 to 64 tables go in step, each named once.",
                instead: "Name the sessions in the order of their ids, this one among them; or none, to go by itself.")
        }
        emitLast(.stepSet(sessions: sessions))
    }

    private mutating func extend(by minutes: Int, _ phase: PhasePoint?) throws(Refusal) {
        guard state.play.status == .running || state.play.status == .paused else { return try demandRunning() }
        try demandPlayed(phase, minutes < 0 ? "shorten" : "extend")
        guard minutes != 0, Command.extensionMinutes.contains(minutes) else {
            throw Refusal(.argumentInvalid, "A phase is extended by 1 to 240 minutes, or shortened by as many.")
        }
        let left = max(0, remaining + minutes * minuteMilliseconds)
        emit(.deadlineMoved(deadline: time + left, remaining: left, by: minutes * minuteMilliseconds))
    }

    // MARK: The clock

    mutating func tick(_ command: Command) throws(Refusal) {
        switch command {
        case .phaseElapsed:
            guard state.play.status == .running, let deadline = state.play.deadline, time >= deadline else {
                throw Refusal(.alreadyDone, "The phase's time is not over.")
            }
            try advance()
        case .restarted(let left, let held):
            guard state.play.status == .running, let left else { return emit(.restarted(deadline: nil)) }
            emit(.restarted(deadline: time + left))
            if held { emit(.paused(reason: "The server restarted.", remaining: left)) }
        default: break
        }
    }

    // MARK: The schedule

    private mutating func start() {
        emit(.started)
        for offer in exercise.openingOffers where state.isOn(offer.rule) { makeOpeningOffer(offer) }
        fireQuietly(.start, publicSubject)
        enter(PhasePoint(round: 1, index: 0, inEpilogue: false))
    }

    private mutating func makeOpeningOffer(_ opening: OpeningOffer) {
        guard let author = index.parties[opening.author] else { return }
        let addressees = index.positions(of: opening.addressees)
        let terms = index.positions(of: opening.terms)
        let route = OfferRoute(author: opening.author, addressees: [], isPublic: true)
        let votes = state.votingRule(on: terms)
        let asked = addressees.union(BitSet(only: author))
        let consentSet =
            votes.map { index.positions(of: $0.among).intersection(asked) }
            ?? consentSet(author, addressees, terms, terms)
        let offer = Offer(
            id: index.name(of: route, state.play.next(.offers(route))), author: opening.author,
            addressees: index.ids(of: addressees), isPublic: true, terms: index.terms(terms), note: opening.note,
            lapsesAfterRound: exercise.schedule.rounds, counters: nil,
            consentSet: index.ids(of: consentSet), votes: votes, askedLate: [])
        emit(.offerPutForward(offer: offer))
        for addressee in offer.addressees {
            emit(.concessionCounted(from: opening.author, to: addressee, run: 0, terms: offer.terms))
        }
        bite(opening.rule, opening.clause, text(of: opening.clause, in: opening.rule), index.publicSight)
    }

    private func text(of clause: ClauseID, in rule: RuleID) -> String {
        let clauses = index.rules[rule].map { exercise.rules[$0].clauses } ?? []
        return clauses.first { $0.id == clause }?.text ?? ""
    }

    private mutating func enter(_ point: PhasePoint) {
        emit(.phaseBegan(at: point, deadline: time + state.phase(at: point).minutes * minuteMilliseconds))
        doWhatBegins(point)
    }

    /// What the start of a phase brings by itself.
    mutating func doWhatBegins(_ point: PhasePoint) {
        switch state.phase(at: point).kind {
        case .negotiation: fireQuietly(.roundStart, publicSubject)
        case .decision: makeDue()
        case .adjudication: break
        }
    }

    /// Waiting obligations whose condition holds fall due.
    private mutating func makeDue() {
        for obligation in state.play.obligations where obligation.state == .waiting {
            if state.isDue(obligation) { emit(.obligationMoved(id: obligation.id, to: .owed, cause: .due)) }
        }
    }

    /// Closes the phase, and begins what comes after it.
    private mutating func advance() throws(Refusal) {
        guard let point = state.play.point else { throw Refusal(.notRunning, "The exercise has not started.") }
        let kind = state.phase(at: point).kind
        switch kind {
        case .negotiation: lapseOffers { $0.offer.lapsesAfterRound <= point.round }
        case .decision: resolve()
        case .adjudication: break
        }
        if state.endsRound(point) { fireQuietly(.roundEnd, publicSubject) }
        if state.lapsesTerms(afterPhaseAt: point) { lapseTerms() }
        if state.endsRound(point), endByCondition() { return }
        let next = state.point(after: point)
        if !point.inEpilogue, next?.inEpilogue ?? true { endBargaining(for: next) }
        guard let next else { return end() }
        enter(next)
    }

    private mutating func lapseOffers(_ isOver: (StandingOffer) -> Bool) {
        for offer in state.play.offers where offer.isOpen && isOver(offer) {
            close(offer.offer.id, .lapsed(reason: .timeOver), decliner: nil)
        }
    }

    /// What lapses may have been all that a settlement waited for.
    private mutating func lapseTerms() {
        let lapsing = state.lapsingTerms
        guard !lapsing.isEmpty else { return }
        for (issue, agreement) in lapsing {
            emit(.termLapsed(issue: exercise.issues[issue].id, agreement: agreement))
        }
        lapseOffers(on: BitSet(lapsing.map(\.issue)))
        noteImplementation()
    }

    private mutating func endByCondition() -> Bool {
        for (position, ending) in exercise.endings.enumerated() where ending.kind == .condition {
            guard let when = program.endings[position], state.holds(when) else { continue }
            emit(.ended(ending: ending.id, reason: ending.text))
            return true
        }
        return false
    }

    private mutating func endBargaining(for epilogue: PhasePoint?) {
        for offer in state.play.offers where offer.isOpen {
            close(offer.offer.id, .lapsed(reason: .ended), decliner: nil)
        }
        if epilogue != nil { emit(.epilogueBegan) }
    }

    private mutating func end() {
        let play = state.play
        let kind: EndingKind = !play.isImplemented ? .exhausted : play.isSettlementBroken ? .broken : .implemented
        let ending = exercise.endings.first { $0.kind == kind }
        emit(.ended(ending: ending?.id, reason: ending?.text ?? ""))
    }
}
