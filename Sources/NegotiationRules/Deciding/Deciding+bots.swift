import NegotiationModel
import RulePrograms

extension Deciding {
    /// Seats an automated delegation, or takes it out. Whether somebody sits at the party's head is the server's to know.
    mutating func seat(_ command: Command, by actor: Actor) throws(Refusal) {
        switch command {
        case .seatBot(let party, let kind):
            guard state.play.status != .ended else {
                throw Refusal(.notRunning, "The exercise is over: nobody plays any more.")
            }
            guard try bot(of: party) != kind else {
                throw Refusal(.alreadyDone, "An automated delegation (\(kind.rawValue)) plays \(name(party)) already.")
            }
            emitLast(.botSeated(party: party, kind: kind))
        case .unseatBot(let party):
            guard try bot(of: party) != nil else {
                throw Refusal(.alreadyDone, "No automated delegation plays \(name(party)).")
            }
            emitLast(.botUnseated(party: party, cause: actor == .clock ? .headArrived : .ordered))
        default: break
        }
    }

    private func bot(of party: PartyID) throws(Refusal) -> BotKind? {
        guard let position = index.parties[party] else { throw unknownParty(party) }
        return state.botKinds[position]
    }
}
