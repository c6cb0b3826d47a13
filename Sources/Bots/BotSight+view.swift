import NegotiationModel

extension BotSight {
    /// What a view shows of it; nil where the view lacks a part that a party's head sees.
    init?(_ view: View, _ table: BotTable) {
        let sections = view.sections
        guard let play = sections.play, let rows = sections.table, rows.count == table.issues.count else { return nil }
        self.init(parties: table.parties.count, issues: table.issues.count)
        isRunning = play.status == .running
        (point, phaseKind, deadline) = (play.point, play.phaseKind, play.deadline)
        let agreements = sections.agreements ?? []
        for issue in rows.indices {
            now[issue] = table.option(rows[issue].now, of: issue) ?? 0
            guard rows[issue].inForce else { continue }
            let last = agreements.last { $0.terms.contains { $0.issue == table.issues[issue].id } }
            standing[issue] = table.bits(of: last?.parties ?? [])
        }
        sheet = sections.sheet.flatMap { Sheet($0, cellCount: table.cellCount) }
        offers = (sections.offers ?? []).compactMap { Offer($0, table) }
        let own = table.parties[table.own]
        for mandate in sections.mandates ?? [] where mandate.from == own {
            guard let holder = table.parties.firstIndex(of: mandate.to) else { continue }
            for issue in mandate.issues.compactMap(table.issue) { mandatesGiven[holder] |= 1 << UInt64(issue) }
        }
        isBroken = (sections.obligations ?? []).contains { obligation in
            obligation.state == .breached && obligation.id.party != own
                && agreements.contains { $0.number == obligation.id.agreement && $0.parties.contains(own) }
        }
        guard let shown = sections.desk else { return }
        (desk.actions, desk.performable, desk.performs) = (shown.actions, shown.performable, shown.performs)
        (desk.suspendable, desk.suspends) = (shown.suspendable, shown.suspends)
    }
}

extension BotSight.Sheet {
    fileprivate init?(_ sheet: SheetView, cellCount: Int) {
        let points = sheet.points.flatMap(\.points)
        guard points.count == cellCount else { return nil }
        self.init(
            points: points, noDeal: sheet.noDealTotal, target: sheet.targetTotal, peace: sheet.peace,
            inForce: sheet.inForce)
    }
}

extension BotSight.Offer {
    fileprivate init?(_ shown: OfferView, _ table: BotTable) {
        guard let author = table.parties.firstIndex(of: shown.offer.author) else { return nil }
        self.init(
            id: shown.offer.id, digest: shown.offer.digest, author: author,
            terms: shown.offer.terms.compactMap(table.place),
            consentSet: table.bits(of: shown.offer.consentSet), consented: table.bits(of: shown.consented),
            isBound: shown.isBound, isOpen: shown.closing == nil, worth: shown.worth)
    }
}
