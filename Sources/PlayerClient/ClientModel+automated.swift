package import NegotiationModel
package import WireMessages

/// What came of a command that an automated delegation gave.
struct AutomatedOutcome: Sendable {
    var command: Command
    /// The offer that it made, if it made one; or why it was refused.
    var result: Result<OfferID?, WireError>
}

// An automated delegation in the seat, where nobody types.
extension ClientModel {
    /// What it may act on; nil while an answer is awaited, or news that an answer promised.
    package var settledView: View? {
        guard isJoined, link.pending.isEmpty, lastNews >= newsAwaited, leaving == .no else { return nil }
        return view
    }

    /// Gives a command of its own under a new key; kept, and sent again, should the connection break.
    package mutating func send(automated command: Command) -> [ClientEffect] {
        guard let key = CommandKey(link.nextKey) else { return [] }
        submit(.command(command, key: key), for: .automated(command))
        return drainEffects()
    }

    /// Says in lines what came of its last command, once.
    ///
    /// - Returns: with them the server's answer, where it was refused.
    package mutating func reportOutcome() -> (effects: [ClientEffect], refusal: WireError?) {
        guard let outcome, view != nil else { return ([], nil) }
        self.outcome = nil
        switch outcome.result {
        case .success(let offer):
            tell(.automated(.did(outcome.command, offer: offer)))
            return (drainEffects(), nil)
        case .failure(let error):
            lastRefusal = error
            tell(.automated(.wasRefused(outcome.command, error)))
            return (drainEffects(), error)
        }
    }

    /// Says something of it.
    package mutating func say(automated sentences: String) -> [ClientEffect] {
        tell(.automated(.says(sentences)))
        return drainEffects()
    }

    /// Leaves at once, with what is still to be said.
    package mutating func leave(saying sentences: String, _ code: ExitCode) -> [ClientEffect] {
        tell(.automated(.says(sentences)))
        quit(code)
        return drainEffects()
    }

    mutating func automatedDone(_ command: Command, _ done: CommandAnswer) {
        newsAwaited = max(newsAwaited, done.through)
        outcome = AutomatedOutcome(command: command, result: .success(done.offer))
    }
}
