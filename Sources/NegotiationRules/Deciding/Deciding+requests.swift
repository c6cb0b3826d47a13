import NegotiationModel
import RulePrograms

// Requests for information: questions to control, with a state.
extension Deciding {
    private static let lengthMaximum = 2_000
    private static let waitingMaximum = 20

    mutating func inform(_ command: Command, by actor: Actor) throws(Refusal) {
        switch command {
        case .ask(let text): try ask(text, by: actor)
        case .takeUp(let party, let number):
            let request = try waiting(party, number)
            guard request.state == .open else {
                throw Refusal(.alreadyDone, "Request \(number) of \(name(party)) is taken up already.")
            }
            emitLast(.requestTaken(party: party, number: number))
        case .answer(let party, let number, let text, let toAll):
            _ = try waiting(party, number)
            try demandText(text, "answer", most: Self.lengthMaximum)
            emitLast(.requestAnswered(party: party, number: number, text: text, toAll: toAll))
        case .dismiss(let party, let number, let reason):
            _ = try waiting(party, number)
            try demandText(reason, "reason", most: 1_000, mayBeEmpty: true)
            emitLast(.requestDismissed(party: party, number: number, reason: reason))
        default: break
        }
    }

    // As the line to control, open at all times.
    private mutating func ask(_ text: String, by actor: Actor) throws(Refusal) {
        guard let party = actor.party, index.parties[party] != nil else { return }
        try demandText(text, "question", most: Self.lengthMaximum)
        guard state.people.requests.filter({ $0.party == party && $0.state.isWaiting }).count < Self.waitingMaximum
        else {
            throw Refusal(
                .argumentInvalid, "\(Self.waitingMaximum) questions of yours wait for control.",
                instead: "Wait for an answer, or say it on your line to control.")
        }
        let request = InformationRequest(
            party: party, number: (state.people.requestCounts[party] ?? 0) + 1, person: person, text: text,
            askedAt: time)
        emitLast(.requestMade(request: request))
    }

    private func waiting(_ party: PartyID, _ number: Int) throws(Refusal) -> InformationRequest {
        guard index.parties[party] != nil else { throw unknownParty(party) }
        guard let position = state.people.request(party, number) else {
            throw Refusal(.unknownRequest, "\(name(party)) has made no request number \(number).")
        }
        let request = state.people.requests[position]
        guard request.state.isWaiting else {
            throw Refusal(
                .alreadyDone, "Request \(number) of \(name(party)) was \(request.state.rawValue) already.",
                instead: "Say more on the line to \(name(party)).")
        }
        return request
    }
}
