package import NegotiationModel

extension ViewSections {
    /// Takes over what news say: each part that is there replaces the one before, rows of the table, offers, messages,
    /// rows of the MSEL and observations one by one.
    package mutating func take(_ updates: ViewSections) {
        play = updates.play ?? play
        tracks = updates.tracks ?? tracks
        agreements = updates.agreements ?? agreements
        obligations = updates.obligations ?? obligations
        mandates = updates.mandates ?? mandates
        sheet = updates.sheet ?? sheet
        sheets = updates.sheets ?? sheets
        desk = updates.desk ?? desk
        levels = updates.levels ?? levels
        proposals = updates.proposals ?? proposals
        delegations = updates.delegations ?? delegations
        requests = updates.requests ?? requests
        answers = updates.answers ?? answers
        channels = updates.channels ?? channels
        bots = updates.bots ?? bots
        questions = updates.questions ?? questions
        table = table.merged(with: updates.table) { $0.issue == $1.issue }
        offers = offers.merged(with: updates.offers) { $0.offer.id == $1.offer.id }
        messages = messages.merged(with: updates.messages) {
            $0.author == $1.author && $0.audience == $1.audience && $0.number == $1.number
        }
        msel = msel.merged(with: updates.msel) { $0.inject.id == $1.inject.id }
        observations = observations.merged(with: updates.observations) { $0.number == $1.number }
    }
}

extension Optional {
    /// Each new element in the place of the one that it is the same as, or else at the end.
    fileprivate func merged<Element>(
        with updates: [Element]?, isSame: (Element, Element) -> Bool
    ) -> [Element]? where Wrapped == [Element] {
        guard let updates else { return self }
        var merged = self ?? []
        for update in updates {
            if let index = merged.lastIndex(where: { isSame($0, update) }) {
                merged[index] = update
            } else {
                merged.append(update)
            }
        }
        return merged
    }
}
