package import NegotiationModel
package import WireMessages

/// What the server says of an offer that is being composed.
package struct PlanPreview: Sendable, Equatable {
    package enum Answer: Sendable, Equatable {
        case foreseen(Preview)
        case refused(WireError)
    }

    package var plan: OfferPlan
    package var answer: Answer
    /// Whether something happened since that may change it.
    package var isStale = false
}

// While an offer is composed on a screen, the server is asked about every change: one request at a time, and the newest
// plan next.
extension ClientModel {
    mutating func compose(_ plan: OfferPlan?) {
        composing.compose(plan)
        askForPreview()
    }

    mutating func askForPreview() {
        let isOut = link.isAwaiting { if case .composing = $0 { true } else { false } }
        guard isJoined, !isOut, let plan = composing.planToForesee else { return }
        submit(.preview(PreviewRequest(offer: plan.offer, counters: plan.counters)), for: .composing(plan))
    }

    mutating func foresee(_ answer: PlanPreview.Answer, of plan: OfferPlan) {
        composing.foresee(answer, of: plan)
        askForPreview()
    }

    /// Puts a plan forward that was composed elsewhere: the server is asked what it would do, and then `yes` is asked for.
    mutating func putForward(_ plan: OfferPlan) {
        guard let view, !isAwaitingAnswer else { return }
        do {
            if let countered = plan.counters { _ = try standing(countered.rawValue, .counter, view) }
            preview(plan)
        } catch {
            tell(.fault(error))
        }
    }

    // MARK: Part by part

    /// `offer` alone: shows the draft that is kept, or asks for a new offer part by part.
    mutating func openForm() {
        if let draft { return tell(.draft(draft)) }
        openForm(OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: [])))
    }

    mutating func openForm(_ plan: OfferPlan) {
        tell(.formAsks(composing.openForm(plan), isFirst: true))
    }

    mutating func continueForm(_ line: String, _ view: View) throws(LineFault) {
        guard let form = try composing.continueForm(line, view) else { return tell(.formStopped) }
        form.step == .finished ? preview(form.plan) : tell(.formAsks(form, isFirst: false))
    }
}
