import ExerciseModel
import NegotiationModel

// Drafts that a delegation works on together. They bind nobody, and bring no rule into play before they are put forward.
extension Deciding {
    private static let draftsMaximum = 20

    mutating func draft(_ command: Command, by party: Int) throws(Refusal) {
        let id = exercise.parties[party].id
        switch command {
        case .writeDraft(let number, let offer, let counters): try write(number, offer, counters, by: party)
        case .dropDraft(let number, let revision):
            let dropped = try draft(number, of: party)
            if let revision { try demandRevision(revision, of: dropped) }
            emitLast(.draftClosed(party: id, number: number, offer: nil))
        default: break
        }
    }

    private mutating func write(
        _ number: Int?, _ offer: OfferDraft, _ counters: OfferID?, by party: Int
    ) throws(Refusal) {
        let id = exercise.parties[party].id
        let old: SharedDraft?
        if let number { old = try draft(number, of: party) } else { old = nil }
        guard old != nil || (state.people.drafts[id]?.count ?? 0) < Self.draftsMaximum else {
            throw Refusal(
                .argumentInvalid, "A delegation works on \(Self.draftsMaximum) drafts at most.",
                instead: "Drop one, or write one of them anew.")
        }
        var written = offer
        written.addressees = index.ids(of: try addressees(offer, party))
        written.terms = index.terms(try terms(offer))
        guard !written.terms.isEmpty else {
            throw Refusal(.packageInvalid, "The draft has no terms.", instead: "Choose at least one option.")
        }
        try demandText(offer.note, "note", most: 1_000, mayBeEmpty: true)
        if let counters { _ = try countered(counters, by: party) }
        emitLast(
            .draftWritten(
                party: id,
                draft: SharedDraft(
                    number: old?.number ?? (state.people.draftCounts[id] ?? 0) + 1, revision: (old?.revision ?? 0) + 1,
                    person: person, offer: written, counters: counters)))
    }

    mutating func putForwardDraft(_ number: Int, _ revision: Int, by party: Int) throws(Refusal) {
        let draft = try draft(number, of: party)
        try demandRevision(revision, of: draft)
        var old: StandingOffer?
        if let counters = draft.counters { old = try countered(counters, by: party) }
        try putForward(draft.offer, by: party, countering: old)
        let made = events.lazy.compactMap { event in
            if case .offerPutForward(let offer) = event { offer.id } else { nil }
        }.first
        emit(.draftClosed(party: exercise.parties[party].id, number: number, offer: made))
    }

    private func demandRevision(_ meant: Int, of draft: SharedDraft) throws(Refusal) {
        guard draft.revision != meant else { return }
        throw Refusal(
            .offerChanged, "Draft \(draft.number) is not the text that you read: \(draft.person) wrote it anew.",
            instead: "Read it again first.")
    }

    private func draft(_ number: Int, of party: Int) throws(Refusal) -> SharedDraft {
        let id = exercise.parties[party].id
        guard let draft = state.people.draft(id, number) else {
            let known = (state.people.drafts[id] ?? []).map { String($0.number) }
            throw Refusal(
                .unknownDraft, "Your delegation has no draft \(number).",
                instead: known.isEmpty ? "Write one first." : "There is \(joined(known)).")
        }
        return draft
    }
}
