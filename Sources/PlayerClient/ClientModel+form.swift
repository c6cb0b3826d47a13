import NegotiationModel

extension ClientModel {
    /// `offer` alone: shows the draft that is kept, or asks for a new offer part by part.
    mutating func openForm(_ view: View) throws(LineFault) {
        if let draft {
            let pages = PlainPages(view: view, time: time)
            return tell(
                pages.plan(draft)
                    + [
                        "Type offer send, offer edit, offer edit ISSUE=OPTION, offer drop, or offer new."
                    ]
            )
        }
        openForm(OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: [])), view)
    }

    mutating func openForm(_ plan: OfferPlan, _ view: View) {
        let form = OfferForm(plan)
        self.form = form
        tell(
            [
                "An offer, part by part: type a number or a name; back, done, cancel; with / before it, any command."
            ]
                + form.question(view))
    }

    mutating func continueForm(_ line: String) throws(LineFault) {
        guard let view, var form else { return }
        switch line.folded {
        case "cancel":
            self.form = nil
            draft = form.plan
            return tell(["Stopped. " + Self.draftKept])
        case "back": form.goBack(view)
        case "done": form.skipIssues(view)
        default: try answer(&form, line, view)
        }
        self.form = form.step == .finished ? nil : form
        form.step == .finished ? preview(form.plan) : tell(form.question(view))
    }

    private func answer(_ form: inout OfferForm, _ line: String, _ view: View) throws(LineFault) {
        try form.answer(line, view)
        guard form.plan.offer.addressees.isEmpty else { return }
        form.step = .parties
        throw LineFault("An offer goes to somebody.", form.question(view)[0])
    }
}
