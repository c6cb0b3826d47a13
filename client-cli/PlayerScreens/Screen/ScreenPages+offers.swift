import NegotiationModel
import PlayerClient
import Texts

// The offers that stand, numbered as commands take them.
extension ScreenPages {
    var offers: [ScreenLine] {
        let open = Self.standing(in: view)
        let way = view.viewer.party == nil ? "" : " F2 or offer composes one."
        guard !open.isEmpty else { return [ScreenLine("No offer stands." + way)] }
        return open.flatMap { index, known in lines(known, number: index + 1) }
    }

    /// Those that wait for one's own consent first, each with its index among all that the seat knows.
    static func standing(in view: View) -> [(index: Int, offer: OfferView)] {
        let waiting = view.waitingForConsent.map(\.offer.id)
        let all = (view.sections.offers ?? []).enumerated().filter { $0.element.closing == nil }
            .map { (index: $0.offset, offer: $0.element) }
        let isDue: (OfferView) -> Bool = { known in waiting.contains(known.offer.id) }
        return all.filter { isDue($0.offer) } + all.filter { !isDue($0.offer) }
    }

    private func lines(_ known: OfferView, number: Int) -> [ScreenLine] {
        let offer = known.offer
        // Once play is over nobody can consent any more, and is asked nothing.
        let isWaiting = view.status != .ended && view.waitingForConsent.contains { $0.offer.id == offer.id }
        let style: ScreenStyle = isWaiting ? .bold : .plain
        let begin = ScreenLine((offer.id == chosenOffer ? "> " : "") + "\(number). \(offer.id)", style)
        let asked = ScreenLine(view.isHead ? "[YOUR CONSENT?]" : "[HEAD'S CONSENT?]", .due)
        let due = isWaiting ? ScreenLine(" ", style) + asked : ScreenLine("")
        var rest = "Waits for: \(view.missing(from: known))."
        if !known.against.isEmpty { rest += " Against it: \(view.names(known.against))." }
        if let worth = plain.worth(of: known) { rest += " " + worth }
        let times = [age(offer), timeLeft(offer)].compactMap(\.self).joined(separator: ", ")
        let heads = [true, false].map { begin + due + ScreenLine(", ", style) + way(offer, style, withNames: $0) }
        // Where there is no room for the names, tags say whose it is; where there is none for the times, they stand below.
        let head = heads.first { $0.columns + 1 + TextColumns.width(times) <= columns }
        let gap = head.map { String(repeating: " ", count: columns - $0.columns - TextColumns.width(times)) } ?? ""
        let first = head.map { [$0 + ScreenLine(gap) + ScreenLine(times, .quiet)] } ?? heads[0].wrapped(columns)
        let last = head != nil ? rest : "\(times.capitalisedFirst). \(rest)"
        return first + prose(["   " + plain.terms(offer.terms), "   " + last])
    }

    /// From whom to whom, each with its sign and in its colour.
    private func way(_ offer: Offer, _ style: ScreenStyle, withNames: Bool) -> ScreenLine {
        let text = { (party: PartyID) in
            let tag = view.party(party)?.tag.uppercased() ?? party.rawValue
            return ScreenLine(
                withNames ? "\(tag) \(view.name(party))" : tag, signs.style(party, isBold: style == .bold))
        }
        let to = offer.addressees.enumerated().reduce(ScreenLine(" to ", style)) { line, party in
            line + (party.offset == 0 ? ScreenLine("") : ScreenLine(", ", style)) + text(party.element)
        }
        return ScreenLine(offer.isPublic ? "public, " : "", style) + text(offer.author) + to
    }

    /// How long ago it was put forward; nil where nothing told that.
    func age(_ offer: Offer) -> String? {
        offerTimes[offer.id].map { "\(max(0, time - $0) / 60_000) min old" }
    }

    /// Time left where the offer lapses with the phase that runs, or the round that it stands to the end of.
    func timeLeft(_ offer: Offer) -> String {
        guard let play = view.sections.play, play.status == .running, let deadline = play.deadline,
            play.phaseKind == .negotiation, play.point?.round == offer.lapsesAfterRound
        else { return "until end of round \(offer.lapsesAfterRound)" }
        return "\(ClockText.length((deadline - time) / 1000)) left"
    }

    /// An offer in full, how it stands to one's own last one, and what can be done with it.
    func whole(_ known: OfferView) -> [ScreenLine] {
        let plan = OfferPlan(
            offer: OfferDraft(
                addressees: [known.offer.author], isPublic: known.offer.isPublic, terms: known.offer.terms))
        let left = known.closing == nil ? timeLeft(known.offer) : ""
        let times = [age(known.offer), left.hasSuffix("left") ? left : nil].compactMap(\.self)
        return prose(plain.offer(known) + (times.isEmpty ? [] : ["  " + times.joined(separator: ", ")]))
            + prose(against(plan))
    }

    private func against(_ plan: OfferPlan) -> [String] {
        guard plan.offer.addressees != [view.viewer.party].compactMap(\.self),
            let own = PackageDifference.own(plan, in: view)
        else { return [] }
        let words = view.exercise.issues.compactMap { issue in
            let word = own.words(issue, plan)
            return word.isEmpty || word == "kept" ? nil : "\(issue.name) \(word)"
        }
        let text = words.isEmpty ? "the same terms" : words.joined(separator: "; ")
        return ["  Against your last offer, \(own.offer.id): \(text)."]
    }
}

/// What keys do with an offer that is open.
enum OfferKey: Unicode.Scalar, CaseIterable {
    case accept = "a"
    case counter = "c"
    case reject = "r"
    case withdraw = "w"
    case unconsent = "u"

    var word: Word {
        switch self {
        case .accept: .accept
        case .counter: .counter
        case .reject: .reject
        case .withdraw: .withdraw
        case .unconsent: .unconsent
        }
    }

    /// Those that have a meaning for an offer now.
    static func all(for known: OfferView, in view: View) -> [OfferKey] {
        guard known.closing == nil, let own = view.viewer.party else { return [] }
        let offer = known.offer
        let hasConsented = known.consented.contains(own)
        return allCases.filter { key in
            guard key.word.obstacle(in: view) == nil else { return false }
            return switch key {
            case .accept: offer.consentSet.contains(own) && !hasConsented
            case .counter: offer.author != own
            case .reject: offer.author != own && !known.against.contains(own)
            case .withdraw: offer.author == own
            case .unconsent: offer.author != own && hasConsented && !known.isBound
            }
        }
    }
}

extension View {
    func known(_ offer: OfferID) -> OfferView? { sections.offers?.first { $0.offer.id == offer } }
}
