import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func bargain(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        if rest.isEmpty, word != .offer { return try askDue(word, view) }
        switch word {
        case .offer: try composeOffer(rest, view)
        case .counter: try composeCounter(rest, view)
        case .accept: try accept(try standing(rest, .accept, view), view)
        case .reject:
            let (name, reason) = rest.splitAtBecause
            try check(reason, .reason, called: "the reason")
            askOrSend(.reject(offer: try standing(name, .reject, view).offer.id, reason: reason))
        case .withdraw:
            askOrSend(.withdraw(offer: try standing(rest, .withdraw, view).offer.id))
        default: send(.withdrawConsent(offer: try standing(rest, .unconsent, view).offer.id))
        }
    }

    func standing(_ name: String, _ word: Word, _ view: View) throws(LineFault) -> OfferView {
        let offer = try view.offer(named: name, for: word)
        guard offer.closing == nil else {
            let how = PlainPages(view: view, time: time).standing(offer)
            throw LineFault("\(offer.offer.id) doesn't stand any more. \(how)", "Type offers for those that stand.")
        }
        return offer
    }

    private mutating func composeOffer(_ rest: String, _ view: View) throws(LineFault) {
        let (first, more) = rest.firstWordAndRest
        switch first.folded {
        case "": openForm()
        case "new" where more.isEmpty:
            composing.drop()
            openForm()
        case "send": preview(try keptDraft())
        case "drop":
            let dropped = draft
            composing.drop()
            tell(.draftDropped(dropped))
        case "draft" where !more.isEmpty:
            let draft = try view.draft(more)
            preview(
                OfferPlan(
                    offer: draft.offer, counters: draft.counters,
                    draft: DraftMark(number: draft.number, revision: draft.revision)))
        case "edit" where more.isEmpty: openForm(try keptDraft())
        case "edit": preview(try OfferLine.edit(try keptDraft(), more, in: view))
        default: preview(try OfferLine.offer(rest, in: view))
        }
    }

    private mutating func composeCounter(_ rest: String, _ view: View) throws(LineFault) {
        guard let (name, terms) = rest.splitAtColon else {
            let offer = try standing(rest, .counter, view).offer
            return openForm(OfferLine.counter(offer, in: view))
        }
        let countered = try standing(name, .counter, view).offer
        var plan = OfferLine.counter(countered, in: view)
        plan.offer.terms = []
        preview(try OfferLine.edit(plan, terms, in: view))
    }

    func keptDraft() throws(LineFault) -> OfferPlan {
        guard let draft else {
            throw LineFault("There is no draft.", "Type offer PARTIES: ISSUE=OPTION, or offer alone to be asked.")
        }
        return draft
    }

    /// Keeps the draft and asks the server what it would do.
    mutating func preview(_ plan: OfferPlan) {
        composing.keep(plan)
        do {
            try check(plan.offer.note, .note, called: "the note")
        } catch {
            return tell(.fault(error))
        }
        submit(.preview(PreviewRequest(offer: plan.offer, counters: plan.counters)), for: .preview(plan))
    }

    private mutating func accept(_ offer: OfferView, _ view: View) throws(LineFault) {
        if let own = view.viewer.party, offer.consented.contains(own) {
            throw LineFault(
                "You have consented to \(offer.offer.id) already.", "Still missing: \(view.missing(from: offer)).")
        }
        askOrSend(.accept(offer: offer.offer.id, digest: offer.offer.digest))
    }
}
