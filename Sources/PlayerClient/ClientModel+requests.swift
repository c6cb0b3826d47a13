import NegotiationModel
import WireMessages

extension ClientModel {
    /// Sends a request, or keeps it until the connection is back.
    mutating func submit(_ request: ClientRequest, for purpose: Purpose, id: RequestID? = nil) {
        requestsMade += 1
        let id = id ?? .text("r\(requestsMade)")
        pending.append(PendingRequest(id: id, request: request, purpose: purpose))
        if connection == .joined {
            send(FromClient(id: id, request: request))
        } else if settings.mode.isForPeople {
            tell(["Offline: kept, and sent when the connection is back."])
        }
    }

    /// Gives a command under a new key.
    mutating func give(_ command: Command, done: String, isOffer: Bool = false) {
        guard let key = CommandKey(nextKey) else { return }
        submit(.command(command, key: key), for: isOffer ? .offer : .command(done: done))
    }

    /// A key that this client has not used.
    var nextKey: String { "\(settings.keyPrefix)-\(requestsMade + 1)" }

    mutating func send(_ message: FromClient) {
        if let frame = message.frame { effects.append(.send(frame)) }
    }
}
