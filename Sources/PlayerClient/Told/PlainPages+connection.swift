import NegotiationModel
import WireMessages

// What is told of the connection, and of the client itself.
extension PlainPages {
    /// Nil for everything else.
    static func wordsOfConnection(_ content: Told.Content, isAttended: Bool) -> [String]? {
        switch content {
        case .offline(let reason, isStill: false):
            let kept = isAttended ? "what you type is kept" : "what was given is kept"
            return ["[OFFLINE] \(reason) Trying again by itself; \(kept)."]
        case .offline(let reason, isStill: true):
            return ["[OFFLINE] Still no connection: \(reason) Trying on."]
        case .recordIsShort: return [lossNotice]
        case .requestKept: return ["Offline: kept, and sent when the connection is back."]
        case .lineHeld(let line): return ["Held until the connection is back: \(line)"]
        case .valueHeld: return ["Held until the connection is back."]
        case .leavingWaits: return ["Waiting for what is not answered yet; quit once more leaves at once."]
        case .givenUp(let undone):
            let count = undone == 0 ? "nothing" : undone == 1 ? "1 command" : "\(undone) commands"
            return ["The server could not be reached; not done: \(count)."]
        case .serverOpens(let reason): return ["[SERVER] \(reason)"]
        case .serverCloses(let reason): return ["[SERVER] The server goes away: \(reason)"]
        case .passedOver(let reason): return ["[CLIENT] \(reason) It was passed over."]
        case .notAdmitted(let error, let wasAdmitted): return notAdmitted(error, wasAdmitted: wasAdmitted)
        case .unanswered: return ["No yes was given: not done."]
        default: return nil
        }
    }

    /// A client that was there is a witness: a record that ends before what it has seen has lost something.
    static let lossNotice =
        "[WARNING] The server's record ends before news that you have seen: part of the session is lost. Tell control."

    static func rejoined(_ notices: [Notice]) -> [String] {
        ["[ONLINE] Connected again" + (notices.isEmpty ? "; nothing was missed." : ". Meanwhile:")]
    }

    private static func notAdmitted(_ error: WireError, wasAdmitted: Bool) -> [String] {
        // Who sat here by this code hasn't mistyped it.
        if error.kind == .codeWrong, wasAdmitted {
            return [
                "Your code opens no seat any more: the session was closed, or control gave the seat a new code.",
                "What you did is in the session's log. Ask control.",
            ]
        }
        return [error.message] + (error.data.instead.map { [$0] } ?? [])
            + (error.kind == .codeWrong ? ["Look at the slip with your code, and start again with it."] : [])
    }
}
