import Digests
import NegotiationModel
import SessionEngine
import SessionLog
import SessionLogFiles
import Threads

/// What other threads have to tell the one that runs the sockets.
enum Mail: Sendable {
    /// How a session's log goes on.
    case log(session: String, LogProgress)
    /// A new session was opened: take it on.
    case opened(OpenedSession, Handover<HostRefusal?>)
    /// Staff are about to open a session: whether there is room for one more.
    case hasRoom(Handover<Bool>)
    /// Staff ask for a session: whether it is still being opened, as which it comes next then.
    case isOpening(session: String, Handover<Bool>)
    /// A session that there was is open again: take it on.
    case reopened(OpenedSession)
    /// A session that there was can't be opened: how staff see it, or nil where it was closed; and the digests of the codes that
    /// open its seats, as far as they could be read.
    case notOpened(String, SessionSummary?, codes: DoorCodes = DoorCodes(own: []))
    /// Staff ask for what there is.
    case halls(Handover<[[String]]>)
    case list(Handover<[SessionSummary]>)
    /// Staff close a session; the answer comes when its log is closed.
    case close(session: String, Handover<HostRefusal?>)
    /// Staff want a session to go on that has stopped or couldn't be opened: why it can't, nil where it can.
    case mayResume(session: String, Handover<HostRefusal?>)
    /// It is open again: take it on in the place of what there was of it.
    case resumed(OpenedSession, Handover<HostRefusal?>)
    /// Staff give a command; the answer comes when it is durable.
    case order(Command, session: String, Handover<OrderOutcome>)
    /// All is ready: from now on the server says so.
    case started
    /// The server is about to stop: tell everybody; answered once they have been told.
    case stopping(Handover<Void>)
}

/// A session with its log, ready to be served.
struct OpenedSession: Sendable {
    let engine: SessionEngine
    let log: FileLog
    /// Nil for a session that is new.
    let resumption: Resumption?

    /// How a session that there was goes on.
    struct Resumption: Sendable {
        /// What stood beside the log.
        let head: LogHead?
        /// When the server began to listen: UTC milliseconds.
        let servedSinceMs: Int
    }
}
