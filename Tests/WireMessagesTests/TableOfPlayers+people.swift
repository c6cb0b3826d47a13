import Digests
import ExerciseModel
import NegotiationModel
import NegotiationRules
import SeededChance

// Delegations, questions to control, channels, codes.
extension TableOfPlayers {
    mutating func peopleStep(_ seat: Int) {
        let party = session.seats[seat].role.viewer.party
        guard let party else { return give(control, controlsPeopleCommand()) }
        switch dice.pick([0, 1, 2, 3, 4]) {
        case 0: give(seat, .ask(text: "How so?\nЯк саме?"))
        case 1: give(seat, .say(to: .channel(id: "Room 1"), text: "In here"))
        case 2: give(seat, .appoint(seat: session.seats[seat].id))
        case 3: give(seat, .writeDraft(number: nil, offer: draft(not: party), counters: nil))
        default:
            let drafts = session.state.sections(for: .party(party)).delegations?.first?.drafts ?? []
            guard let draft = dice.pick(drafts) else { return }
            give(
                seat,
                dice.chance(30)
                    ? .dropDraft(number: draft.number)
                    : .putForwardDraft(number: draft.number, revision: draft.revision))
        }
    }

    private mutating func controlsPeopleCommand() -> Command {
        let sections = session.state.sections(for: .control)
        let waiting = (sections.requests ?? []).filter(\.state.isWaiting)
        let party = dice.pick(exercise.parties)!.id
        switch Int.random(in: 0..<9, using: &dice) {
        case 0: return .openChannel(name: "Room \((sections.channels?.count ?? 0) + 1)", parties: others(than: party))
        case 1: return .closeChannel(channel: dice.pick(sections.channels ?? [])?.id ?? "none")
        case 2: return .setActing(party: party, anyMember: dice.chance(50))
        case 3: return .appoint(seat: dice.pick(session.seats)!.id)
        // Nobody sits there, so nobody is missed.
        case 4: return .revoke(seat: "observers")
        case 5: return .setStep(sessions: dice.chance(50) ? ["a", "b"] : [])
        default:
            guard let request = dice.pick(waiting) else {
                return .reissue(
                    seat: "observers", digest: SHA256Digest(of: "\(dice.next())".utf8.map { $0 }))
            }
            if dice.chance(25) { return .takeUp(party: request.party, request: request.number) }
            if dice.chance(15) { return .dismiss(party: request.party, request: request.number, reason: "No") }
            return .answer(party: request.party, request: request.number, text: "So", toAll: dice.chance(50))
        }
    }
}
