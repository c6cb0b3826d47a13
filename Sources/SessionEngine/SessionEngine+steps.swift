package import NegotiationModel
import NegotiationRules
package import WireMessages

// Tables that go in step: what control does at one of them is done at all, or at none. The host knows the others.
extension SessionEngine {
    /// The sessions that go in step with this one, itself among them, ascending; none where it goes by itself.
    package var inStep: [String] { fold.state.inStep }
    /// The phase that is played; nil before STARTEX.
    package var point: PhasePoint? { fold.state.point }
    /// Whether it began since the time of the one before was over.
    package var wentOnByClock: Bool { fold.state.wentOnByClock }

    /// Who moves play on by a command that is about to come; nil where it would be refused, or was done before.
    package func mover(_ command: Command, _ key: CommandKey, _ connection: ConnectionNumber) -> String? {
        var seats = seats
        guard command.isSteering, standing == .open, seats.take(connection, at: timeMs), let member = seats[connection],
            fold.keys[member.seat][key.text] == nil
        else { return nil }
        let role = Actor.seat(role: fold.role(member.seat))
        guard (try? fold.decide(command, by: role, person: member.person, at: timeMs)) != nil else { return nil }
        return member.person
    }

    /// Why what another table was given can't be done here; nil where it can be, or was.
    package func obstacle(toStep command: Command, _ key: CommandKey) -> Refusal? {
        guard let seat = stepSeat else { return nil }
        if let record = fold.keys[seat][key.text] {
            return record.commandDigest == WrittenCommand(command)?.digest
                ? nil : Refusal(.argumentInvalid, "The command's key was given to another command there.")
        }
        do throws(Refusal) {
            _ = try fold.decide(command, by: .seat(role: .control), person: "", at: timeMs)
            return nil
        } catch {
            return error
        }
    }

    /// Enters what another table was given, once for each key.
    mutating func step(_ command: Command, _ key: CommandKey?, _ person: String) {
        guard standing == .open, let seat = stepSeat, let written = WrittenCommand(command) else { return }
        if let key, fold.keys[seat][key.text] != nil { return }
        guard let events = try? fold.decide(command, by: .seat(role: .control), person: person, at: timeMs) else {
            return
        }
        let giver = Giver(
            seat: fold.seats[seat].id, person: key == nil ? Self.staffPerson : person, key: key?.text ?? "")
        _ = enter(written, events, giver, fault: nil)
    }

    /// By which seat it is entered: the hall's, whose own command of the same key then finds it done.
    private var stepSeat: Int? {
        fold.seats.firstIndex { $0.id == .hall } ?? fold.seats.firstIndex { $0.role == .control }
    }
}
