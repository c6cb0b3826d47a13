import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    mutating func bargain(_ command: Command, by party: Int) throws(Refusal) {
        try demandRunning()
        try demandPhase(.negotiation, "Offers are exchanged in a negotiation phase")
        switch command {
        case .putForward(let draft): try putForward(draft, by: party, countering: nil)
        case .counter(let id, let draft):
            try putForward(draft, by: party, countering: try countered(id, by: party))
        case .putForwardDraft(let number, let revision): try putForwardDraft(number, revision, by: party)
        case .accept(let id, let digest, let effect):
            let offer = try open(id, knownTo: party)
            guard offer.offer.digest == digest else {
                throw Refusal(
                    .offerChanged, "\(id) is not the text that you read: it has changed.",
                    instead: "Read it again first.")
            }
            try demandEffect(effect, of: offer, by: party)
            try consent(to: offer, by: party)
        case .reject(let id, let reason): try reject(try open(id, knownTo: party), by: party, reason)
        case .withdraw(let id): try withdraw(try open(id, knownTo: party), by: party)
        case .withdrawConsent(let id): try withdrawConsent(to: try open(id, knownTo: party), by: party)
        default: break
        }
    }

    // MARK: Putting forward

    /// The open offer of another that a party can counter.
    func countered(_ id: OfferID, by party: Int) throws(Refusal) -> StandingOffer {
        let old = try open(id, knownTo: party)
        guard old.author != party else {
            throw Refusal(
                .offerState, "\(id) is your own offer.", instead: "Put a new one forward: it supersedes the old.")
        }
        return old
    }

    mutating func putForward(
        _ draft: OfferDraft, by author: Int, countering old: StandingOffer?
    ) throws(Refusal) {
        let (offer, departing) = try makeOffer(draft, by: author, countering: old?.offer.id)
        emit(.offerPutForward(offer: offer))
        guard let standing = state.standing(offer.id) else { return }
        try fire(.offer, subject(of: standing, acting: author))
        try demandAddressed(standing, departing)
        replaceEarlier(than: offer, by: author)
        if let old { turnDown(old, by: author, with: offer) }
        countConcessions(of: standing)
        noteThoseWhoNeedNotConsent(standing)
        try settleOrAskLate(offer.id, by: author)
    }

    /// Whoever must consent to an offer ends it by countering; one voter's counter may leave it open.
    private mutating func turnDown(_ old: StandingOffer, by author: Int, with offer: Offer) {
        guard old.consentSet.contains(author), !(old.isBound && old.consented.contains(author)) else { return }
        if old.isVoter(author), old.canPass(without: author) {
            if !old.against.contains(author) { noteVoteAgainst(old, by: author, "") }
        } else {
            close(old.offer.id, .countered(by: offer.author, with: offer.id), decliner: author)
        }
    }

    /// Checks a draft and computes who must consent.
    private func makeOffer(
        _ draft: OfferDraft, by author: Int, countering old: OfferID?
    ) throws(Refusal) -> (Offer, departing: [TermPosition]) {
        let addressees = try addressees(draft, author)
        let terms = try terms(draft)
        let departing = terms.filter(state.changes)
        guard !departing.isEmpty else {
            throw Refusal(
                .packageInvalid, "The package changes nothing: every term of it is how things are now.",
                instead: "Choose at least one option that departs from what is in force.")
        }
        try demandText(draft.note, "note", most: 1_000, mayBeEmpty: true)
        let votes = state.votingRule(on: terms)
        let consentSet =
            votes.map { index.positions(of: $0.among).intersection(addressees.union(BitSet(only: author))) }
            ?? consentSet(author, addressees, terms, departing)
        let route = OfferRoute(
            author: exercise.parties[author].id, addressees: index.ids(of: addressees), isPublic: draft.isPublic)
        let offer = Offer(
            id: index.name(of: route, state.play.next(.offers(route))), author: exercise.parties[author].id,
            addressees: index.ids(of: addressees), isPublic: draft.isPublic, terms: index.terms(terms),
            note: draft.note,
            lapsesAfterRound: draft.thisPhaseOnly ? round : min(round + 1, max(round, exercise.schedule.rounds)),
            counters: old, consentSet: index.ids(of: consentSet), votes: votes,
            askedLate: index.ids(of: consentSet.subtracting(addressees).subtracting(BitSet(only: author))))
        return (offer, departing)
    }

    func addressees(_ draft: OfferDraft, _ author: Int) throws(Refusal) -> BitSet {
        var addressees = BitSet()
        for id in draft.addressees {
            guard let party = index.parties[id] else { throw unknownParty(id) }
            guard party != author else {
                throw Refusal(
                    .argumentInvalid, "An offer isn't addressed to its own author.", instead: "Name other parties.")
            }
            addressees.insert(party)
        }
        guard !addressees.isEmpty else {
            throw Refusal(.argumentInvalid, "The offer is addressed to nobody.", instead: "Name at least one party.")
        }
        return addressees
    }

    func unknownParty(_ id: PartyID) -> Refusal {
        let known = joined(exercise.parties.map(\.id.rawValue))
        return Refusal(.unknownParty, "No party is called “\(id)”.", instead: "The parties are \(known).")
    }

    func terms(_ draft: OfferDraft) throws(Refusal) -> [TermPosition] {
        var terms: [TermPosition] = []
        for term in draft.terms {
            guard let issue = index.issues[term.issue] else {
                throw Refusal(
                    .unknownIssue, "No issue is called “\(term.issue)”.",
                    instead: "The issues are \(joined(exercise.issues.map(\.id.rawValue))).")
            }
            guard let option = index.options[issue][term.option] else {
                let options = joined(exercise.issues[issue].options.map(\.id.rawValue))
                throw Refusal(
                    .unknownOption, "\(exercise.issues[issue].name) has no option “\(term.option)”.",
                    instead: "Its options are \(options).")
            }
            guard !terms.contains(where: { $0.issue == issue }) else {
                throw Refusal(
                    .packageInvalid, "The package names \(exercise.issues[issue].name) twice.",
                    instead: "One option an issue.")
            }
            terms.append(TermPosition(issue: issue, option: option))
        }
        return terms.sorted { $0.issue < $1.issue }
    }

    /// The author, whom the departing terms bind, whose consent some issues always need, and who consented to what changes.
    func consentSet(
        _ author: Int, _ addressees: BitSet, _ terms: [TermPosition], _ departing: [TermPosition]
    ) -> BitSet {
        let own = BitSet(only: author)
        let set = own.union(state.consentsNeeded(terms, departing, present: addressees.union(own)))
        if !state.isOn(exercise.consents.rule) { return set.union(addressees) }
        return set.count == 1 ? set.union(takers(of: departing, among: addressees)) : set
    }

    /// What binds its author alone needs somebody to take it: those addressed whose side it favours; else all of them.
    private func takers(of departing: [TermPosition], among addressees: BitSet) -> BitSet {
        let sides = departing.map { favoured(on: $0.issue, upwards: $0.option > state.now($0.issue)) }
        let takers = addressees.elements.filter { sides.contains(index.sideOfParty[$0]) }
        return takers.isEmpty ? addressees : BitSet(takers)
    }

    /// Whoever must consent is addressed, or may be asked late: as a backer, or under a mandate that it gave.
    private func demandAddressed(_ offer: StandingOffer, _ departing: [TermPosition]) throws(Refusal) {
        if let votes = offer.offer.votes { return try demandVoters(offer, votes) }
        let absent = offer.consentSet.subtracting(offer.addressees).subtracting(BitSet(only: offer.author))
        for party in absent.elements where !mayBeAskedLate(party, offer, departing) {
            let name = exercise.parties[party].name
            throw Refusal(
                .addresseeMissing, "\(name) must consent to this package, but it isn't addressed to \(name).",
                instead: "Address it to \(name) too, or leave out what binds \(name).")
        }
    }

    /// A package that those asked can't bring into force is not put before them.
    private func demandVoters(_ offer: StandingOffer, _ votes: VotingRule) throws(Refusal) {
        let asked = offer.offer.consentSet
        guard !votes.suffices(asked) else { return }
        let missing = votes.missing(beside: asked, of: votes.among)
        let (rule, clause) = (exercise.consents.rule, exercise.consents.clause)
        throw Refusal(
            .addresseeMissing,
            "A package needs the consent of \(votes.words(name)), and this one asks \(state.names(asked)) alone.",
            instead: "Address it also to \(missing.words(name)).", rule: rule, clause: clause,
            citation: citation(rule, clause))
    }

    private func mayBeAskedLate(_ party: Int, _ offer: StandingOffer, _ departing: [TermPosition]) -> Bool {
        if let backing = exercise.backing, state.isOn(backing.rule),
            index.positions(of: backing.backers).contains(party),
            index.positions(of: backing.principals).isSubset(of: offer.consentSet)
        {
            return true
        }
        let own = departing.filter { index.bound(by: $0).contains(party) }
        return !own.isEmpty && own.allSatisfy { state.isMandated(party, offer.author, $0.issue) }
    }

    /// A new offer by the same author to the same addressees supersedes the old, unless the old one is bound.
    private mutating func replaceEarlier(than offer: Offer, by author: Int) {
        let earlier = state.play.offers.filter {
            $0.isOpen && !$0.isBound && $0.author == author && $0.offer.id != offer.id
                && $0.offer.addressees == offer.addressees && $0.offer.isPublic == offer.isPublic
        }
        for old in earlier { emit(.offerClosed(offer: old.offer.id, how: .superseded(by: offer.id))) }
    }

    private mutating func noteThoseWhoNeedNotConsent(_ offer: StandingOffer) {
        let needless = offer.addressees.subtracting(offer.consentSet)
        guard !needless.isEmpty else { return }
        bite(
            exercise.consents.rule, exercise.consents.clause,
            "\(names(needless)) may comment on \(offer.offer.id), not block it: it needs \(offer.offer.needs(name)).",
            sight(of: offer))
    }

    // MARK: Concessions

    private mutating func countConcessions(of offer: StandingOffer) {
        guard let mechanism = exercise.concessions, state.isOn(mechanism.rule) else { return }
        for addressee in offer.addressees.elements {
            var subject = subject(of: offer, acting: offer.author)
            subject.context.counterpart = addressee
            if let except = program.concessionExcept, state.holds(except, subject.context) { continue }
            let record = state.play.records[offer.author * exercise.parties.count + addressee]
            let concedes = record.lastTerms.map { self.concedes(offer.terms, against: $0, by: offer.author) } ?? false
            let run = concedes ? record.run + 1 : 0
            emit(
                .concessionCounted(
                    from: offer.offer.author, to: exercise.parties[addressee].id, run: run, terms: offer.offer.terms))
            guard concedes else { continue }
            subject.context.run = run
            subject.sight =
                offer.offer.isPublic ? index.publicSight : index.sight(of: BitSet([offer.author, addressee]))
            fireQuietly(.concession, subject)
        }
    }

    /// Whether at least one term moves against the author's side and none for it.
    func concedes(_ terms: [TermPosition], against last: [TermPosition], by author: Int) -> Bool {
        let (then, before) = (state.package(terms), state.package(last))
        var movesAgainst = false
        for issue in exercise.issues.indices where then[issue] != before[issue] {
            if let uncounted = exercise.issues[issue].uncounted, state.isOn(uncounted) { continue }
            if favoured(on: issue, upwards: then[issue] > before[issue]) == index.sideOfParty[author] { return false }
            movesAgainst = true
        }
        return movesAgainst
    }

    // MARK: Subjects

    func subject(of offer: StandingOffer, acting: Int) -> MomentSubject {
        var context = Context()
        context.party = acting
        context.author = offer.author
        context.addressees = offer.addressees.bits
        context.isPublic = offer.offer.isPublic ? 1 : 0
        context.terms = offer.issues.bits
        context.package = state.package(offer.terms)
        context.consents = offer.consentSet.bits
        context.missing = offer.missing.bits
        return MomentSubject(context: context, sight: sight(of: offer), offer: offer.offer.id, acting: acting)
    }

    func sight(of offer: StandingOffer) -> Sight {
        let known = state.standing(offer.offer.id)?.known ?? offer.known
        return Sight(parties: known, observers: offer.offer.isPublic)
    }
}
