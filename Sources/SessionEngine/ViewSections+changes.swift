import NegotiationModel

extension ViewSections {
    /// What a viewer who knows `old` has to be told: offers and messages one by one, other parts whole; nil if nothing.
    ///
    /// Offers and messages that are no longer in view stay with those who know them.
    public func changes(since old: ViewSections) -> ViewSections? {
        var changes = ViewSections()
        changes.play = changed(play, old.play)
        changes.tracks = changed(tracks, old.tracks)
        changes.table = changed(table, old.table)
        changes.offers = Self.changedOffers(offers ?? [], since: old.offers ?? [])
        changes.agreements = changed(agreements, old.agreements)
        changes.obligations = changed(obligations, old.obligations)
        changes.mandates = changed(mandates, old.mandates)
        changes.sheet = changed(sheet, old.sheet)
        changes.desk = changed(desk, old.desk)
        changes.levels = changed(levels, old.levels)
        changes.proposals = changed(proposals, old.proposals)
        changes.messages = Self.newMessages(messages ?? [], since: old.messages ?? [])
        changes.bots = changed(bots, old.bots)
        return changes == ViewSections() ? nil : changes
    }

    private func changed<Part: Equatable>(_ new: Part?, _ old: Part?) -> Part? {
        new == old ? nil : new
    }

    // Both lists stand in the order in which the offers were made, and old ones only drop out.
    private static func changedOffers(_ new: [OfferView], since old: [OfferView]) -> [OfferView]? {
        var changed: [OfferView] = []
        var start = 0
        for offer in new {
            let place = old[start...].firstIndex { $0.offer.id == offer.offer.id }
            if let place { start = place + 1 }
            if place.map({ old[$0] }) != offer { changed.append(offer) }
        }
        return changed.isEmpty ? nil : changed
    }

    // Messages are only added at the end; the oldest drop out.
    private static func newMessages(_ new: [Message], since old: [Message]) -> [Message]? {
        guard let last = old.last, let place = new.lastIndex(of: last) else { return new.isEmpty ? nil : new }
        return place + 1 < new.count ? Array(new[(place + 1)...]) : nil
    }
}
