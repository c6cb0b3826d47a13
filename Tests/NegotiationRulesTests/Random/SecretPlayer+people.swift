import ExerciseModel
import NegotiationModel
import SeededChance

@testable import NegotiationRules

// What two delegations and control do between them: drafts, questions, channels, heads, codes.
extension SecretPlayer {
    mutating func peopleCommand(_ state: SessionState) -> RandomPlayer.Given? {
        let control = Actor.seat(role: .control)
        let party = random.chance(50) ? pair[0] : pair[1]
        let member = Actor.seat(role: .party(id: party, head: random.chance(50)))
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<3: return (.writeDraft(number: nil, offer: secretDraft(party, state), counters: nil), member)
        case 3: return ((state.people.drafts[party]?.first).map { .dropDraft(number: $0.number) } ?? .start, member)
        case 4, 5: return (.ask(text: "in confidence?"), member)
        case 6, 7: return answer(party, state).map { ($0, control) }
        case 8: return (.openChannel(name: "secret \(state.people.channels.count)", parties: pair), control)
        case 9: return channelCommand(party, state)
        case 10: return (.appoint(seat: SeatID("\(party)-\(random.chance(50) ? 1 : 2)")), control)
        default:
            let seat = SeatID("\(party)-1")
            if random.chance(40) { return (.handOver(seat: seat, from: "Ada", to: "Bo"), .clock) }
            return (.reissue(seat: seat, digest: TestSeats.digest(of: "\(random.next())")), control)
        }
    }

    private mutating func secretDraft(_ party: PartyID, _ state: SessionState) -> OfferDraft {
        var player = RandomPlayer(random: random)
        let draft = OfferDraft(
            addressees: state.exercise.parties.map(\.id).filter { $0 != party }, isPublic: random.chance(50),
            terms: player.terms(state), note: "among us")
        random = player.random
        return draft
    }

    private mutating func answer(_ party: PartyID, _ state: SessionState) -> Command? {
        let waiting = state.people.requests.filter { $0.party == party && $0.state.isWaiting }
        guard let request = random.pick(waiting) else { return nil }
        if random.chance(30) { return .takeUp(party: party, request: request.number) }
        if random.chance(30) { return .dismiss(party: party, request: request.number, reason: "no") }
        return .answer(party: party, request: request.number, text: "for you alone", toAll: false)
    }

    private mutating func channelCommand(_ party: PartyID, _ state: SessionState) -> RandomPlayer.Given? {
        let secret = state.people.channels.filter { $0.id.rawValue.hasPrefix("secret") }
        guard let channel = random.pick(secret) else { return nil }
        if random.chance(10) { return (.closeChannel(channel: channel.id), .seat(role: .control)) }
        return (.say(to: .channel(id: channel.id), text: "here"), .seat(role: .party(id: party, head: true)))
    }
}
