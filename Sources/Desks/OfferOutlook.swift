package import NegotiationModel
package import PlayerClient
import WireMessages

/// What is said of a package that is being composed: what would come of it, and why it can't be sent.
package struct OfferOutlook {
    package let view: View
    /// Server time, UTC milliseconds.
    package let time: Int
    package let plan: OfferPlan
    /// What the server said last, of this plan or another.
    package let known: PlanPreview?
    /// Whether somebody is there to be asked.
    package let isOnline: Bool

    package init(_ plan: OfferPlan, known: PlanPreview?, view: View, time: Int, isOnline: Bool) {
        self.view = view
        self.time = time
        self.plan = plan
        self.known = known
        self.isOnline = isOnline
    }

    private var plain: PlainPages { PlainPages(view: view, time: time) }

    /// What the package would do, the most needed first.
    package var lines: [(text: String, style: ScreenStyle)] {
        if plan.offer.addressees.isEmpty { return [("Choose to whom it goes: a number, or a blank.", .bold)] }
        if plan.offer.terms.isEmpty { return [("Choose an option on at least one issue.", .bold)] }
        guard let known, known.plan.isSame(as: plan) else {
            let asking = isOnline ? "asking…" : "asking… Offline: the answer comes when the connection is back."
            return later + [(asking, .bold), ("To: \(view.names(plan.offer.addressees)).", .plain)]
        }
        let asking = later + (known.isStale ? [("asking again…", ScreenStyle.bold)] : [])
        switch known.answer {
        case .refused(let error): return asking + refused(error)
        case .foreseen(let preview): return asking + foreseen(preview)
        }
    }

    /// Why it can't be sent by this seat now, whatever is in it; the draft can be made.
    private var obstacleNow: String? {
        (plan.counters == nil ? Word.offer : Word.counter).obstacle(in: view)
    }

    private var later: [(text: String, style: ScreenStyle)] {
        if handOver != nil {
            return [("A DRAFT: it goes to your delegation, and its head can put it forward.", .bold)]
        }
        return obstacleNow.map { [("A DRAFT FOR NOW: \($0).", .alert)] } ?? []
    }

    /// The line that gives it to the delegation, for one who can't put it forward.
    package var handOver: String? { OfferLine.handedOver(plan, in: view) }

    /// The delegation's draft that says the same already.
    package var draftOfDelegation: SharedDraft? { OfferLine.draft(like: plan, in: view) }

    private func refused(_ error: WireError) -> [(text: String, style: ScreenStyle)] {
        let reasons = plain.refusal(error).map(\.trimmed).dropFirst()
        return [("CAN'T BE SENT. \(error.message)", .alert)] + reasons.map { ($0, .plain) }
    }

    private func foreseen(_ preview: Preview) -> [(text: String, style: ScreenStyle)] {
        let warnings = preview.warnings.map { (text: "RULE WARNS: \($0)", style: ScreenStyle.alert) }
        let rules = warnings + [(text: plain.ruleOutlook(preview), style: ScreenStyle.plain)]
        let worth = plain.worth(of: preview).map { [(text: $0, style: ScreenStyle.bold)] } ?? []
        let way = plain.way(of: plan).map { [(text: $0, style: ScreenStyle.bold)] } ?? []
        return rules + worth + way
            + [(plain.readers(preview, of: plan), .plain), (plain.consents(preview), .plain)]
    }

    /// Why it can't be sent; nil where it can be tried.
    package var obstacle: String? {
        if let obstacleNow { return "\(obstacleNow). The draft is kept." }
        if !plan.isWhole { return lines[0].text }
        guard let known, known.plan.isSame(as: plan), !known.isStale, case .refused(let error) = known.answer else {
            return nil
        }
        return error.message
    }
}
