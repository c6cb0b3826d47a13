import ExerciseModel
import NegotiationModel
import RulePrograms

extension SessionState {
    // MARK: Offers

    func offerNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        if case .declined(let id, let party, let terms, let rule, let clause) = event {
            let known = standing(id).map { knows($0, viewer) } ?? false
            let what = terms.isEmpty ? " a package that binds it to nothing" : ": \(text(terms))"
            return [
                Notice(
                    .disclosure, "\(name(party)) declined\(what).", party: party, offer: known ? id : nil, rule: rule,
                    clause: clause)
            ]
        }
        guard let id = event.offer, let offer = standing(id), knows(offer, viewer) else { return [] }
        switch event {
        case .offerPutForward: return [putForwardNotice(self.offer(offer, for: viewer))]
        case .consented(_, let party):
            let rest = offer.isAgreed ? "" : " Missing: \(missing(from: offer))."
            return [Notice(.consent, "\(name(party)) accepted \(id).\(rest)", party: party, offer: id)]
        case .consentWithdrawn(_, let party):
            return [Notice(.consent, "\(name(party)) withdrew its consent to \(id).", party: party, offer: id)]
        case .rejectionNoted(_, let party, let reason):
            let why =
                offer.offer.votes == nil
                ? " It doesn't bind \(name(party)), so it stands."
                : offer.isVoter(index.parties[party] ?? 0) ? "" : " \(name(party)) has no vote on it, so it stands."
            return [
                Notice(
                    .closing, "\(name(party)) speaks against \(id)\(Self.because(reason))\(why)", party: party,
                    offer: id)
            ]
        case .offerClosed(_, let how): return closingNotices(offer.offer, closing(how, for: viewer))
        case .offerCopied(_, let party, let rule, let clause):
            return [
                Notice(
                    .disclosure, "\(name(party)) received a copy of \(id) (\(rule)). \(text(offer.offer.terms)).",
                    party: party, offer: id, rule: rule, clause: clause)
            ]
        case .offerTold(_, let parties, let rule, let clause):
            let why = rule.map { " (\($0))" } ?? ""
            return [
                Notice(
                    .disclosure,
                    "Now told of \(id), which waits for their consent\(why): \(names(parties)). \(text(offer.offer.terms)).",
                    offer: id, rule: rule, clause: clause)
            ]
        case .offerKeptOpen(_, let round):
            return [
                Notice(
                    .offer,
                    "\(id) stays open to the end of the negotiation phase of round \(round); consents to it are bound.",
                    offer: id)
            ]
        default: return []
        }
    }

    func putForwardNotice(_ offer: Offer) -> Notice {
        let kind = offer.isPublic ? " in public" : ""
        let link = offer.counters.map { ", countering \($0)" } ?? ""
        let note = offer.note.isEmpty ? "" : " “\(offer.note)”"
        return Notice(
            .offer,
            "\(name(offer.author)) put \(offer.id) forward to \(names(offer.addressees))\(kind)\(link). \(text(offer.terms)).\(note) Needs: \(offer.needs(name)).",
            party: offer.author, offer: offer.id)
    }

    private func closingNotices(_ offer: Offer, _ how: OfferClosing) -> [Notice] {
        switch how {
        case .agreed:
            let text = offer.votes == nil ? "its last consent" : "the consents that it needs"
            return [Notice(.closing, "\(offer.id) has \(text).", offer: offer.id)]
        case .rejected(let party, let reason):
            return [
                Notice(
                    .closing, "\(name(party)) rejected \(offer.id)\(Self.because(reason))", party: party,
                    offer: offer.id)
            ]
        case .countered(let party, let counter):
            return [
                Notice(.closing, "\(name(party)) answered \(offer.id) with \(counter).", party: party, offer: offer.id)
            ]
        case .withdrawn:
            return [
                Notice(.closing, "\(name(offer.author)) withdrew \(offer.id).", party: offer.author, offer: offer.id)
            ]
        case .superseded(let id): return [Notice(.closing, "\(offer.id) is superseded by \(id).", offer: offer.id)]
        case .lapsed(.timeOver): return [Notice(.closing, "\(offer.id) lapsed: its time is over.", offer: offer.id)]
        case .lapsed(.inForceChanged):
            return [
                Notice(.closing, "\(offer.id) lapsed: what is in force changed on one of its issues.", offer: offer.id)
            ]
        case .lapsed(.wentBack):
            return [Notice(.closing, "\(offer.id) lapsed: control went back to before it was made.", offer: offer.id)]
        case .lapsed(.ended): return [Notice(.closing, "\(offer.id) lapsed: bargaining is over.", offer: offer.id)]
        }
    }

    /// Whose consents an offer still lacks, in words.
    func missing(from offer: StandingOffer) -> String {
        offer.offer.missing(beside: index.ids(of: offer.consented), against: index.ids(of: offer.against), name)
    }

    private static func because(_ reason: String) -> String { reason.isEmpty ? "." : ": \(closed(reason))" }

    // MARK: Words

    func wordNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .stated(let party, let person, let text):
            let who = party.map { "\(name($0)) (\(person))" } ?? "Control"
            return [Notice(.statement, "\(who) states: \(text)", party: party)]
        case .said(let message): return hears(message, viewer) ? [notice(message)] : []
        default: return []
        }
    }

    func notice(_ message: Message) -> Notice {
        let staff = message.audience == .control ? message.person : "Control"
        let who = message.author.map { "\(name($0)) (\(message.person))" } ?? staff
        return Notice(.message, "\(who) to \(describe(message)): \(message.text)", party: message.author)
    }

    private func describe(_ message: Message) -> String {
        switch message.audience {
        case .plenary: "all"
        case .parties(let parties): names(parties)
        case .delegation: "the delegation"
        case .control: message.author == nil ? "the staff" : "Control"
        case .channel(let id): "“\(id)”"
        }
    }

    // MARK: Numbers

    func numberNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .trackMoved(let place, let from, let to, let cause): return trackNotices(place, from, to, cause, viewer)
        case .ledgerMoved(let party, let by, let cause):
            guard showsValues(to: viewer) else { return [] }
            let why = told(cause, viewer).map { " (\($0))" } ?? ""
            return ownNotice(party, viewer, .ledger, "ledger \(by < 0 ? "" : "+")\(Self.points(by))\(why).")
        case .drawn(let die):
            if case .proposal(let party, let number) = die.cause { return chanceNotices(die, party, number, viewer) }
            guard isTold(of: die, viewer) else { return [] }
            let isBelow = die.value < die.below
            let verdict =
                question(of: die).map { "\($0) \(isBelow ? "Yes" : "No")." }
                ?? (isBelow ? "succeeds." : "doesn't succeed.")
            return [Notice(.die, "\(subject(of: die)) \(verdict)", detail: Self.detail(of: die))]
        default: return []
        }
    }

    /// A die is told to whom its cause is; that of a clause to nobody but control.
    func isTold(of die: Die, _ viewer: Viewer) -> Bool {
        switch die.cause {
        case .action, .proposal: sight(of: die.cause).includes(viewer, index)
        case .rule, .control: viewer == .control
        }
    }

    private func chanceNotices(_ die: Die, _ party: PartyID, _ number: Int, _ viewer: Viewer) -> [Notice] {
        guard viewer == .control || viewer == .party(party) else { return [] }
        let verdict = die.value < die.below ? "it succeeds" : "it doesn't succeed"
        return [
            Notice(
                .die,
                "Control gives free action \(number) of \(name(party)) a chance of \(die.below) percent: \(verdict).",
                party: party, detail: Self.detail(of: die))
        ]
    }

    /// What hangs on a die.
    private func subject(of die: Die) -> String {
        switch die.cause {
        case .action(let party, let id): "\(name(party)), “\(actionName(id))”:"
        case .proposal(let party, let number): "\(name(party)), free action \(number):"
        case .rule(let rule, _): "\(title(rule)): the draw"
        case .control: "Control's draw"
        }
    }

    /// What the author says that the die decides.
    private func question(of die: Die) -> String? {
        let effects: [Effect]
        switch die.cause {
        case .action(_, let id): effects = index.actions[id].map { exercise.actions[$0].effects } ?? []
        case .rule(let rule, let clause):
            effects = index.rules[rule].flatMap { exercise.rules[$0].clauses.first { $0.id == clause }?.effects } ?? []
        case .proposal, .control: return nil
        }
        let name = die.rolled
        return effects.lazy.flatMap(\.rolls).first { $0.name == name }?.asks
    }

    private static func detail(of die: Die) -> String {
        let chance = die.below <= 0 ? "it had no chance" : "it needed less than \(die.below) out of 0 to \(die.of - 1)"
        return "The draw \(die.name) gave \(die.value); \(chance)."
    }

    private func trackNotices(
        _ place: TrackPlace, _ from: Int, _ to: Int, _ cause: Cause, _ viewer: Viewer
    ) -> [Notice] {
        guard let track = index.tracks[place.track], exercise.tracks[track].listed else { return [] }
        let definition = exercise.tracks[track]
        let owners = place.owners.compactMap { index.parties[$0] }
        let title = trackName(track, owners)
        guard index.sight(of: track, owners: owners).includes(viewer, index) else {
            guard let (old, new) = bandMove(of: definition, from: from, to: to) else { return [] }
            return [Notice(.track, "\(title): \(old) → \(new).")]
        }
        let (old, new) = (word(for: from, of: definition), word(for: to, of: definition))
        let change = definition.values.isEmpty ? "\(from) → \(to)" : "\(old ?? "") → \(new ?? "")"
        return [Notice(.track, "\(title): \(change)\(told(cause, viewer).map { " (\($0))" } ?? "").")]
    }

    /// The bands between which a track moved, as those are told who don't see its number; nil where it stayed in one.
    func bandMove(of track: Track, from: Int, to: Int) -> (old: String, new: String)? {
        guard !track.bands.isEmpty, let old = word(for: from, of: track), let new = word(for: to, of: track), old != new
        else { return nil }
        return (old, new)
    }
}

extension Event {
    /// The offer that an event of an offer's life is about.
    var offer: OfferID? {
        switch self {
        case .offerPutForward(let offer): offer.id
        case .consented(let id, _), .consentWithdrawn(let id, _), .rejectionNoted(let id, _, _),
            .offerClosed(let id, _),
            .offerCopied(let id, _, _, _), .offerTold(let id, _, _, _), .offerKeptOpen(let id, _),
            .declined(let id, _, _, _, _):
            id
        default: nil
        }
    }
}
