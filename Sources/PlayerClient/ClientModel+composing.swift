import NegotiationModel
import WireMessages

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
    /// The plan is the draft from now on; nil: it is composed no longer, and the draft is kept.
    mutating func compose(_ plan: OfferPlan?) {
        composed = plan
        guard let plan else { return }
        draft = plan
        askForPreview()
    }

    mutating func askForPreview() {
        guard let plan = composed, plan.isWhole, connection == .joined, !isPreviewOut else { return }
        if let planPreview, !planPreview.isStale, planPreview.plan.isSame(as: plan) { return }
        submit(.preview(PreviewRequest(offer: plan.offer, counters: plan.counters)), for: .composing(plan))
    }

    mutating func takePreview(_ answer: PlanPreview.Answer, of plan: OfferPlan) {
        planPreview = PlanPreview(plan: plan, answer: answer)
        askForPreview()
    }

    /// News of anything but words may change what an offer would do.
    mutating func doubtPreview(_ updates: ViewSections) {
        guard composed != nil else { return }
        var words = ViewSections()
        words.messages = updates.messages
        guard updates != words else { return }
        planPreview?.isStale = true
        askForPreview()
    }

    /// Why what is being composed can't be sent as it is, as the server said; nil where it can, or nobody knows yet.
    package var formRefusal: WireError? {
        guard let composed, let planPreview, planPreview.plan.isSame(as: composed),
            case .refused(let error) = planPreview.answer
        else { return nil }
        return error
    }

    private var isPreviewOut: Bool {
        pending.contains { if case .composing = $0.purpose { true } else { false } }
    }

    /// Notes when offers were put forward, which news say and views don't.
    mutating func noteOfferTimes(_ news: [News]) {
        for piece in news {
            for notice in piece.notices where notice.kind == .offer {
                guard let offer = notice.offer, offerTimes[offer] == nil else { continue }
                offerTimes[offer] = piece.time
            }
        }
    }

    /// On a screen offers have an age, also those from before one joined.
    mutating func askForPast() {
        guard settings.mode == .screen, lastNews > 0, view?.viewer != .control else { return }
        let limit = NewsRequest.limitMax
        submit(.news(NewsRequest(after: max(0, lastNews - limit), limit: limit)), for: .past)
    }
}

extension OfferPlan {
    /// Whether there is something that the server can be asked about.
    package var isWhole: Bool { !offer.addressees.isEmpty && !offer.terms.isEmpty }

    /// Whether the server would say the same of it: the note changes nothing.
    package func isSame(as other: OfferPlan) -> Bool {
        var other = other
        other.offer.note = offer.note
        return self == other
    }
}
