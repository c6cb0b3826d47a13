import NegotiationModel
import PlayerClient
import WireMessages

// What the form says of the package: what would come of it, and why it can't be sent.
extension FormPage {
    /// What the package would do, the most needed first.
    var outlook: [(text: String, style: ScreenStyle)] {
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
            return [("A DRAFT: F5 gives it to your delegation, and its head can put it forward.", .bold)]
        }
        return obstacleNow.map { [("A DRAFT FOR NOW: \($0).", .alert)] } ?? []
    }

    /// The line that gives it to the delegation, for one who can't put it forward.
    var handOver: String? { OfferLine.handedOver(plan, in: view) }

    /// The delegation's draft that says the same already.
    var draftOfDelegation: SharedDraft? { OfferLine.draft(like: plan, in: view) }

    private func refused(_ error: WireError) -> [(text: String, style: ScreenStyle)] {
        let reasons = pages.plain.refusal(error).map(\.trimmed).dropFirst()
        return [("CAN'T BE SENT. \(error.message)", .alert)] + reasons.map { ($0, .plain) }
    }

    private func foreseen(_ preview: Preview) -> [(text: String, style: ScreenStyle)] {
        let warnings = preview.warnings.map { (text: "RULE WARNS: \($0)", style: ScreenStyle.alert) }
        let rules = warnings + [(text: pages.plain.ruleOutlook(preview), style: ScreenStyle.plain)]
        let worth = pages.plain.worth(of: preview).map { [(text: $0, style: ScreenStyle.bold)] } ?? []
        let way = pages.plain.way(of: plan).map { [(text: $0, style: ScreenStyle.bold)] } ?? []
        return rules + worth + way
            + [(pages.plain.readers(preview, of: plan), .plain), (pages.plain.consents(preview), .plain)]
    }

    /// Why it can't be sent; nil where it can be tried.
    var obstacle: String? {
        if let obstacleNow { return "\(obstacleNow). The draft is kept." }
        if !plan.isWhole { return outlook[0].text }
        guard let known, known.plan.isSame(as: plan), !known.isStale, case .refused(let error) = known.answer else {
            return nil
        }
        return error.message
    }
}
