import NegotiationModel
import NegotiationRules
import SessionLog
import WireMessages

extension SessionEngine {
    /// Ends play if it runs, and seals the log: nobody can add to it afterwards.
    mutating func close(_ reason: String) {
        guard standing == .open else { return }
        endPlay(reason)
        let clock = fold.logClock(at: timeMs)
        guard let (_, line) = try? chain.seal() else { return }
        standing = .closed
        perform(.append(line: line, reaching: chain, clock))
        for connection in seats.connections {
            send(.closing(reason: "The session is closed."), to: connection)
            performWhenDurable(.close(connection, .sessionClosed, reason: "the session is closed"))
        }
        performWhenDurable(.sealed)
    }

    // By control's seat, which alone may end play.
    private mutating func endPlay(_ reason: String) {
        let status = fold.status
        guard status == .running || status == .paused,
            let seat = fold.seats.first(where: { $0.role == .control })
        else { return }
        let command = Command.end(reason: reason)
        let giver = Giver(seat: seat.id, person: Self.staffPerson, key: "")
        guard let events = try? fold.state.decide(command, by: .seat(role: .control), person: giver.person, at: timeMs),
            let written = WrittenCommand(command)
        else { return }
        _ = enter(written, events, giver, fault: nil)
    }

    /// Stops for good: what waits in the gate is thrown away, since it follows from what may be lost.
    ///
    /// - Parameters:
    ///   - sentence: why, in the words of those who keep logs, for staff and control alone.
    ///   - isKept: whether all that was answered is on the disk.
    mutating func stop(_ sentence: String, isKept: Bool) {
        if case .stopped = standing { return }
        let told =
            "The session has stopped, since its log can't be written any more. "
            + (isKept ? "What was answered is kept." : "What was answered in the last minutes may be lost.")
        standing = .stopped(told)
        discardHeld()
        perform(.report("Session \(fold.session) has stopped: \(sentence)"))
        let frame = ToClient.closing(reason: told).frame
        let frameOfControl = ToClient.closing(reason: "\(told) \(sentence)").frame
        for connection in seats.connections {
            let isControls = seats[connection].map { fold.role($0.seat).viewer == .control } ?? false
            perform(.send(isControls ? frameOfControl : frame, to: connection))
            perform(.close(connection, .sessionStopped, reason: "the session has stopped"))
            _ = seats.leave(connection, at: timeMs)
        }
    }
}
