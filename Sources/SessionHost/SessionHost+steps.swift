import NegotiationModel
import SessionEngine
import WireMessages

/// Tables that go in step: what starts, stops or moves play on at one of them is done at all, or at none.
extension SessionHost {
    /// A clock that runs out so much later than another's closes its phase with it.
    private static let clockDriftMs = 1000

    /// The others that go in step with a table, in the order of their ids: those that name the same tables as it does.
    private func partners(of session: LiveSession) -> [LiveSession] {
        let group = session.engine.inStep
        guard group.contains(session.engine.session) else { return [] }
        return group.compactMap { sessionsByName[$0] }.filter {
            $0 !== session && $0.engine.inStep == group && $0.engine.isOpen && $0.engine.status != .ended
        }
    }

    /// Does at the others what control is about to do at one, before it is done there: once it is durable there, it is at all.
    ///
    /// - Returns: why it can't be done at all of them; then it was done at none.
    func moveOthers(
        by request: FromClient, of number: ConnectionNumber, from session: LiveSession, at nowMs: Int
    ) -> WireError? {
        guard !session.engine.inStep.isEmpty, case .command(let command, let key) = request.request, command.isSteering
        else { return nil }
        session.take(.tick, at: nowMs)
        settleOthers()
        guard let person = session.engine.mover(command, key, number) else { return nil }
        if let name = session.engine.inStep.first(where: { openings.contains($0) }) {
            return outOfStep(name, "the server is still opening it.", instead: "Try again in a moment.")
        }
        let others = partners(of: session)
        for other in others { other.take(.tick, at: nowMs) }
        for other in others {
            guard let refusal = other.engine.obstacle(toStep: command, key) else { continue }
            return outOfStep(
                other.name, refusal.sentence,
                instead: "Put it right there, or let one of the two go by itself: step off.")
        }
        for other in others { other.take(.step(command, key: key, person: person), at: nowMs) }
        return nil
    }

    private func outOfStep(_ name: String, _ why: String, instead: String) -> WireError {
        WireError(
            .outOfStep, "Nothing was done: \(name) goes in step with this table, and can't do it: \(why)",
            instead: instead)
    }

    /// Stops the others where one was stopped for a reason of the real world. What was written there stays there.
    func stopOthers(with session: LiveSession) {
        for other in partners(of: session) where other.engine.status == .running {
            other.take(.step(.pause(reason: Self.stopped), key: nil, person: ""))
        }
    }

    /// Does what follows for others from what sessions did, in the order in which they did it.
    func settleOthers() {
        while !afterwards.isEmpty {
            let waiting = afterwards
            afterwards = []
            for body in waiting { body() }
        }
    }

    /// A session is open again: what the others did meanwhile is done here too.
    func catchUp(_ session: LiveSession) {
        let others = partners(of: session)
        guard session.engine.status == .running, others.contains(where: { !$0.engine.alarms.isEmpty }) else { return }
        session.take(.step(.pause(reason: Self.stopped), key: nil, person: ""))
    }

    private static let stopped = "Play stops for a reason outside the exercise."

    /// A table has left those of a group, or is closed: one that is left alone goes by itself.
    func leaveStep(of group: [String]) {
        // Those that are still being opened are among them.
        guard !group.contains(where: { openings.contains($0) }) else { return }
        let left = group.compactMap { sessionsByName[$0] }.filter { $0.engine.inStep == group && $0.engine.isOpen }
        if left.count == 1 { left[0].take(.step(.setStep(sessions: []), key: nil, person: "")) }
    }

    /// The time of a table's phase is over: so it is at those whose clock has more left than clocks differ by.
    func closePhaseOfOthers(with session: LiveSession, _ phase: PhasePoint, at nowMs: Int) {
        for other in partners(of: session) where other.engine.point == phase {
            guard let left = other.engine.millisecondsLeft(at: nowMs), left > Self.clockDriftMs else { continue }
            let reason = "In step: the time is over at \(session.name)."
            other.take(.step(.next(reason: reason, phase: phase), key: nil, person: ""), at: nowMs)
            // The reason of a close stands in the log alone; whoever runs the table should read it.
            other.take(.step(.note(text: reason), key: nil, person: ""), at: nowMs)
        }
    }
}
