import ExerciseModel
import NegotiationModel
import SeededChance

@testable import NegotiationRules

// Delegations, questions to control, channels, codes. Where two are apart, they write no drafts and get no public answer:
// what they draft and ask is theirs alone, and so it may differ.
extension RandomPlayer {
    mutating func peopleCommand(_ state: SessionState) -> Given? {
        let control = Actor.seat(role: .control)
        guard let party = random.pick(state.exercise.parties)?.id else { return nil }
        let isApart = apart.contains(party)
        switch Int.random(in: 0..<11, using: &random) {
        case 0: return (.appoint(seat: seat(party)), control)
        case 1 where !isApart: return (.setActing(party: party, anyMember: random.chance(50)), control)
        case 2, 3: return (.ask(text: "how so?"), .seat(role: .party(id: party, head: random.chance(50))))
        case 4 where !isApart: return requestCommand(party, state).map { ($0, control) }
        case 5: return (channelCommand(state), control)
        case 6: return (speech(party, state), .seat(role: .party(id: party, head: true)))
        case 7: return (codeCommand(state), control)
        case 9: return (.setStep(sessions: random.chance(50) ? ["a", "b"] : []), control)
        case 8: return (.handOver(seat: seat(party), from: "Ada", to: "Bo"), .clock)
        default:
            guard !isApart else { return nil }
            return (draftCommand(party, state), .seat(role: .party(id: party, head: random.chance(70))))
        }
    }

    private mutating func seat(_ party: PartyID) -> SeatID { SeatID("\(party)-\(random.chance(50) ? 1 : 2)") }

    mutating func draftCommand(_ party: PartyID, _ state: SessionState) -> Command {
        let drafts = state.people.drafts[party] ?? []
        guard let draft = random.pick(drafts), random.chance(60) else {
            return .writeDraft(number: nil, offer: self.draft(party, state), counters: nil)
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .dropDraft(number: draft.number)
        case 1: return .writeDraft(number: draft.number, offer: self.draft(party, state), counters: nil)
        default: return .putForwardDraft(number: draft.number, revision: draft.revision)
        }
    }

    mutating func requestCommand(_ party: PartyID, _ state: SessionState) -> Command? {
        let waiting = state.people.requests.filter { $0.party == party && $0.state.isWaiting }
        guard let request = random.pick(waiting) else { return nil }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .takeUp(party: party, request: request.number)
        case 1: return .dismiss(party: party, request: request.number, reason: "not now")
        default:
            return .answer(party: party, request: request.number, text: "so", toAll: random.chance(50))
        }
    }

    private mutating func channelCommand(_ state: SessionState) -> Command {
        let own = state.people.channels.filter { $0.id.rawValue.hasPrefix("open") }
        if random.chance(30), let channel = random.pick(own) { return .closeChannel(channel: channel.id) }
        let members = random.some(of: state.exercise.parties.map(\.id), percent: 60)
        return .openChannel(name: "open \(own.count + 1)", parties: members)
    }

    private mutating func speech(_ party: PartyID, _ state: SessionState) -> Command {
        let own = state.people.channels.filter { $0.id.rawValue.hasPrefix("open") }
        return .say(to: .channel(id: random.pick(own)?.id ?? "none"), text: "in here")
    }

    private mutating func codeCommand(_ state: SessionState) -> Command {
        guard let seat = random.pick(state.people.seats)?.seat else { return .note(text: "no seats") }
        if random.chance(30) { return .revoke(seat: seat) }
        return .reissue(seat: seat, digest: TestSeats.digest(of: "\(random.next())"))
    }
}
