package import NegotiationModel

extension PlainPages {
    /// The offers that the seat knows, numbered as `show` takes them.
    package var offers: [String] {
        let offers = view.sections.offers ?? []
        guard !offers.isEmpty else { return ["You know of no offer."] }
        return offers.enumerated().map { index, offer in
            "\(index + 1). \(offer.offer.id), \(view.name(offer.offer.author)) to "
                + "\(view.names(offer.offer.addressees)): "
                + "\(terms(offer.offer.terms)). \(standing(offer))"
        }
    }

    /// One offer in full.
    package func offer(_ known: OfferView) -> [String] {
        let offer = known.offer
        var lines = [
            "\(offer.id): \(view.name(offer.author)) to \(view.names(offer.addressees))"
                + (offer.isPublic ? ", public" : "") + (offer.counters.map { ", countering \($0)" } ?? "")
        ]
        lines += offer.terms.map(against)
        if !offer.note.isEmpty { lines.append("  Note: \(offer.note)") }
        if !known.alsoKnownTo.isEmpty { lines.append("  Also known to: \(view.names(known.alsoKnownTo))") }
        lines.append("  " + consents(known))
        if let worth = worth(of: known) { lines.append("  " + worth) }
        lines.append("  " + standing(known))
        return lines
    }

    private func against(_ term: Term) -> String {
        let now = view.now(term.issue).map { " (now: \(view.name($0, of: term.issue)))" } ?? ""
        return "  \(self.term(term))\(now)"
    }

    /// What an offer is worth to the party, or why that isn't said; nil where there is nothing to say.
    package func worth(of known: OfferView) -> String? {
        known.worth.map { worth($0, noDeal: view.sections.sheet?.noDealTotal) } ?? worthKept
    }

    /// The same of an offer that is being composed.
    package func worth(of preview: Preview) -> String? {
        preview.worth.map { worth($0, noDeal: preview.noDeal) } ?? worthKept
    }

    func worth(_ worth: Int, noDeal: Int?) -> String {
        let text = "Worth to you: \(PointsText.points(worth))"
        guard let noDeal else { return text + "." }
        return text + "; without a deal: \(PointsText.points(noDeal)) (\(PointsText.difference(worth - noDeal)))."
    }

    package func standing(_ known: OfferView) -> String {
        switch known.closing {
        case nil:
            "Stands until the end of negotiation in round \(known.offer.lapsesAfterRound)"
                + (known.isBound ? "; its consents are bound." : ".")
        case .agreed: "Agreed and in force."
        case .rejected(let by, let reason): "Rejected by \(view.name(by))" + (reason.isEmpty ? "." : ": \(reason)")
        case .countered(let by, let with): "Countered by \(view.name(by)) with \(with)."
        case .withdrawn: "Withdrawn."
        case .superseded(let by): "Superseded by \(by)."
        case .lapsed(.timeOver): "Lapsed: its time was over."
        case .lapsed(.inForceChanged): "Lapsed: what is in force changed on an issue in it."
        case .lapsed(.ended): "Lapsed: bargaining is over."
        case .lapsed(.wentBack): "Lapsed: control went back to before it was made."
        }
    }

    /// An offer that is being composed.
    func plan(_ plan: OfferPlan) -> [String] {
        let offer = plan.offer
        var lines = [
            (plan.counters.map { "Counter to \($0), to " } ?? "Offer to ") + view.names(offer.addressees)
                + (offer.isPublic ? ", public:" : ", private:")
        ]
        lines += offer.terms.isEmpty ? ["  no terms yet"] : offer.terms.map(against)
        if !offer.note.isEmpty { lines.append("  Note: \(offer.note)") }
        if let way = way(of: plan) { lines.append("  " + way) }
        lines.append("  Stands until the end of " + (offer.thisPhaseOnly ? "this" : "the next") + " negotiation phase.")
        return lines
    }

    /// A counter that another circle reads than what it answers; nil for every other plan.
    package func way(of plan: OfferPlan) -> String? {
        guard let theirs = plan.counters.flatMap({ view.known($0)?.offer }), theirs.isPublic != plan.offer.isPublic
        else { return nil }
        return theirs.isPublic
            ? "\(theirs.id) is public; your counter is private until you make it public."
            : "\(theirs.id) is private; your counter would be public: everyone reads it."
    }

