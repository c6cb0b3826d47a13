import NegotiationModel

extension EventLines {
    static func peopleLine(_ event: Event) -> String? {
        switch event {
        case .headAppointed(let party, let seat): "\(seat) becomes the head of \(party)"
        case .actingSet(let party, let anyMember):
            anyMember ? "any member acts for \(party)" : "the head alone acts for \(party)"
        case .draftWritten(let party, let draft):
            "\(party) drafts \(draft.number), revision \(draft.revision), to \(list(draft.offer.addressees)): "
                + text(draft.offer.terms) + (draft.counters.map { "; would counter \($0)" } ?? "")
        case .draftClosed(let party, let number, let offer):
            "draft \(number) of \(party) \(offer.map { "becomes \($0)" } ?? "is dropped")"
        case .seatHandedOver(let seat, let from, let to): "\(seat) goes from \(from) to \(to)"
        case .codeReissued(let seat, _): "\(seat) has a new code"
        case .codeRevoked(let seat): "\(seat) has no code"
        case .channelOpened(let channel): "channel \(channel.id) opens for \(list(channel.parties))"
        case .channelClosed(let id): "channel \(id) closes"
        default: requestLine(event)
        }
    }

    private static func requestLine(_ event: Event) -> String? {
        switch event {
        case .requestMade(let request): "\(request.party) asks \(request.number): \(request.text)"
        case .requestTaken(let party, let number): "request \(number) of \(party) is taken up"
        case .requestAnswered(let party, let number, let text, let toAll):
            "request \(number) of \(party) is answered\(toAll ? " to all" : ""): \(text)"
        case .requestDismissed(let party, let number, let reason):
            "request \(number) of \(party) is dismissed: \(reason)"
        default: nil
        }
    }

    /// What a viewer sees of delegations, questions and channels.
    static func people(_ sections: ViewSections) -> [String] {
        let delegations = (sections.delegations ?? []).flatMap { delegation in
            [
                "\(delegation.party)\(delegation.anyMemberActs ? ", any member acts" : ""): "
                    + delegation.seats.map { "\($0.seat)\($0.isHead ? " (head)" : "")" }.joined(separator: ", ")
            ]
                + delegation.drafts.map { "\(delegation.party) draft \($0.number), revision \($0.revision)" }
        }
        let requests = (sections.requests ?? []).map { "\($0.party) request \($0.number) \($0.state.rawValue)" }
        let answers = (sections.answers ?? []).map { "answer \($0.number): \($0.question) – \($0.answer)" }
        let channels = (sections.channels ?? []).map {
            "channel \($0.id)\($0.isOpen ? "" : ", closed"): \(list($0.parties))"
        }
        let lines = delegations + requests + answers + channels
        return lines.isEmpty ? ["nothing"] : lines
    }
}
