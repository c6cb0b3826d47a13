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

    private static func parts(of offer: OfferDraft) -> String {
        let terms = offer.terms.map { "\($0.issue)=\($0.option)" }.joined(separator: ", ")
        return terms + (offer.isPublic ? " public" : "") + (offer.thisPhaseOnly ? " this-phase" : "")
            + (offer.note.isEmpty ? "" : " note \"\(offer.note)\"")
    }
}
