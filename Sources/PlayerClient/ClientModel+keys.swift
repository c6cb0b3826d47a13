package import NegotiationModel
package import WireMessages

// For somebody who outlives the client, and may give the same deed to another one.
extension ClientModel {
    /// Handles an input, and gives the command that it makes, if it makes one, under this key.
    package mutating func handle(_ input: ClientInput, key: CommandKey) -> [ClientEffect] {
        link.keyGiven = key
        defer { link.keyGiven = nil }
        return handle(input)
    }

    /// Gives a command that was asked about and confirmed before, by a client that is gone: exactly that one, so that the server
    /// refuses it where what it is about has gone by.
    package mutating func handle(confirmed command: Command, key: CommandKey) -> [ClientEffect] {
        guard !hasLeft, view != nil else { return [] }
        switch command {
        case .reissue:
            let why = "The new code was not given: it is drawn where it is asked for."
            tell(.fault(LineFault(why, "Type the line again.")))
        case .putForward, .counter, .putForwardDraft: submit(.command(command, key: key), for: .offer)
        default: submit(.command(command, key: key), for: .command(code: nil))
        }
        return drainEffects()
    }

    /// Whether nothing that was given waits: what the client asks by itself doesn't count.
    package var isAnswered: Bool {
        held.isEmpty && seatAwaitingCode == nil
            && !link.isAwaiting { purpose in
                switch purpose {
                case .command, .offer, .preview, .reviewing, .log, .watch, .automated: true
                case .composing, .gap, .past, .activity, .program: false
                }
            }
    }
}
