package import NegotiationModel

extension ViewSections {
    /// What a viewer who knows `old` has to be told: offers, messages, rows of the MSEL and
    /// observations one by one, other parts whole; nil if nothing.
    ///
    /// Offers and messages that are no longer in view stay with those who know them.
    package func changes(since old: ViewSections) -> ViewSections? {
        var changes = ViewSections()
        changes.play = changed(play, old.play)
        changes.tracks = changed(tracks, old.tracks)
        changes.table = Self.changedIssues(table ?? [], since: old.table ?? [])
        changes.offers = Self.changedOffers(offers ?? [], since: old.offers ?? [])
        changes.agreements = changed(agreements, old.agreements)
        changes.obligations = changed(obligations, old.obligations)
        changes.mandates = changed(mandates, old.mandates)
        changes.sheet = changed(sheet, old.sheet)
        changes.desk = changed(desk, old.desk)
        changes.levels = changed(levels, old.levels)
        changes.proposals = changed(proposals, old.proposals)
        changes.messages = Self.newMessages(messages ?? [], since: old.messages ?? [])
        changes.delegations = changed(delegations, old.delegations)
        changes.requests = changed(requests, old.requests)
        changes.answers = changed(answers, old.answers)
        changes.channels = changed(channels, old.channels)
        changes.msel = Self.changedRows(msel ?? [], since: old.msel ?? [])
        changes.observations = Self.newObservations(observations ?? [], since: old.observations ?? [])
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

    // Every issue has one row, in one order for good.
    private static func changedIssues(_ new: [IssueView], since old: [IssueView]) -> [IssueView]? {
        let changed = new.indices.filter { !old.indices.contains($0) || old[$0] != new[$0] }
        return changed.isEmpty ? nil : changed.map { new[$0] }
    }

    // Rows stand in one order for good, and new ones are only added at the end.
    private static func changedRows(_ new: [InjectRow], since old: [InjectRow]) -> [InjectRow]? {
        let changed = new.indices.filter { !old.indices.contains($0) || old[$0] != new[$0] }
        return changed.isEmpty ? nil : changed.map { new[$0] }
    }

    private static func newObservations(_ new: [Observation], since old: [Observation]) -> [Observation]? {
        new.count > old.count ? Array(new[old.count...]) : nil
    }

    // Messages are only added at the end; the oldest drop out.
    private static func newMessages(_ new: [Message], since old: [Message]) -> [Message]? {
        guard let last = old.last, let place = new.lastIndex(of: last) else { return new.isEmpty ? nil : new }
        return place + 1 < new.count ? Array(new[(place + 1)...]) : nil
    }
}
