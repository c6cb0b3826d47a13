import NegotiationModel
import PlayerClient

// What parties want of control: questions, and free actions to rule on.
extension ControlDesk {
    /// Those that wait, the oldest first: nobody has waited longer than the first.
    var requestsWaiting: [InformationRequest] { view.requestsWaiting.sorted { $0.askedAt < $1.askedAt } }
    var proposalsWaiting: [Proposal] { view.proposalsWaiting }

    /// `RFI 2 open, 1 taken` and so on; nil where nothing waits.
    var asksInShort: String? {
        let open = requestsWaiting.count { $0.state == .open }
        let parts = [
            (open, "open"), (requestsWaiting.count - open, "taken"),
            (
                proposalsWaiting.count,
                proposalsWaiting.count == 1 ? "free action to rule on" : "free actions to rule on"
            ),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    package var askRows: [DeskRow] {
        requestsWaiting.map { DeskRow(.request($0.party, $0.number), text(of: $0)) }
            + proposalsWaiting.map { DeskRow(.proposal($0.party, $0.number), text(of: $0)) }
    }

    /// Those that are done with, the latest first.
    var requestsDone: [InformationRequest] {
        (view.sections.requests ?? []).filter { !$0.state.isWaiting }.reversed()
    }

    func text(of request: InformationRequest) -> String {
        let minutes = max(0, time - request.askedAt) / 60_000
        let state =
            switch request.state {
            case .open: "open \(minutes) min"
            case .taken: "taken, \(minutes) min"
            case .answered: request.toAll ? "answered to all" : "answered"
            case .dismissed: "dismissed"
            }
        return "\(tag(request.party)) \(request.number) \(state): \(request.text)"
    }

    private func text(of proposal: Proposal) -> String {
        "\(tag(proposal.party)) \(proposal.number) free action: \(proposal.what)"
    }

    func details(of request: InformationRequest) -> [String] {
        ["\(view.name(request.party)), \(request.person), asks: \(request.text)"]
            + (request.answer.isEmpty
                ? [] : ["\(request.state == .dismissed ? "Reason" : "Answer"): \(request.answer)"])
    }

    func details(of proposal: Proposal) -> [String] {
        ["\(view.name(proposal.party)) wants to: \(proposal.what)", "To this effect: \(proposal.effect)"]
            + proposal.reasons.map { "It would work because: \($0)" }
    }
}
