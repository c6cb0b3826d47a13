package import NegotiationModel

extension OfferLine {
    /// The line that puts a plan forward; nil where no line says the same, as with quotation marks in its note.
    package static func typed(_ plan: OfferPlan, in view: View) -> String? {
        let terms = parts(of: plan.offer)
        guard let countered = plan.counters else {
            let line = plan.offer.addressees.map(\.rawValue).joined(separator: " ") + ": " + terms
            return (try? offer(line, in: view)) == plan ? "\(Word.offer.rawValue) " + line : nil
        }
        guard let offer = view.sections.offers?.first(where: { $0.offer.id == countered })?.offer else { return nil }
        var same = counter(offer, in: view)
        same.offer.terms = []
        return (try? edit(same, terms, in: view)) == plan ? "\(Word.counter.rawValue) \(countered): " + terms : nil
    }

    /// The line that hands a plan to the writer's delegation, whose head can put it forward; nil for the head, for one who is
    /// alone, and where no line says the plan.
    package static func handedOver(_ plan: OfferPlan, in view: View) -> String? {
        guard !view.isHead, Word.draft.obstacle(in: view) == nil, let line = typed(plan, in: view) else { return nil }
        return Word.draft.rawValue + " " + (plan.counters == nil ? line.firstWordAndRest.rest : line)
    }

    /// The delegation's draft that says the same as a plan.
    package static func draft(like plan: OfferPlan, in view: View) -> SharedDraft? {
        view.ownDelegation?.drafts.first { OfferPlan(offer: $0.offer, counters: $0.counters) == plan }
    }

    private static func parts(of offer: OfferDraft) -> String {
        let terms = offer.terms.map { "\($0.issue)=\($0.option)" }.joined(separator: ", ")
        return terms + (offer.isPublic ? " public" : "") + (offer.thisPhaseOnly ? " this-phase" : "")
            + (offer.note.isEmpty ? "" : " note \"\(offer.note)\"")
    }
}
