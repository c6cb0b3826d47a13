import SessionEngine
import SessionReplay
import Threads
import WebSockets
import WireMessages

/// Carries out what a `SharedLog` asks for, on a socket thread of its own.
final class LogServer: WebSocketServerHandler {
    private let server: WebSocketServer
    private let lines: LogLines
    private let post: LogPost
    private var shared: SharedLog
    private var connections: [ConnectionNumber: ConnectionID] = [:]

    private init(_ server: WebSocketServer, _ shared: SharedLog, _ lines: LogLines, _ post: LogPost) {
        self.server = server
        self.shared = shared
        self.lines = lines
        self.post = post
    }

    /// Listens from now on.
    ///
    /// - Parameter makeLines: called on the socket thread, which alone uses them.
    static func start(
        _ configuration: WebSocketServerConfiguration, _ shared: SharedLog, post: LogPost,
        makeLines: @escaping @Sendable () -> LogLines
    ) throws(WebSocketFault) -> RunningServer {
        let running = try WebSocketServer.start(configuration) { server in
            LogServer(server, shared, makeLines(), post)
        }
        post.attach(running.thread)
        return running
    }

    func connectionOpened(_ connection: ConnectionID, from address: String) {
        let number = ConnectionNumber(rawValue: connection.number)
        connections[number] = connection
        shared.open(number, from: address)
    }

    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd) {
        let number = ConnectionNumber(rawValue: connection.number)
        connections[number] = nil
        shared.leave(number)
        post.tell(followers: shared.followers)
    }

    func textReceived(_ text: [UInt8], on connection: ConnectionID) {
        carryOut(shared.take(text, from: ConnectionNumber(rawValue: connection.number), at: SystemClock.monotonicMs))
    }

    func woken() {
        let (cursor, isEnding) = post.take()
        if let cursor { carryOut(shared.move(cursor)) }
        guard isEnding else { return }
        carryOut(shared.closing())
        server.thread.stop()
    }

    func reply(to request: HTTPRequest) -> HTTPReply {
        guard request.path == "/" else { return .notFound }
        return .text(
            "A session's log is shown here. Follow it in a terminal: offramp-join HOST:PORT CODE --name NAME\n")
    }

    private func carryOut(_ effects: [SharedLog.Effect]) {
        for effect in effects {
            switch effect {
            case .admit(let number): admit(number)
            case .send(let frame, let number):
                if let connection = connections[number] { server.send(frame, to: connection) }
            case .sendLines(let range, let id, let number):
                guard let connection = connections[number] else { break }
                let bytes = lines.bytes(shared.bytes(of: range))
                server.send(SharedLog.frame(answering: id, lines: bytes), to: connection)
            case .close(let number, let code, let reason):
                guard let connection = connections[number] else { break }
                server.close(connection, CloseCode(rawValue: code.rawValue), reason: reason)
            }
        }
    }

    private func admit(_ number: ConnectionNumber) {
        guard let connection = connections[number] else { return }
        if !server.markJoined(connection) { server.close(connection, .tryAgainLater, reason: "the server is full") }
        post.tell(followers: shared.followers)
    }
}
