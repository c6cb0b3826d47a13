import ExerciseModel
import NegotiationModel
import RulePrograms

/// What a consent would do, before it is given.
///
/// It reads the offer, the consents that its readers see, and what rules say of packages alone: nothing that a party which
/// knows the offer couldn't work out for itself.
extension SessionState {
    /// Nil where the offer is closed, or the party isn't asked, or has consented.
    func consentOutcome(of party: Int, to offer: StandingOffer) -> ConsentOutcome? {
        guard offer.isOpen, offer.consentSet.contains(party), !offer.consented.contains(party) else { return nil }
        let consents = offer.consented.union(BitSet(only: party))
        let isLast = offer.suffices(consents)
        if let refusal = foreseeableRefusal(of: party, to: offer, isLast: isLast) { return refusal }
        guard !isLast else { return ConsentOutcome(effect: .inForce) }
        let binding = bindingRule(of: offer)
        guard tellsSomebody(offer, consents, binding != nil) else {
            return ConsentOutcome(
                effect: offer.isBound ? .binds : .noted,
                boundToRound: offer.isBound ? offer.offer.lapsesAfterRound : nil,
                rule: binding)
        }
        // What follows in the same step is tried out, since rules say what it is.
        var deciding = Deciding(self, at: 0, person: "")
        deciding.emit(.consented(offer: offer.id, party: exercise.parties[party].id))
        try? deciding.settleOrAskLate(offer.id, by: party)
        guard let after = deciding.state.standing(offer.id) else { return nil }
        return ConsentOutcome(
            effect: after.isBound ? .binds : .noted, told: index.ids(of: after.known.subtracting(offer.known)),
            boundToRound: after.isBound ? after.offer.lapsesAfterRound : nil, rule: binding)
    }

    /// The rule by which consents to an offer are bound once only backers are missing; nil where that can't happen.
    private func bindingRule(of offer: StandingOffer) -> RuleID? {
        guard let backing = exercise.backing, isOn(backing.rule),
            index.positions(of: backing.principals).isSubset(of: offer.consentSet),
            !offer.consentSet.intersection(index.positions(of: backing.backers)).isEmpty
        else { return nil }
        return backing.rule
    }

    /// Whether anything but the consent itself would follow.
    private func tellsSomebody(_ offer: StandingOffer, _ consents: BitSet, _ canBind: Bool) -> Bool {
        let missing = offer.consentSet.subtracting(consents)
        let isUntold = missing.intersection(offer.addressees).isEmpty && !missing.isSubset(of: offer.known)
        guard canBind, !offer.isAskedLate, let backing = exercise.backing else { return isUntold }
        return isUntold
            || index.positions(of: backing.principals).isSubset(of: consents)
                && missing.isSubset(of: index.positions(of: backing.backers))
    }

    /// What rules say of the package alone at this consent.
    private func foreseeableRefusal(of party: Int, to offer: StandingOffer, isLast: Bool) -> ConsentOutcome? {
        let deciding = Deciding(self, at: 0, person: "")
        var context = deciding.subject(of: offer, acting: party).context
        context.missing = offer.missing.subtracting(BitSet(only: party)).bits
        for moment in isLast ? [Moment.consent, .inForce] : [.consent] {
            for clause in program.clauses(at: moment) where play.levels[clause.rule] == .enforce && clause.refuses {
                guard clause.works(at: .enforce), let when = clause.when, when.speaksOfPackagesAlone,
                    holds(when, context),
                    case .refuse(let sentence, let instead)? = clause.effects.first
                else { continue }
                return ConsentOutcome(
                    effect: .refused, rule: clause.ruleID, sentence: deciding.filled(sentence, context),
                    instead: deciding.filled(instead, context))
            }
        }
        return nil
    }
}
