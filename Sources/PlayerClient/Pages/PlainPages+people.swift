import NegotiationModel

// Delegations, questions to control, and channels.
extension PlainPages {
    /// The seats of the viewer's own delegation.
    var delegation: [String] {
        guard let own = view.ownDelegation else { return [] }
        return own.seats.map { "Seat \($0.seat): \($0.isHead ? "head of your delegation" : "adviser")" } + acting
    }

    var acting: [String] {
        view.ownDelegation?.anyMemberActs == true ? ["Any member of your delegation acts for it."] : []
    }

    /// The drafts that the viewer knows.
    var drafts: [String] {
        let lines = (view.sections.delegations ?? []).flatMap { delegation in
            delegation.drafts.flatMap { draft in
                ["Draft \(draft.number)\(owner(delegation.party)), written by \(draft.person):"]
                    + plan(OfferPlan(offer: draft.offer, counters: draft.counters)).map { "  " + $0 }
            }
        }
        guard !lines.isEmpty else { return ["There is no draft. draft PARTIES: ISSUE=OPTION writes one."] }
        let next = "offer draft N puts one forward as it is; draft N: … writes it anew; draft drop N throws it away."
        return lines + (view.viewer.party == nil ? [] : [next])
    }

    private func owner(_ party: PartyID) -> String { party == view.viewer.party ? "" : " of \(view.name(party))" }

    /// Questions to control, those that wait first, and what was answered to everyone.
    var requests: [String] {
        let known = view.sections.requests ?? []
        let waiting = known.filter(\.state.isWaiting).sorted { $0.askedAt < $1.askedAt }
        let done = known.filter { !$0.state.isWaiting }
        let answers = (view.sections.answers ?? []).map {
            "Answered to everyone, \($0.number): \($0.question) Answer: \($0.answer)"
        }
        let lines = (waiting + done).map(line) + answers
        return lines.isEmpty ? ["No question was asked. Parties ask with ask TEXT."] : lines
    }

    private func line(_ request: InformationRequest) -> String {
        let age = request.state.isWaiting ? ", \(ClockText.length(max(0, time - request.askedAt) / 1000)) old" : ""
        let head = "Request \(request.number) of \(view.name(request.party)) (\(request.person)), "
        return head + "\(words(request))\(age): \(request.text)" + answer(request)
    }

    private func words(_ request: InformationRequest) -> String {
        switch request.state {
        case .open: "open"
        case .taken: "control works on it"
        case .answered: request.toAll ? "answered to everyone" : "answered"
        case .dismissed: "closed without an answer"
        }
    }

    private func answer(_ request: InformationRequest) -> String {
        guard !request.answer.isEmpty else { return "" }
        return request.state == .dismissed ? " Reason: \(request.answer)" : " Answer: \(request.answer)"
    }

    /// The channels that the viewer hears.
    var channels: [String] {
        let known = view.sections.channels ?? []
        guard !known.isEmpty else { return ["There is no channel. Control opens them."] }
        return known.map { channel in
            "\(channel.id): \(view.names(channel.parties))" + (channel.isOpen ? "" : "; closed, and still to be read")
        }
    }
}
