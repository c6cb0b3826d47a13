import NegotiationModel

// The offers that stand, numbered as commands take them.
extension ScreenPages {
    func offers(_ view: View) -> [ScreenLine] {
        let open = (view.sections.offers ?? []).enumerated().filter { $0.element.closing == nil }
        guard !open.isEmpty else { return [ScreenLine("No offer stands. Type offer to compose one.")] }
        return open.flatMap { place, known in lines(known, number: place + 1, view) }
    }

    private func lines(_ known: OfferView, number: Int, _ view: View) -> [ScreenLine] {
        let pages = PlainPages(view: view, time: model.time)
        let offer = known.offer
        let isWaiting = view.waitingForConsent.contains { $0.offer.id == offer.id }
        let head =
            "\(number). \(offer.id)\(isWaiting ? " [YOUR CONSENT?]" : ""), \(view.name(offer.author)) to "
            + view.names(offer.addressees) + (offer.isPublic ? ", public" : "")
        let missing = offer.consentSet.filter { !known.consented.contains($0) }
        var rest = "Waits for: \(view.names(missing))."
        if let worth = known.worth { rest += " " + pages.worth(worth, noDeal: view.sections.sheet?.noDealTotal) }
        return [ScreenLine(apart(head, timeLeft(offer, view)), isWaiting ? .bold : .plain)]
            + prose(["   " + pages.terms(offer.terms), "   " + rest])
    }

    /// Time left where the offer lapses with the phase that runs, or the round that it stands to the end of.
    private func timeLeft(_ offer: Offer, _ view: View) -> String {
        guard let play = view.sections.play, play.status == .running, let deadline = play.deadline,
            play.phaseKind == .negotiation, play.point?.round == offer.lapsesAfterRound
        else { return "until end of round \(offer.lapsesAfterRound)" }
        return "\(ClockText.length((deadline - model.time) / 1000)) left"
    }
}
