package import NegotiationModel
import PlayerClient
import Texts
import WireMessages

// The lists behind the console, each a panel.
extension ControlDesk {
    /// Nil for panels that are none of control's lists; the console is none.
    package func list(of panel: ScreenPanel, columns: Int) -> DeskList? {
        switch panel {
        case .msel: msel(columns)
        case .requests: requests
        case .seats: seats
        case .rules: DeskList(ruleRows) { plainLines(about: $0) }
        case .situation: DeskList(trackRows(columns)) { plainLines(about: $0) }
        case .owed: owed
        case .observations: observations
        case .offers: offers
        default: nil
        }
    }

    private func msel(_ columns: Int) -> DeskList {
        let inOrder = rowsInOrder
        let rows = zip(inOrder, texts(of: inOrder, columns: columns - 1, withPlan: true)).map { row, text in
            let isNow = view.isTriggered(row) || view.isDue(row, at: time)
            let isOver = !row.inject.status.isDeliverable
            return DeskRow(.inject(row.inject.id), text, isNow ? .bold : isOver ? .quiet : .plain)
        }
        let none = [DeskRow(nil, "No inject is planned. improvise FROM -> PARTIES: TEXT writes one.")]
        return DeskList(rows.isEmpty ? none : rows) { item in
            guard case .inject(let id) = item else { return [] }
            return view.rows.first { $0.inject.id == id }.map(details) ?? []
        }
    }

    private var requests: DeskList {
        let waiting = askRows
        let done = requestsDone.map { DeskRow(.request($0.party, $0.number), text(of: $0)) }
        let ruled = (view.sections.proposals ?? []).filter { $0.allowed != nil }.map { known in
            DeskRow(
                .proposal(known.proposal.party, known.proposal.number),
                "\(tag(known.proposal.party)) \(known.proposal.number) free action, "
                    + "\(known.allowed == true ? "allowed" : "not allowed"): \(known.proposal.what)")
        }
        let head = [DeskRow(nil, asksInShort ?? "No question waits, and no free action.", .bold)]
        return DeskList(head + waiting + done + ruled) { item in
            switch item {
            case .request(let party, let number):
                (view.sections.requests ?? []).first { $0.party == party && $0.number == number }.map(details) ?? []
            case .proposal(let party, let number):
                (view.sections.proposals ?? []).first { $0.proposal.party == party && $0.proposal.number == number }
                    .map { details(of: $0.proposal) + ($0.text.isEmpty ? [] : ["Ruling: \($0.text)"]) } ?? []
            default: []
            }
        }
    }

    /// Each delegation with its seats, then the staff's and the observers'.
    private var seats: DeskList {
        let all = presence?.seats ?? []
        let parties = view.exercise.parties.flatMap { party in
            [DeskRow(.delegation(party.id), "\(tag(party.id)) \(party.name)\(acting(party.id))", .bold)]
                + all.filter { $0.viewer == .party(party.id) }.map(row)
        }
        let others = all.filter { $0.viewer.party == nil }
        return DeskList(
            parties + (others.isEmpty ? [] : [DeskRow(nil, "Staff and observers", .bold)]) + others.map(row)
        ) {
            plainLines(about: $0)
        }
    }

    private func acting(_ party: PartyID) -> String {
        let isAny = view.sections.delegations?.first { $0.party == party }?.anyMemberActs ?? false
        let bot = bot(of: party).map { ", played by a bot" + ($0.kind.map { " (\($0.rawValue))" } ?? "") } ?? ""
        return (isAny ? " (any member acts)" : "") + bot
    }

    private func row(_ seat: SeatPresence) -> DeskRow {
        let role = seat.viewer.party == nil ? "" : seat.isHead ? "head" : "adviser"
        let text = [
            "  " + TextColumns.padded(seat.seat.rawValue, columns: 14), TextColumns.padded(role, columns: 9),
            TextColumns.padded(seat.person ?? "nobody yet", columns: 20),
            (seat.connected ? "here" : seat.lastSeen.map(lastSeen) ?? "never here")
                + (seat.hasCode ? "" : "; no code opens it"),
        ].joined(separator: " ")
        return DeskRow(.seat(seat.seat), text)
    }

