import NegotiationModel
import SessionEngine
import SessionLog
import SessionLogFiles
import Threads

/// What other threads have to tell the one that runs the sockets.
enum Mail: Sendable {
    /// How a session's log goes on.
    case log(session: String, LogProgress)
    /// A session was opened: take it on.
    case opened(OpenedSession, Handover<HostRefusal?>)
    /// Staff ask for what there is.
    case list(Handover<[SessionSummary]>)
    /// Staff close a session; the answer comes when its log is closed.
    case close(session: String, Handover<HostRefusal?>)
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
    /// What stood beside the log; nil for a session that is new.
    let head: LogHead?
    let isNew: Bool
}
