import ExerciseModel
public import NegotiationModel
import RulePrograms

extension SessionState {
    /// What would happen if the party put this offer forward now; nothing is recorded.
    ///
    /// - Parameters:
    ///   - draft: the offer as its author would put it forward.
    ///   - old: the offer that it would counter; nil if it stands by itself.
    ///   - party: its author.
    ///   - time: UTC milliseconds.
    /// - Throws: why it would be refused, on the same grounds as the real command.
    public func preview(
        _ draft: OfferDraft, countering old: OfferID?, by party: PartyID, at time: Int
    ) throws(Refusal) -> Preview {
        guard let author = index.parties[party] else {
            throw Refusal(.seatMayNot, "This seat speaks for no party.", instead: "Join with a party's code.")
        }
        var deciding = Deciding(self, at: time, person: "")
        let command: Command = old.map { .counter(offer: $0, with: draft) } ?? .putForward(offer: draft)
        try deciding.bargain(command, by: author)
        let made = deciding.events.lazy.compactMap { event in
            if case .offerPutForward(let offer) = event { offer } else { nil }
        }.first
        guard let made, let standing = deciding.state.standing(made.id) else {
            throw Refusal(.packageInvalid, "The package makes no offer.")
        }
        return preview(of: standing, deciding, author)
    }

    private func preview(of offer: StandingOffer, _ deciding: Deciding, _ author: Int) -> Preview {
        let direct = offer.addressees.union(BitSet(only: author))
        var disclosures: [Disclosure] = []
        for event in deciding.events {
            if case .offerCopied(_, let party, let rule, _) = event {
                disclosures.append(Disclosure(party: party, later: false, rule: rule))
            }
        }
        for party in offer.consentSet.subtracting(offer.known).elements {
            let isBacker = exercise.backing.map { index.positions(of: $0.backers).contains(party) } ?? false
            disclosures.append(
                Disclosure(
                    party: exercise.parties[party].id, later: true, rule: isBacker ? exercise.backing?.rule : nil))
        }
        let value = areValuesShown ? worth(of: offer.terms, to: author) : nil
        let seenBy = offer.offer.isPublic ? index.everyone : offer.known
        return Preview(
            consentSet: offer.offer.consentSet, votes: offer.offer.votes,
            commentOnly: index.ids(of: offer.addressees.subtracting(offer.consentSet)),
            seenBy: index.ids(of: seenBy.union(direct)), notSeenBy: index.ids(of: index.everyone.subtracting(seenBy)),
            disclosures: disclosures, warnings: deciding.warnings, worth: value?.worth, noDeal: value?.noDeal)
    }
}