    private func lastSeen(_ timeMs: Int) -> String {
        "gone \(max(0, time - timeMs) / 60_000) min, last seen \(ClockText.timeOfDay(timeMs)) UTC"
    }

    private var owed: DeskList {
        let obligations = view.sections.obligations ?? []
        guard !obligations.isEmpty else { return DeskList(plain.owed.map { DeskRow(nil, $0) }) }
        let rows = obligations.map { obligation in
            DeskRow(
                .obligation(obligation.id),
                "\(tag(obligation.id.party)) \(plain.words(obligation.state)): \(plain.term(obligation.term)), "
                    + "part \(obligation.id.instalment), agreement \(obligation.id.agreement)")
        }
        return DeskList(rows) { _ in plain.owed }
    }

    // MARK: One row

    /// What a row is called where it stands alone.
    package func title(of item: DeskItem) -> String {
        switch item {
        case .play: "Play"
        case .inject(let id): "Inject \(id)"
        case .request(let party, let number): "Question \(number) of \(view.name(party))"
        case .proposal(let party, let number): "Free action \(number) of \(view.name(party))"
        case .offer(let id): "Offer \(id)"
        case .obligation(let id): "What \(view.name(id.party)) owes on \(view.name(id.issue))"
        case .seat(let id): "Seat \(id)"
        case .delegation(let party): view.name(party)
        case .rule(let id): "Rule \(id)"
        case .track(let place): "Track \(place.text)"
        case .channel(let kind): name(kind)
        case .objective(let number): "Objective \(number)"
        case .observation(let number): "Observation \(number)"
        case .question(let id): "Question \(id) to evaluators"
        case .action, .proposing, .agreement, .mandate: ""
        }
    }

    /// The row in full.
    package func details(of item: DeskItem) -> [String] {
        switch item {
        case .play: plain.clock
        case .inject: msel(0).details(item)
        case .request, .proposal: requests.details(item)
        case .objective, .observation, .question: observations.details(item)
        case .obligation(let id):
            (view.sections.obligations ?? []).filter { $0.id == id }.map {
                "\(view.name($0.id.party)), \(plain.term($0.term)), part \($0.id.instalment): \(plain.words($0.state))."
            }
        case .offer: offers.details(item)
        case .rule, .track: plainLines(about: item)
        case .seat, .delegation, .channel, .action, .proposing, .agreement, .mandate: []
        }
    }

    /// Whose consents an offer waits for: tags, or of how many.
    package func missing(from known: OfferView) -> String {
        let missing = tags(
            known.offer.consentSet.filter { !known.consented.contains($0) && !known.against.contains($0) })
        guard let votes = known.offer.votes else { return missing }
        let count = max(0, votes.atLeast - votes.among.count(where: known.consented.contains))
        return "\(count) of \(missing)"
    }

    private var offers: DeskList {
        let rows = (view.sections.offers ?? []).reversed().map { known in
            let offer = known.offer
            let to = "\(tag(offer.author)) to \(tags(offer.addressees))\(offer.isPublic ? ", public" : "")"
            let state = known.closing == nil ? "open, needs \(missing(from: known))" : plain.standing(known)
            let text = "\(offer.id) \(to), \(age(activity.offers[offer.id])): \(state)"
            return DeskRow(.offer(offer.id), text, known.closing == nil ? .bold : .plain)
        }
        let none = [DeskRow(nil, "No offer was put forward yet.")]
        return DeskList(rows.isEmpty ? none : rows) { item in
            guard case .offer(let id) = item, let known = view.sections.offers?.first(where: { $0.offer.id == id })
            else { return [] }
            return plain.offer(known)
        }
    }

    private func plainLines(about item: DeskItem) -> [String] {
        switch item {
        case .rule(let id): (try? plain.why(id.rawValue)) ?? []
        case .track(let place): (try? plain.why(place.track.rawValue)) ?? []
        default: []
        }
    }
}
