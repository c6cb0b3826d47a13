package import NegotiationModel

/// How a package stands to an earlier one, issue by issue.
package struct PackageDifference {
    /// The offer that it is compared with.
    package let offer: Offer

    /// The last offer of the party's own to just these parties, or else to any of them.
    package static func own(_ plan: OfferPlan, in view: View) -> PackageDifference? {
        guard let own = view.viewer.party else { return nil }
        let offers = (view.sections.offers ?? []).map(\.offer).filter { $0.author == own }
        let addressees = plan.offer.addressees
        let found =
            offers.last { $0.addressees == addressees }
            ?? offers.last { offer in offer.addressees.contains { addressees.contains($0) } }
        return found.map(PackageDifference.init)
    }

    /// The offer that is countered, or else the last one of any party addressed.
    package static func theirs(_ plan: OfferPlan, in view: View) -> PackageDifference? {
        let offers = (view.sections.offers ?? []).map(\.offer)
        let found =
            plan.counters.flatMap { id in offers.last { $0.id == id } }
            ?? offers.last { plan.offer.addressees.contains($0.author) }
        return found.map(PackageDifference.init)
    }

    /// `kept`, `moved from 2`, `dropped 2`, `new`; options by their numbers. Empty where neither has the issue.
    package func words(_ issue: Issue, _ plan: OfferPlan) -> String {
        let before = Self.number(offer.terms, issue)
        let now = Self.number(plan.offer.terms, issue)
        switch (before, now) {
        case (nil, nil): return ""
        case (nil, _?): return "new"
        case (let before?, nil): return "dropped \(before)"
        case (let before?, let now?): return before == now ? "kept" : "moved from \(before)"
        }
    }

    private static func number(_ terms: [Term], _ issue: Issue) -> Int? {
        guard let term = terms.first(where: { $0.issue == issue.id }) else { return nil }
        return issue.options.firstIndex { $0.id == term.option }.map { $0 + 1 }
    }
}
