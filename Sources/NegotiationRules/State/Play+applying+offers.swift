import NegotiationModel
import RulePrograms

extension Play {
    mutating func applyOffer(_ event: Event, _ index: ExerciseIndex) {
        switch event {
        case .offerPutForward(let offer): applyPutForward(offer, index)
        case .consented(let id, let party):
            change(id) {
                $0.consented.insert(index.parties[party] ?? 0)
                $0.against.remove(index.parties[party] ?? 0)
            }
        case .rejectionNoted(let id, let party, _):
            change(id) {
                let party = index.parties[party] ?? 0
                if $0.isVoter(party) { $0.against.insert(party) }
            }
        case .consentWithdrawn(let id, let party): change(id) { $0.consented.remove(index.parties[party] ?? 0) }
        case .offerClosed(let id, let how): change(id) { $0.closing = how }
        case .offerCopied(let id, let party, _, _): change(id) { $0.known.insert(index.parties[party] ?? 0) }
        case .offerTold(let id, let parties, let rule, _):
            change(id) {
                $0.known = $0.known.union(index.positions(of: parties))
                if rule != nil { $0.isAskedLate = true }
            }
        case .offerKeptOpen(let id, let round): change(id) { $0.keepOpen(toRound: round) }
        case .concessionCounted(let from, let to, let run, let terms):
            if let pair = index.pair(from, to) {
                records[pair] = OfferRecord(lastTerms: index.positions(of: terms), run: run)
            }
        default: break
        }
    }

    private mutating func change(_ id: OfferID, _ body: (inout StandingOffer) -> Void) {
        if let position = offerIndex(id) { body(&offers[position]) }
    }

    private mutating func applyPutForward(_ offer: Offer, _ index: ExerciseIndex) {
        var standing = StandingOffer(offer, index: index)
        standing.linkKnown = offer.counters.flatMap { self.standing($0) }?.known ?? BitSet()
        forgetOldOffers(like: standing)
        offers.append(standing)
        count(.offers(OfferRoute(offer)))
        for addressee in offer.addressees {
            if let reverse = index.pair(addressee, offer.author) { records[reverse].run = 0 }
        }
    }

    // MARK: Forgetting

    /// Of closed offers by one author to the same addressees, so many are kept until the round is over.
    static let closedOffersKept = 20

    // Counted apart for each circle of those who know, so that nobody's view depends on offers that they don't know of.
    private mutating func forgetOldOffers(like new: StandingOffer) {
        var closed: [Int] = []
        for position in offers.indices
        where offers[position].closing != nil && offers[position].author == new.author
            && offers[position].addressees == new.addressees && offers[position].offer.isPublic == new.offer.isPublic
        {
            closed.append(position)
        }
        guard closed.count >= Self.closedOffersKept else { return }
        let oldest = closed.first { old in
            closed.count { offers[$0].known == offers[old].known } >= Self.closedOffersKept
        }
        if let oldest { offers.remove(at: oldest) }
    }

    /// What was said by one author to the same addressees, as those know it who know as much.
    private struct Circle: Hashable {
        let route: OfferRoute
        let known: BitSet
    }

    /// Causes count anew, and old closed offers are forgotten but for each author's latest to the same addressees among
    /// those that the same parties know of, so that nobody's view depends on offers that it doesn't know.
    mutating func beginRound() {
        spent.removeAll()
        thrown.removeAll()
        var latest: Set<Circle> = []
        var kept: [StandingOffer] = []
        for offer in offers.reversed() where !offer.isUndone {
            let isLatest = latest.insert(Circle(route: OfferRoute(offer.offer), known: offer.known)).inserted
            if offer.isOpen || isLatest { kept.append(offer) }
        }
        offers = kept.reversed()
    }
}
