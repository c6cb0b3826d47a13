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
        case .notReadmitted(let error, let isStill):
            let kept = isAttended ? "what you type is kept" : "what was given is kept"
            return [
                isStill
                    ? "[OFFLINE] Still not joined: \(reason(of: error)) Trying on."
                    : "[OFFLINE] \(reason(of: error)) Trying again by itself; \(kept)."
            ]
        case .noAnswer(let awaited): return [words(of: awaited)]
        case .unreachable(let reason):
            return [reason, "Look at the address on your slip, and start again. Nothing was sent."]
        case .sessionClosed:
            // One row, where the news have no more.
            return ["[CLOSED] The session is closed: its staff have ended it and sealed its log."]
        case .undone(let waiting, let unanswered):
            return waiting.map { "Not done, since it was never sent: \($0)" }
                + unanswered.map { "Sent, but not answered, so perhaps not done: \($0)" }
        case .recordIsShort: return [lossNotice]
        case .requestKept: return ["Offline: kept, and sent when the connection is back."]
        case .lineHeld(let line): return ["Held until the connection is back: \(line)"]
        case .valueHeld: return ["Held until the connection is back."]
        case .leavingWaits: return ["Waiting for what is not answered yet; quit once more leaves at once."]
        case .givenUp(let undone):
            let count = undone == 0 ? "nothing" : undone == 1 ? "1 command" : "\(undone) commands"
            return ["The server could not be reached; not done: \(count)."]
        case .serverOpens(let reason): return ["[SERVER] \(reason)"]
        case .serverCloses(let reason): return ["[SERVER] \(reason)"]
        case .passedOver(let reason): return ["[CLIENT] \(reason) It was passed over."]
        case .notAdmitted(let error): return notAdmitted(error)
        case .alarmElsewhere(let alarm):
            return ["REAL WORLD, at \(alarm.table): \(alarm.text) acknowledge says that you have read it."]
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

    /// Why a seat is refused to somebody who sat there by this code, and so hasn't mistyped it.
    private static func reason(of error: WireError) -> String {
        switch error.kind {
        case .codeWrong:
            "The server runs, but without a seat for your code: the session isn't open there, or control gave the seat "
                + "another code. Ask control."
        case .tooManyTries: "The server runs, and hears too many wrong codes from your address just now."
        default: error.message
        }
    }

    private static func words(of awaited: Awaited) -> String {
        switch awaited {
        case .connection:
            "[CLIENT] The server has not answered for 3 seconds: it may be asleep, or the network slow. Still trying."
        case .seat:
            "[CLIENT] The server took the connection, and has not answered for 3 seconds. Still waiting for the seat."
        case .answer:
            "[CLIENT] The server has not answered for 3 seconds. What you gave is kept, and sent again if the "
                + "connection breaks."
        }
    }

    private static func notAdmitted(_ error: WireError) -> [String] {
        [error.message] + (error.data.instead.map { [$0] } ?? [])
            + (error.kind == .codeWrong ? ["Look at the slip with your code, and start again with it."] : [])
    }
}
