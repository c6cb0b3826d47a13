import Synchronization
import Threads
import WebSockets
import WireMessages

/// What the one who shows a log and its socket thread have to tell each other: only the latest counts.
final class LogPost: Sendable {
    private enum Mail {
        case cursor(LogCursor)
        case end
    }

    private let mailbox = Mailbox<Mail>()
    private let told = Mutex<[String]>([])

    func attach(_ thread: SocketThread) { mailbox.attach { thread.wake() } }

    /// The cursor stands here now.
    func move(_ cursor: LogCursor) { mailbox.put(.cursor(cursor)) }

    /// Everybody is told that it is over, and the sockets are closed.
    func end() { mailbox.put(.end) }

    var followers: [String] { told.withLock { $0 } }

    /// Where the cursor stands, if it moved since the last time, and whether it is over.
    func take() -> (cursor: LogCursor?, isEnding: Bool) {
        mailbox.takeAll().reduce(into: (cursor: nil, isEnding: false)) { taken, mail in
            switch mail {
            case .cursor(let cursor): taken.cursor = cursor
            case .end: taken.isEnding = true
            }
        }
    }

    func tell(followers: [String]) { told.withLock { $0 = followers } }
}
