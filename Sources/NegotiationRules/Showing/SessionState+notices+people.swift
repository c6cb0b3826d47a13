import NegotiationModel

extension SessionState {
    // MARK: Delegations and seats

    func peopleNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .headAppointed(let party, let seat):
            return own(party, viewer, .seat, "\(seat) is the head of the delegation of \(name(party)) now.")
        case .actingSet(let party, let anyMember):
            let who = anyMember ? "any member of the delegation acts" : "the head of the delegation alone acts"
            return own(party, viewer, .seat, "From now on \(who) for \(name(party)).")
        case .draftWritten(let party, let draft): return own(party, viewer, .draft, text(draft, of: party))
        case .draftClosed(let party, let number, let offer):
            let how = offer.map { "was put forward as \($0)" } ?? "was dropped"
            return own(party, viewer, .draft, "Draft \(number) of \(name(party)) \(how).")
        case .seatHandedOver(let seat, let from, let to):
            let text = "\(to) has the seat \(seat) now; \(from) had it before."
            guard let party = people.occupancy(of: seat)?.role.party else {
                return viewer == .control ? [Notice(.seat, text)] : []
            }
            return own(party, viewer, .seat, text)
        case .codeReissued(let seat, _):
            guard viewer == .control else { return [] }
            return [Notice(.seat, "\(seat) has a new code; the old one opens nothing any more.")]
        case .codeRevoked(let seat):
            guard viewer == .control else { return [] }
            return [Notice(.seat, "The code of \(seat) was revoked; nobody can take the seat now.")]
        default: return []
        }
    }

    private func text(_ draft: SharedDraft, of party: PartyID) -> String {
        let verb = draft.revision == 1 ? "wrote" : "wrote anew"
        let kind = draft.offer.isPublic ? " in public" : ""
        let link = draft.counters.map { ", countering \($0)" } ?? ""
        let note = draft.offer.note.isEmpty ? "" : " “\(draft.offer.note)”"
        return "\(draft.person) \(verb) draft \(draft.number) of \(name(party)), to \(names(draft.offer.addressees))"
            + "\(kind)\(link). \(text(draft.offer.terms)).\(note)"
    }

    // MARK: Requests for information

    func requestNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .requestMade(let request):
            let text = "\(name(request.party)) (\(request.person)) asks control, request \(request.number): "
            return own(request.party, viewer, .request, text + request.text)
        case .requestTaken(let party, let number):
            return own(party, viewer, .request, "Control works on request \(number) of \(name(party)).")
        case .requestAnswered(let party, let number, let text, let toAll):
            return answerNotices(party, number, text, toAll, viewer)
        case .requestDismissed(let party, let number, let reason):
            let why = reason.isEmpty ? "." : ": \(Self.closed(reason))"
            return own(
                party, viewer, .request, "Control closed request \(number) of \(name(party)) without an answer\(why)")
        default: return []
        }
    }

    private func answerNotices(
        _ party: PartyID, _ number: Int, _ text: String, _ toAll: Bool, _ viewer: Viewer
    ) -> [Notice] {
        let question = people.request(party, number).map { people.requests[$0].text } ?? ""
        guard isOwn(party, viewer) else {
            // Whose question it was stays with the asker.
            return toAll ? [Notice(.request, "Control answers a question. Asked: \(question) Answer: \(text)")] : []
        }
        let whom = toAll ? ", to everyone, without saying whose it is" : ""
        return own(
            party, viewer, .request,
            "Control answers request \(number) of \(name(party))\(whom). Asked: \(question) Answer: \(text)")
    }

    // MARK: Tables in step

    func notice(ofStep sessions: [String]) -> Notice {
        Notice(
            .note,
            sessions.isEmpty
                ? "This table goes by itself."
                : "This table goes in step with others: what starts, stops or moves play on at one of them is done at all, or at "
                    + "none.")
    }

    // MARK: Channels

    func channelNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .channelOpened(let channel):
            guard hears(channel, viewer) else { return [] }
            return [Notice(.channel, "Control opened the channel “\(channel.id)” for \(names(channel.parties)).")]
        case .channelClosed(let id):
            guard let channel = people.channel(id), hears(channel, viewer) else { return [] }
            return [
                Notice(.channel, "Control closed the channel “\(id)”; what was said in it can still be read.")
            ]
        default: return []
        }
    }

    private func own(_ party: PartyID, _ viewer: Viewer, _ kind: NoticeKind, _ text: String) -> [Notice] {
        isOwn(party, viewer) ? [Notice(kind, text, party: party)] : []
    }
}
