import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    /// The offer, where it stands and the party knows it; who doesn't know it learns nothing.
    func open(_ id: OfferID, knownTo party: Int) throws(Refusal) -> StandingOffer {
        guard let offer = state.standing(id), offer.known.contains(party) else {
            throw Refusal(
                .unknownOffer, "No offer that you know is called “\(id)”.",
                instead: "See the list of offers for their names.")
        }
        guard offer.isOpen else {
            throw Refusal(.offerState, "\(id) no longer stands.", instead: "Put a new offer forward.")
        }
        return offer
    }

    mutating func consent(to offer: StandingOffer, by party: Int) throws(Refusal) {
        let id = offer.offer.id
        guard offer.consentSet.contains(party) else {
            let why = offer.offer.votes == nil ? "\(id) doesn't bind you" : "You have no vote on \(id)"
            throw Refusal(
                .offerState, "\(why), so it needs no consent of yours; it needs \(offer.offer.needs(name)).",
                instead: "You may comment on it, or press others.", rule: exercise.consents.rule,
                clause: exercise.consents.clause, citation: citation(exercise.consents.rule, exercise.consents.clause))
        }
        guard !offer.consented.contains(party) else {
            throw Refusal(
                .alreadyDone, "You have consented to \(id) already; missing is \(state.missing(from: offer)).")
        }
        emit(.consented(offer: id, party: exercise.parties[party].id))
        try fire(.consent, subject(of: state.standing(id) ?? offer, acting: party))
        try settleOrAskLate(id, by: party)
    }

    func citation(_ rule: RuleID, _ clause: ClauseID) -> Citation? {
        index.rules[rule].flatMap { exercise.rules[$0].clauses.first { $0.id == clause }?.citation }
    }

    /// Brings the offer into force where the consents that it has are enough, or asks those who are asked late.
    mutating func settleOrAskLate(_ id: OfferID, by acting: Int) throws(Refusal) {
        guard let offer = state.standing(id), offer.isOpen else { return }
        if offer.isAgreed { return try bringIntoForce(offer, by: acting) }
        if isLastMissing(offer) {
            guard !offer.isAskedLate else { return }
            fireQuietly(.lastMissing, subject(of: offer, acting: acting))
        }
        tellUnaddressed(id)
    }

    /// Once everybody who was addressed has consented, those are told who must consent and aren't addressed. Backers
    /// wait for their rule to tell them.
    private mutating func tellUnaddressed(_ id: OfferID) {
        guard let offer = state.standing(id), offer.missing.intersection(offer.addressees).isEmpty else { return }
        var untold = offer.missing.subtracting(offer.known)
        if let backing = exercise.backing, state.isOn(backing.rule) {
            untold = untold.subtracting(index.positions(of: backing.backers))
        }
        guard !untold.isEmpty else { return }
        emit(.offerTold(offer: id, to: index.ids(of: untold), rule: nil, clause: nil))
    }

    /// The principals have consented, and only backers' consents are missing.
    private func isLastMissing(_ offer: StandingOffer) -> Bool {
        guard let backing = exercise.backing, state.isOn(backing.rule) else { return false }
        return index.positions(of: backing.principals).isSubset(of: offer.consented)
            && offer.missing.isSubset(of: index.positions(of: backing.backers))
    }

    // MARK: In force

    private mutating func bringIntoForce(_ offer: StandingOffer, by acting: Int) throws(Refusal) {
        let id = offer.offer.id
        let departing = offer.terms.filter(state.changes)
        var subject = subject(of: offer, acting: acting)
        subject.sight = index.publicSight
        try fire(.inForce, subject)
        for term in departing { replaceObligations(on: term.issue) }
        emit(.offerClosed(offer: id, how: .agreed))
        let others = index.everyone.subtracting(offer.consented)
        let isVoted = offer.offer.votes != nil
        let agreement = Agreement(
            number: state.play.next(.agreements),
            parties: isVoted ? index.ids(of: index.everyone) : offer.offer.consentSet,
            without: isVoted && !others.isEmpty ? index.ids(of: others) : nil, terms: offer.offer.terms,
            round: round)
        emit(.agreed(agreement: agreement, offer: id))
        makeObligations(departing, agreement)
        lapseOffers(on: BitSet(departing.map(\.issue)))
    }

    /// Offers lapse when what is in force changes on an issue that they hold; nobody declines them thereby.
    mutating func lapseOffers(on changed: BitSet) {
        for other in state.play.offers where other.isOpen && !other.issues.intersection(changed).isEmpty {
            emit(.offerClosed(offer: other.offer.id, how: .lapsed(reason: .inForceChanged)))
        }
    }

    private mutating func replaceObligations(on issue: Int) {
        for obligation in state.play.obligations(inForceOn: issue, of: exercise) {
            emit(.obligationMoved(id: obligation.id, to: .replaced, cause: .replaced))
        }
    }

    private mutating func makeObligations(_ terms: [TermPosition], _ agreement: Agreement) {
        var obligations: [Obligation] = []
        for term in terms where exercise.issues[term.issue].performed && term.option != index.statusQuo[term.issue] {
            let bound = index.bound(by: term).intersection(index.positions(of: agreement.parties))
            let count = schedule(term)?.instalments.count ?? 1
            for party in index.ids(of: bound) {
                for instalment in 1...max(1, count) {
                    let id = ObligationID(
                        agreement: agreement.number, issue: exercise.issues[term.issue].id, party: party,
                        instalment: instalment)
                    obligations.append(Obligation(id: id, term: index.terms([term])[0], state: .waiting))
                }
            }
        }
        if !obligations.isEmpty { emit(.obligationsMade(obligations: obligations)) }
        for term in terms { noteDelay(of: term) }
    }

    func schedule(_ term: TermPosition) -> DueProgram? { state.schedule(term) }

    private mutating func noteDelay(of term: TermPosition) {
        guard let schedule = schedule(term), let rule = schedule.schedule.rule, let clause = schedule.schedule.clause,
            state.isOn(rule), schedule.instalments.contains(where: { !state.holds($0) })
        else { return }
        bite(rule, clause, "\(text(term)) waits: it is not due before its time.", index.publicSight)
    }

    // MARK: Rejecting and withdrawing

    mutating func reject(_ offer: StandingOffer, by party: Int, _ reason: String) throws(Refusal) {
        let id = offer.offer.id
        try demandText(reason, "reason", most: 1_000, mayBeEmpty: true)
        guard party != offer.author else {
            throw Refusal(.offerState, "\(id) is your own offer.", instead: "Withdraw it instead.")
        }
        guard !(offer.isBound && offer.consented.contains(party)) else {
            throw Refusal(
                .offerState,
                "You have consented to \(id), and it now waits for \(names(offer.missing)) alone; consents are bound until then."
            )
        }
        let partyID = exercise.parties[party].id
        guard offer.consentSet.contains(party) else {
            let whyNot = offer.offer.votes == nil ? "is not bound by" : "has no vote on"
            emit(.rejectionNoted(offer: id, party: partyID, reason: reason))
            bite(
                exercise.consents.rule, exercise.consents.clause,
                "\(name(partyID)) \(whyNot) \(id): its rejection is recorded and doesn't end the offer.",
                sight(of: offer))
            return
        }
        if offer.isVoter(party) {
            guard !offer.against.contains(party) else {
                throw Refusal(.alreadyDone, "You have spoken against \(id) already; it stands, as others can agree.")
            }
            if offer.canPass(without: party) { return noteVoteAgainst(offer, by: party, reason) }
        }
        close(id, .rejected(by: partyID, reason: reason), decliner: party)
    }

    /// A vote against an offer that can pass without it: a consent given before is gone.
    mutating func noteVoteAgainst(_ offer: StandingOffer, by party: Int, _ reason: String) {
        let (id, partyID) = (offer.offer.id, exercise.parties[party].id)
        if offer.consented.contains(party) { emit(.consentWithdrawn(offer: id, party: partyID)) }
        emit(.rejectionNoted(offer: id, party: partyID, reason: reason))
        bite(
            exercise.consents.rule, exercise.consents.clause,
            "\(name(partyID)) is against \(id), which can still be agreed: it needs \(offer.offer.needs(name)).",
            sight(of: offer))
    }

    /// Closes an offer; where a backer that was asked late closes it, that is a declining.
    mutating func close(_ id: OfferID, _ how: OfferClosing, decliner: Int?) {
        guard let offer = state.standing(id), offer.isOpen else { return }
        emit(.offerClosed(offer: id, how: how))
        guard offer.isAskedLate, isLastMissing(offer) else { return }
        let decliners = decliner.map { [$0] } ?? offer.missing.elements
        for party in decliners where offer.missing.contains(party) {
            var subject = subject(of: offer, acting: party)
            subject.sight = index.publicSight
            fireQuietly(.declined, subject)
        }
    }

    mutating func withdraw(_ offer: StandingOffer, by party: Int) throws(Refusal) {
        let id = offer.offer.id
        guard offer.author == party else {
            throw Refusal(.offerState, "\(id) is not your offer.", instead: "Reject it, or counter it.")
        }
        try demandUnbound(offer)
        emit(.offerClosed(offer: id, how: .withdrawn))
    }

    mutating func withdrawConsent(to offer: StandingOffer, by party: Int) throws(Refusal) {
        let id = offer.offer.id
        guard offer.consented.contains(party) else {
            throw Refusal(.offerState, "You have not consented to \(id).")
        }
        guard offer.author != party else {
            throw Refusal(
                .offerState, "Putting \(id) forward was your consent.", instead: "Withdraw the offer instead.")
        }
        try demandUnbound(offer)
        emit(.consentWithdrawn(offer: id, party: exercise.parties[party].id))
    }

    private func demandUnbound(_ offer: StandingOffer) throws(Refusal) {
        guard offer.isBound else { return }
        throw Refusal(
            .offerState,
            "\(offer.offer.id) waits for \(names(offer.missing)) alone and stays open until they answer or its time is over."
        )
    }
}
