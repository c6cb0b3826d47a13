import NegotiationModel
import RulePrograms

extension SessionState {
    /// Makes an event part of the state. Never fails and decides nothing.
    public mutating func apply(_ event: Event) {
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .wentBack,
            .ended:
            applyCourse(event)
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied, .offerTold,
            .offerKeptOpen, .concessionCounted:
            applyOffer(event)
        case .agreed(let agreement, _): applyAgreement(agreement)
        case .obligationsMade(let obligations): play.obligations += obligations
        case .obligationMoved(let id, let state, let cause, _): applyObligation(id, state, cause)
        case .termReturned(let issue, _): if let issue = index.issues[issue] { play.inForce[issue] = nil }
        case .settlementImplemented: play.isImplemented = true
        case .outOfReach(let agreement, _): play.outOfReach.append(agreement)
        case .said(let message): applyMessage(message)
        case .committed, .uncommitted, .performancePlanned, .suspensionPlanned, .revealed: applyCommitment(event)
        case .mandateGiven(let from, let to, let issues):
            let given = Positions(issues.compactMap { index.issues[$0] })
            setMandate(from, to) { $0.union(given) }
        case .mandateWithdrawn(let from, let to): setMandate(from, to) { _ in Positions() }
        case .proposed(let proposal): applyProposal(proposal)
        case .proposalRuled(let party, let number, let allowed, let text):
            if let position = play.proposalIndex(party, number) {
                play.proposals[position].allowed = allowed
                play.proposals[position].text = text
            }
        case .trackMoved(let place, let from, let to, let cause):
            guard let slot = slot(of: place) else { return }
            play.slots[slot] = to
            play.lastMoves[slot] = LastMove(by: to - from, cause: cause)
        case .ledgerMoved(let party, let by, _): if let party = index.parties[party] { play.ledgers[party] += by }
        case .onceSpent(let key): play.spent.insert(key)
        case .levelSet(let rule, let level, _): if let rule = index.rules[rule] { play.levels[rule] = level }
        case .injected, .statusSet, .injectEdited, .mselImported: applyToRows(event)
        case .observed(let observation): play.observations.append(observation)
        case .drawn(let die): applyDie(die)
        case .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken, .requestAnswered,
            .requestDismissed, .channelOpened, .channelClosed, .codeReissued, .codeRevoked:
            applyPeople(event)
        case .seatHandedOver: break
        case .declined, .stated, .actionTaken, .stepResolved, .bit, .refused, .announced, .noted,
            .injectOffered, .realWorldRaised:
            break
        case .botSeated(let party, let kind): applyBot(party, kind)
        case .botUnseated(let party, _): applyBot(party, nil)
        }
    }

    func slot(of place: TrackPlace) -> Int? {
        guard let track = index.tracks[place.track] else { return nil }
        return index.trackLayouts[track].slot(place.owners.compactMap { index.parties[$0] })
    }

    // MARK: Course

    private mutating func applyCourse(_ event: Event) {
        keepExerciseTime(event)
        switch event {
        case .started: play.status = .running
        case .paused(_, let remaining):
            play.status = .paused
            (play.remaining, play.deadline) = (remaining, nil)
        case .resumed(let deadline):
            play.status = .running
            (play.deadline, play.remaining) = (deadline, nil)
        case .restarted(let deadline): if let deadline { play.deadline = deadline }
        case .phaseBegan(let point, let deadline):
            (play.point, play.deadline) = (point, deadline)
            if point.index == 0 && !point.inEpilogue { beginRound(point.round) }
            checkpoints.append(play.checkpoint)
        case .wentBack(let point, let branch, let remaining, _):
            guard let place = checkpoints.lastIndex(where: { $0.point == point }) else { return }
            play = checkpoints[place].continued(from: play, branch: branch, remaining: remaining)
            checkpoints.removeSubrange((place + 1)...)
        case .deadlineMoved(let deadline, let remaining, _):
            if play.status == .paused { play.remaining = remaining } else { play.deadline = deadline }
        case .ended(let ending, let reason):
            play.status = .ended
            (play.ending, play.endingReason, play.deadline, play.remaining) = (ending, reason, nil, nil)
        default: break
        }
    }

    /// Causes count anew, and old closed offers are forgotten but for each author's latest to the same addressees among
    /// those that the same parties know of, so that nobody's view depends on offers that it doesn't know.
    private mutating func beginRound(_ round: Int) {
        play.spent.removeAll()
        play.thrown.removeAll()
        var latest: Set<String> = []
        var kept: [StandingOffer] = []
        for offer in play.offers.reversed() where !offer.isUndone {
            let key = "\(offer.offer.numberingKey(tags: index)) \(offer.known.bits)"
            let isLatest = latest.insert(key).inserted
            if offer.isOpen || isLatest { kept.append(offer) }
        }
        play.offers = kept.reversed()
    }

    // MARK: Offers

    private mutating func applyOffer(_ event: Event) {
        switch event {
        case .offerPutForward(let offer): applyPutForward(offer)
        case .consented(let id, let party):
            change(id) { [index] in
                $0.consented.insert(index.parties[party] ?? 0)
                $0.against.remove(index.parties[party] ?? 0)
            }
        case .rejectionNoted(let id, let party, _):
            change(id) { [index] in
                let party = index.parties[party] ?? 0
                if $0.isVoter(party) { $0.against.insert(party) }
            }
        case .consentWithdrawn(let id, let party):
            change(id) { [index] in $0.consented.remove(index.parties[party] ?? 0) }
        case .offerClosed(let id, let how): change(id) { $0.closing = how }
        case .offerCopied(let id, let party, _, _): change(id) { [index] in $0.known.insert(index.parties[party] ?? 0) }
        case .offerTold(let id, let parties, let rule, _):
            change(id) { [index] in
                $0.known = $0.known.union(index.positions(of: parties))
                if rule != nil { $0.isAskedLate = true }
            }
        case .offerKeptOpen(let id, let round):
            change(id) {
                $0.offer.lapsesAfterRound = round
                $0.isBound = true
                $0.isAskedLate = true
            }
        case .concessionCounted(let from, let to, let run, let terms):
            if let record = record(from, to) {
                play.records[record] = OfferRecord(lastTerms: index.positions(of: terms), run: run)
            }
        default: break
        }
    }

    private mutating func applyPutForward(_ offer: Offer) {
        var standing = StandingOffer(offer, index: index)
        standing.linkKnown = offer.counters.flatMap { self.standing($0) }?.known ?? Positions()
        forgetOldOffers(like: standing)
        play.offers.append(standing)
        _ = play.count(offer.numberingKey(tags: index))
        for addressee in offer.addressees {
            if let reverse = record(addressee, offer.author) { play.records[reverse].run = 0 }
        }
    }

    /// Of closed offers by one author to the same addressees, so many are kept until the round is over.
    private static let closedOffersKept = 20

    // Counted apart for each circle of those who know, so that nobody's view depends on offers that they don't know of.
    private mutating func forgetOldOffers(like new: StandingOffer) {
        let closed = play.offers.indices.filter { place in
            let old = play.offers[place]
            return !old.isOpen && old.author == new.author && old.addressees == new.addressees
                && old.offer.isPublic == new.offer.isPublic
        }
        guard closed.count >= Self.closedOffersKept else { return }
        var counts: [Positions: Int] = [:]
        for place in closed { counts[play.offers[place].known, default: 0] += 1 }
        let oldest = closed.first { counts[play.offers[$0].known, default: 0] >= Self.closedOffersKept }
        if let oldest { play.offers.remove(at: oldest) }
    }

    private mutating func change(_ id: OfferID, _ body: (inout StandingOffer) -> Void) {
        guard let position = play.offerIndex(id) else { return }
        body(&play.offers[position])
    }

    func record(_ from: PartyID, _ to: PartyID) -> Int? {
        guard let from = index.parties[from], let to = index.parties[to] else { return nil }
        return from * exercise.parties.count + to
    }

    // MARK: Agreements

    private mutating func applyAgreement(_ agreement: Agreement) {
        play.agreements.append(agreement)
        _ = play.count(Play.agreementKey)
        let parties = index.positions(of: agreement.parties)
        for term in index.positions(of: agreement.terms) where now(term.issue) != term.option || isReplaced(term.issue)
        {
            play.inForce[term.issue] = TermInForce(option: term.option, agreement: agreement.number, parties: parties)
        }
    }

    /// Whether what was owed on an issue has just been replaced by the agreement that comes into force.
    private func isReplaced(_ issue: Int) -> Bool {
        guard let term = play.inForce[issue] else { return false }
        let id = exercise.issues[issue].id
        return play.obligations.contains {
            $0.id.issue == id && $0.id.agreement == term.agreement && $0.state == .replaced
        }
    }

    private mutating func applyObligation(_ id: ObligationID, _ state: ObligationState, _ cause: ObligationCause) {
        guard let position = play.obligations.lastIndex(where: { $0.id == id }) else { return }
        play.obligations[position].state = state
        if cause == .notInTime { play.obligations[position].phasesOwed += 1 }
        guard play.isImplemented, isOfSettlement(id) else { return }
        if state == .breached { play.isSettlementBroken = true }
        // What control doesn't accept as performed has not been implemented.
        if cause == .notAccepted { play.isImplemented = false }
    }

    /// Whether a party of the settlement owes it under an agreement between all of them.
    private func isOfSettlement(_ id: ObligationID) -> Bool {
        let settlers = exercise.settlement.parties
        return settlers.contains(id.party)
            && play.agreements.contains { agreement in
                agreement.number == id.agreement && settlers.allSatisfy(agreement.parties.contains)
            }
    }

    // MARK: Words, actions, mandates

    private mutating func applyDie(_ die: Die) {
        play.thrown.insert(die.name)
        guard case .proposal(let party, let number) = die.cause else { return }
        guard let position = play.proposalIndex(party, number) else { return }
        play.proposals[position].die = die
    }

    /// Those who join read at most this many messages of a channel back; older ones are in the news.
    private static let messagesKept = 200

    private mutating func applyMessage(_ message: Message) {
        let key = message.numberingKey(tags: index)
        _ = play.count(key)
        play.messageCount += 1
        play.channels[key, default: []].append(KeptMessage(order: play.messageCount, message: message))
        // Seldom, so that forgetting costs nothing to speak of.
        if play.channels[key]!.count > Self.messagesKept * 2 { play.channels[key]!.removeFirst(Self.messagesKept) }
    }

    private mutating func applyCommitment(_ event: Event) {
        switch event {
        case .committed(let party, let choice):
            let replaced = actions(replacedBy: choice.action)
            commit(party) { commitment in
                commitment.choices.removeAll { replaced.contains($0.action) }
                commitment.choices.append(choice)
            }
        case .uncommitted(let party, let action):
            commit(party) { $0.choices.removeAll { $0.action == action } }
        case .performancePlanned(let party, let issue):
            commit(party) {
                $0.suspends.removeAll { $0 == issue }
                $0.performs.append(issue)
            }
        case .suspensionPlanned(let party, let issue):
            commit(party) {
                $0.performs.removeAll { $0 == issue }
                $0.suspends.append(issue)
            }
        case .revealed:
            play.revealed = play.commitments
            for party in play.commitments.indices { play.commitments[party] = Commitment() }
        default: break
        }
    }

    /// A main action replaces another main action, a voice another voice, and every action itself.
    func actions(replacedBy action: ActionID) -> [ActionID] {
        guard let slot = exercise.actions.first(where: { $0.id == action })?.slot, slot != .free else {
            return [action]
        }
        return exercise.actions.filter { $0.slot == slot }.map(\.id)
    }

    private mutating func commit(_ party: PartyID, _ body: (inout Commitment) -> Void) {
        if let party = index.parties[party] { body(&play.commitments[party]) }
    }

    private mutating func setMandate(_ from: PartyID, _ to: PartyID, _ body: (Positions) -> Positions) {
        guard let record = record(from, to) else { return }
        play.mandates[record] = body(play.mandates[record])
    }

    private mutating func applyProposal(_ proposal: Proposal) {
        _ = play.count("proposal \(proposal.party)")
        play.proposals.append(ProposalView(proposal: proposal, allowed: nil, text: ""))
    }
}
