import Digests
import NegotiationModel
import NegotiationRules
import WireMessages

// Who sits where: handing seats over, codes, and orders of staff's program.
extension SessionEngine {
    /// Enters that another person takes a seat, where the one before is known.
    mutating func enterHandover(_ place: Int, to person: String) {
        guard standing == .open, let before = seats.places[place].person ?? fold.lastPerson(place), before != person
        else { return }
        enterByClock(.handOver(seat: seats.places[place].seat, from: before, to: person))
        // The log knows it now: a join that has to wait for it is taken again, and must not hand over again.
        seats.clear(place)
    }

    /// Does what follows for connections from events that changed seats. After the answer, so that who gave the
    /// command reads it first.
    mutating func followSeats(_ events: [Event]) {
        for event in events {
            switch event {
            case .codeReissued(let seat, let digest):
                withdrawCode(of: seat, by: digest, "Control gave the seat \(seat) a new code. The code that you have")
            case .codeRevoked(let seat):
                withdrawCode(of: seat, by: nil, "Control revoked the code of the seat \(seat). It")
            case .headAppointed: tellPresence()
            default: break
            }
        }
    }

    private mutating func withdrawCode(of seat: SeatID, by digest: SHA256Digest?, _ what: String) {
        guard let place = seats.places.firstIndex(where: { $0.seat == seat }) else { return }
        let reason = digest == nil ? "the seat's code was revoked" : "the seat was given a new code"
        let error = WireError(
            .codeWithdrawn, "\(what) opens nothing any more.", instead: "Ask control if the seat is still yours.")
        for connection in seats.places[place].connections {
            fail(nil, error, to: connection)
            performWhenDurable(.close(connection, .codeWithdrawn, reason: reason))
            _ = seats.leave(connection, at: timeMs)
        }
        seats.clear(place)
        performWhenDurable(.changeCode(from: fold.state.withdrawnCodeDigest(of: seat), to: digest))
        tellPresence()
    }

    /// Enters a command of staff's by control's seat.
    mutating func order(_ command: Command, _ number: Int) {
        guard standing == .open else {
            return perform(
                .ordered(number: number, .refused("The session is closed or stopped; it takes no orders.")))
        }
        guard let seat = fold.seats.first(where: { $0.role == .control }), let written = WrittenCommand(command)
        else { return perform(.ordered(number: number, .refused("The order can't be given in this session."))) }
        do throws(Refusal) {
            try demandEmptyHead(command)
            let events = try fold.state.decide(
                command, by: .seat(role: .control), person: Self.staffPerson, at: timeMs)
            let giver = Giver(seat: seat.id, person: Self.staffPerson, key: "")
            guard enter(written, events, giver, fault: nil) else {
                return refuse(number, "The order can't be written down.")
            }
            followSeats(events)
            performWhenDurable(.ordered(number: number, .done(events)))
        } catch {
            refuse(number, error.sentence + (error.instead.isEmpty ? "" : " \(error.instead)"))
        }
    }

    private mutating func refuse(_ number: Int, _ sentence: String) {
        performWhenDurable(.ordered(number: number, .refused(sentence)))
    }

    /// Who stands in the entries of staff's program.
    static let staffPerson = "Staff"
}
