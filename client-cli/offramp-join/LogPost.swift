import Synchronization
import WebSockets
import WireMessages

/// What the one who shows a log and its socket thread have to tell each other: only the latest counts.
final class LogPost: Sendable {
    private struct State {
        var cursor: LogCursor?
        var isEnding = false
        var followers: [String] = []
        var thread: SocketThread?
    }

    private let state = Mutex(State())

    func attach(_ thread: SocketThread) { state.withLock { $0.thread = thread } }

    /// The cursor stands here now.
    func move(_ cursor: LogCursor) {
        state.withLock { state in
            state.cursor = cursor
            return state.thread
        }?.wake()
    }

    /// Everybody is told that it is over, and the sockets are closed.
    func end() {
        state.withLock { state in
            state.isEnding = true
            return state.thread
        }?.wake()
    }

    var followers: [String] { state.withLock { $0.followers } }

    func take() -> (cursor: LogCursor?, isEnding: Bool) {
        state.withLock { state in
            defer { state.cursor = nil }
            return (state.cursor, state.isEnding)
        }
    }

    func tell(followers: [String]) { state.withLock { $0.followers = followers } }
}
