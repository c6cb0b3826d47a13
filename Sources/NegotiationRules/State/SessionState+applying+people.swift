import NegotiationModel

extension SessionState {
    mutating func applyPeople(_ event: Event) {
        switch event {
        case .headAppointed(let party, let seat): people.makeHead(seat, of: party)
        case .actingSet(let party, let anyMember):
            if anyMember { people.anyMemberActs.insert(party) } else { people.anyMemberActs.remove(party) }
        case .draftWritten(let party, let draft): applyDraft(draft, of: party)
        case .draftClosed(let party, let number, _): people.drafts[party]?.removeAll { $0.number == number }
        case .codeReissued(let seat, let digest): people.setCode(of: seat, to: digest)
        case .codeRevoked(let seat): people.setCode(of: seat, to: nil)
        case .channelOpened(let channel): people.channels.append(channel)
        case .channelClosed(let id):
            if let place = people.channels.firstIndex(where: { $0.id == id }) { people.channels[place].isOpen = false }
        default: applyRequest(event)
        }
    }

    private mutating func applyDraft(_ draft: SharedDraft, of party: PartyID) {
        people.draftCounts[party] = max(people.draftCounts[party] ?? 0, draft.number)
        if let place = people.drafts[party]?.firstIndex(where: { $0.number == draft.number }) {
            people.drafts[party]?[place] = draft
        } else {
            people.drafts[party, default: []].append(draft)
        }
    }

    private mutating func applyRequest(_ event: Event) {
        switch event {
        case .requestMade(let request):
            people.requestCounts[request.party] = request.number
            people.requests.append(request)
        case .requestTaken(let party, let number): change(party, number) { $0.state = .taken }
        case .requestAnswered(let party, let number, let text, let toAll):
            change(party, number) { ($0.state, $0.answer, $0.toAll) = (.answered, text, toAll) }
            guard toAll, let place = people.request(party, number) else { return }
            people.answers.append(
                PublicAnswer(
                    number: people.answers.count + 1, question: people.requests[place].text, answer: text))
        case .requestDismissed(let party, let number, let reason):
            change(party, number) { ($0.state, $0.answer) = (.dismissed, reason) }
        default: break
        }
    }

    private mutating func change(
        _ party: PartyID, _ number: Int, _ body: (inout InformationRequest) -> Void
    ) {
        if let place = people.request(party, number) { body(&people.requests[place]) }
    }
}
