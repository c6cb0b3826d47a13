import Digests
import NegotiationModel
import RulePrograms

extension Deciding {
    mutating func organise(_ command: Command, by actor: Actor) throws(Refusal) {
        switch command {
        case .appoint(let seat, let from): try appoint(seat, from: from, by: actor)
        case .setActing(let party, let anyMember): try setActing(party, anyMember)
        case .openChannel(let name, let parties): try openChannel(name, parties)
        case .closeChannel(let id): try closeChannel(id)
        case .reissue(let seat, let digest, let codeNumber): try reissue(seat, digest, codeNumber)
        case .revoke(let seat, let codeNumber): try revoke(seat, codeNumber)
        case .handOver(let seat, let from, let to):
            guard state.people.occupancy(of: seat) != nil else { throw unknownSeat(seat, of: nil) }
            emitLast(.seatHandedOver(seat: seat, from: from, to: to))
        default: break
        }
    }

    // MARK: Delegations

    private mutating func appoint(_ seat: SeatID, from: SeatID?, by actor: Actor) throws(Refusal) {
        guard let occupancy = state.people.occupancy(of: seat), actor.isControl || occupancy.role.party == actor.party
        else {
            throw unknownSeat(seat, of: actor.party)
        }
        guard let party = occupancy.role.party else {
            throw Refusal(
                .argumentInvalid, "\(seat) is no seat of a delegation, so it can't be its head.",
                instead: "Name a seat of a party.")
        }
        guard !occupancy.role.isHead else {
            throw Refusal(.alreadyDone, "\(seat) is the head of its delegation already.")
        }
        try demandHead(from, of: party)
        emitLast(.headAppointed(party: party, seat: seat))
    }

    private mutating func setActing(_ party: PartyID, _ anyMember: Bool) throws(Refusal) {
        guard index.parties[party] != nil else { throw unknownParty(party) }
        guard state.people.anyMemberActs.contains(party) != anyMember else {
            let who = anyMember ? "Any member acts" : "The head alone acts"
            throw Refusal(.alreadyDone, "\(who) for \(name(party)) already.")
        }
        emitLast(.actingSet(party: party, anyMember: anyMember))
    }

    // MARK: Codes

    private mutating func reissue(_ seat: SeatID, _ digest: SHA256Digest, _ codeNumber: Int?) throws(Refusal) {
        guard let occupancy = state.people.occupancy(of: seat) else { throw unknownSeat(seat, of: nil) }
        try demandCode(codeNumber, of: occupancy)
        guard !state.people.knows(digest) else {
            throw Refusal(
                .argumentInvalid, "This code opens a seat of the session, or opened one before.",
                instead: "Draw a new one by chance.")
        }
        emitLast(.codeReissued(seat: seat, digest: digest))
    }

    private mutating func revoke(_ seat: SeatID, _ codeNumber: Int?) throws(Refusal) {
        guard let occupancy = state.people.occupancy(of: seat) else { throw unknownSeat(seat, of: nil) }
        let others = state.people.seats.filter { $0.role == .control && $0.seat != seat && $0.codeDigest != nil }
        guard occupancy.role != .control || !others.isEmpty else {
            throw Refusal(
                .argumentInvalid, "Without a code for control nobody could steer the session.",
                instead: "Give the seat a new code.")
        }
        guard occupancy.codeDigest != nil else { throw Refusal(.alreadyDone, "\(seat) has no code already.") }
        try demandCode(codeNumber, of: occupancy)
        emitLast(.codeRevoked(seat: seat))
    }

    /// Of the seats a member of a delegation is told its own alone.
    private func unknownSeat(_ seat: SeatID, of party: PartyID?) -> Refusal {
        let seats = party.map { state.people.members(of: $0) } ?? state.people.seats
        return Refusal(
            .unknownSeat, "No seat\(party == nil ? "" : " of your delegation") is called “\(seat)”.",
            instead: seats.isEmpty ? "" : "The seats are \(joined(seats.map(\.seat.rawValue))).")
    }
}
