import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func bargain(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .offer: try composeOffer(rest, view)
        case .counter: try composeCounter(rest, view)
        case .accept: try accept(try standing(rest, .accept, view), view)
        case .reject:
            let (name, reason) = rest.splitAtBecause
            try check(reason, .reason, called: "the reason")
            reject(try standing(name, .reject, view), reason, view)
        case .withdraw:
            let offer = try standing(rest, .withdraw, view).offer
            ask(
                ["This takes \(offer.id) back for good: nobody can accept it any more."], .withdraw(offer: offer.id),
                done: "Withdrawn: \(offer.id).")
        default:
            let offer = try standing(rest, .unconsent, view).offer
            give(.withdrawConsent(offer: offer.id), done: "Consent to \(offer.id) taken back.")
        }
    }

    private func standing(_ name: String, _ word: Word, _ view: View) throws(LineFault) -> OfferView {
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
        case "": try openForm(view)
        case "new" where more.isEmpty:
            draft = nil
            try openForm(view)
        case "send": preview(try keptDraft())
        case "drop":
            let again = draft.flatMap { OfferLine.typed($0, in: view) }.map { " Typed anew it is: \($0)" } ?? ""
            draft = nil
            composed = nil
            tell(["The draft is thrown away.\(again)"])
        case "draft" where !more.isEmpty:
            let draft = try view.draft(more)
            preview(
                OfferPlan(
                    offer: draft.offer, counters: draft.counters,
                    draft: DraftMark(number: draft.number, revision: draft.revision)))
        case "edit" where more.isEmpty: openForm(try keptDraft(), view)
        case "edit": preview(try OfferLine.edit(try keptDraft(), more, in: view))
        default: preview(try OfferLine.offer(rest, in: view))
        }
    }

    private mutating func composeCounter(_ rest: String, _ view: View) throws(LineFault) {
        guard let (name, terms) = rest.splitAtColon else {
            let offer = try standing(rest, .counter, view).offer
            return openForm(OfferLine.counter(offer, in: view), view)
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
        draft = plan
        do {
            try check(plan.offer.note, .note, called: "the note")
        } catch {
            return tell(error.lines)
        }
        submit(.preview(PreviewRequest(offer: plan.offer, counters: plan.counters)), for: .preview(plan))
    }

    private mutating func accept(_ offer: OfferView, _ view: View) throws(LineFault) {
        let pages = PlainPages(view: view, time: time)
        let missing = offer.offer.consentSet.filter { !offer.consented.contains($0) && $0 != view.viewer.party }
        if let own = view.viewer.party, offer.consented.contains(own) {
            throw LineFault(
                "You have consented to \(offer.offer.id) already.", "Still missing: \(view.missing(from: offer)).")
        }
        let consented = offer.consented + [view.viewer.party].compactMap(\.self)
        let consequence =
            if offer.offer.suffices(consented) {
                "Your consent is the last: the package comes into force at once, for everyone to read."
            } else if offer.offer.votes != nil {
                "You can take your consent back until the package has what it needs. Still missing then: "
                    + "\(offer.offer.missing(beside: consented, against: offer.against, view.name))."
            } else {
                "Still missing then: \(view.names(missing)). Until the last is there you can take yours back, unless a rule "
                    + "binds it."
            }
        ask(
            pages.offer(offer) + [consequence], .accept(offer: offer.offer.id, digest: offer.offer.digest),
            done: "Accepted: \(offer.offer.id).")
    }

    private mutating func reject(_ offer: OfferView, _ reason: String, _ view: View) {
        let own = view.viewer.party
        let (id, isAsked) = (offer.offer.id, own.map(offer.offer.consentSet.contains) ?? false)
        let consequence =
            if isAsked, offer.offer.votes == nil {
                "Your consent is needed, so this ends \(id) for everyone."
            } else if isAsked, !offer.offer.canPass(against: offer.against + [own].compactMap(\.self)) {
                "Without you \(id) can't get the consents that it needs, so this ends it for everyone."
            } else if isAsked {
                "You speak against \(id), and it stands: it needs \(offer.offer.needs(view.name)). You can still accept it."
            } else {
                "Your consent is not needed: the rejection of \(id) is recorded, and the offer stands."
            }
        ask(
            [consequence], .reject(offer: offer.offer.id, reason: reason), done: "Rejected: \(offer.offer.id).")
    }
}
