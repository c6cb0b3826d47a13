import NegotiationModel

extension People {
    mutating func apply(_ event: Event) {
        switch event {
        case .headAppointed(let party, let seat): makeHead(seat, of: party)
        case .actingSet(let party, let anyMember):
            if anyMember { anyMemberActs.insert(party) } else { anyMemberActs.remove(party) }
        case .draftWritten(let party, let draft): applyDraft(draft, of: party)
        case .draftClosed(let party, let number, _): drafts[party]?.removeAll { $0.number == number }
        case .codeReissued(let seat, let digest): setCode(of: seat, to: digest)
        case .codeRevoked(let seat): setCode(of: seat, to: nil)
        case .stepSet(let sessions): inStep = sessions
        case .channelOpened(let channel): channels.append(channel)
        case .channelClosed(let id):
            if let position = channels.firstIndex(where: { $0.id == id }) { channels[position].isOpen = false }
        default: applyRequest(event)
        }
    }

    private mutating func applyDraft(_ draft: SharedDraft, of party: PartyID) {
        draftCounts[party] = max(draftCounts[party] ?? 0, draft.number)
        if let position = drafts[party]?.firstIndex(where: { $0.number == draft.number }) {
            drafts[party]?[position] = draft
        } else {
            drafts[party, default: []].append(draft)
        }
    }

    private mutating func applyRequest(_ event: Event) {
        switch event {
        case .requestMade(let request):
            requestCounts[request.party] = request.number
            requests.append(request)
        case .requestTaken(let party, let number): change(party, number) { $0.state = .taken }
        case .requestAnswered(let party, let number, let text, let toAll):
            change(party, number) { ($0.state, $0.answer, $0.toAll) = (.answered, text, toAll) }
            guard toAll, let position = request(party, number) else { return }
            answers.append(
                PublicAnswer(
                    number: answers.count + 1, question: requests[position].text, answer: text))
        case .requestDismissed(let party, let number, let reason):
            change(party, number) { ($0.state, $0.answer) = (.dismissed, reason) }
        default: break
        }
    }

    private mutating func change(
        _ party: PartyID, _ number: Int, _ body: (inout InformationRequest) -> Void
    ) {
        if let position = request(party, number) { body(&requests[position]) }
    }
}
