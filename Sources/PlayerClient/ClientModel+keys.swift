package import WireMessages

// For somebody who outlives the client, and may give the same deed to another one.
extension ClientModel {
    /// Handles an input, and gives the command that it makes, if it makes one, under this key.
    package mutating func handle(_ input: ClientInput, key: CommandKey) -> [ClientEffect] {
        link.keyGiven = key
        defer { link.keyGiven = nil }
        return handle(input)
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
