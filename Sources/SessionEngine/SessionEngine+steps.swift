package import Digests
package import NegotiationModel
import NegotiationRules
import SessionLog
package import WireMessages

// Tables that go in step: what control does at one of them is done at all, or at none. The host knows the others.
extension SessionEngine {
    /// The sessions that go in step with this one, itself among them, ascending; none where it goes by itself.
    package var inStep: [String] { fold.state.inStep }
    /// The phase that is played; nil before STARTEX.
    package var point: PhasePoint? { fold.state.point }

    /// The phase whose time was over since this was asked last; nil where none was.
    package mutating func takeElapsed() -> PhasePoint? { elapsed.take() }

    /// What the hall's code was when the session was opened: the same at all tables that were opened with it, whatever became of the
    /// code. Nil where there was none.
    package var hallAtOpening: SHA256Digest? { fold.seats.first { $0.id == .hall }?.codeDigest }

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
        // A table that is where the command leads already is in nobody's way.
        switch command {
        case .pause where fold.status != .running, .resume where fold.status != .paused: return nil
        default: break
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

    /// Who goes in step names this table among the others, by what sessions can be called.
    func demandOwnStep(_ command: Command) throws(Refusal) {
        guard case .setStep(let sessions) = command, !sessions.isEmpty else { return }
        guard sessions.contains(session), sessions.allSatisfy(LogRefusal.isSessionName) else {
            throw Refusal(
                .argumentInvalid, "These are no tables that this one, \(session), can go in step with.",
                instead: "Name sessions by their ids, this one among them; or none, to go by itself.")
        }
    }

    /// By which seat it is entered: the hall's, whose own command of the same key then finds it done.
    private var stepSeat: Int? {
        fold.seats.firstIndex { $0.id == .hall } ?? fold.seats.firstIndex { $0.role == .control }
    }
}