    /// What would happen if it were put forward, and the question.
    func preview(_ preview: Preview, of plan: OfferPlan) -> [String] {
        var lines = self.plan(plan)
        lines.append(direct(preview, of: plan))
        if !disclosures(preview).isEmpty { lines.append(disclosures(preview)) }
        lines.append(consents(preview))
        if let worth = worth(of: preview) { lines.append(worth) }
        lines += preview.warnings.map { "Warning: \($0)" } + [ruleOutlook(preview)]
        return lines + [answers.ofOffers]
    }

    /// What is said otherwise of an offer than before, the weightiest alone; nil where nothing is.
    func change(of before: Preview, to now: Preview, _ plan: OfferPlan) -> String? {
        if consents(before) != consents(now) { return "it needs others now than when it was asked. \(consents(now))" }
        if readers(before, of: plan) != readers(now, of: plan) {
            return "others read it now than when it was asked. \(readers(now, of: plan))"
        }
        if before.warnings != now.warnings {
            let warnings = now.warnings.map { "Warning: \($0)" }.joined(separator: " ")
            return "rules say otherwise of it now. \(warnings.isEmpty ? ruleOutlook(now) : warnings)"
        }
        return worth(of: before) == worth(of: now)
            ? nil : "its worth to you is another now. \(worth(of: now) ?? "")".trimmed
    }

    /// To whom it goes, who learns of it, and who doesn't.
    package func readers(_ preview: Preview, of plan: OfferPlan) -> String {
        [direct(preview, of: plan), disclosures(preview)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func direct(_ preview: Preview, of plan: OfferPlan) -> String {
        "To: \(view.names(plan.offer.addressees))." + (plan.offer.isPublic ? " Everyone reads it." : "")
            + " Not seen by: \(view.names(preview.notSeenBy))."
    }

    private func disclosures(_ preview: Preview) -> String {
        [
            told("Copied: ", preview.disclosures.filter { !$0.later }),
            told("May be told later: ", preview.disclosures.filter(\.later)),
        ].compactMap(\.self).joined(separator: " ")
    }

    package func consents(_ preview: Preview) -> String {
        let own = [view.viewer.party].compactMap(\.self)
        let head =
            preview.votes.map { "Needs \($0.words(view.name)). \(soFar(own, $0, of: preview.consentSet))" }
            ?? "Must consent: \(view.names(preview.consentSet))."
        return head
            + (preview.commentOnly.isEmpty ? "" : " May comment, not block: \(view.names(preview.commentOnly)).")
    }

    /// What the preview can't say: rules speak to each whose consent is needed, when it consents.
    package func ruleOutlook(_ preview: Preview) -> String {
        let others = preview.consentSet.filter { $0 != view.viewer.party }
        let own = preview.warnings.isEmpty ? "No rule warns you; " : "No rule forbids it; "
        guard !others.isEmpty else { return own.prefix { $0 != ";" } + "." }
        return own + "one may still refuse another's consent, when it is tried."
    }

    /// What an offer needs, and what it has.
    private func consents(_ known: OfferView) -> String {
        let offer = known.offer
        guard let votes = offer.votes else {
            return "Must consent: \(view.names(offer.consentSet)). Have consented: \(view.names(known.consented))."
        }
        let asked = offer.consentSet.filter { !known.against.contains($0) }
        let against = known.against.isEmpty ? "" : " Against it: \(view.names(known.against))."
        return "Needs \(votes.words(view.name)). \(soFar(known.consented, votes, of: asked))\(against)"
    }

    private func soFar(_ consented: [PartyID], _ votes: VotingRule, of asked: [PartyID]) -> String {
        let rest = asked.filter { !consented.contains($0) }
        return "So far: \(view.names(consented.filter(votes.among.contains)))."
            + (rest.isEmpty ? "" : " Asked besides: \(view.names(rest)).")
    }

    private func told(_ label: String, _ disclosures: [Disclosure]) -> String? {
        guard !disclosures.isEmpty else { return nil }
        return label
            + disclosures.map { view.name($0.party) + ($0.rule.map { " (\($0))" } ?? "") }.joined(separator: ", ") + "."
    }
}
