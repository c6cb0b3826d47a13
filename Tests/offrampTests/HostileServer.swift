import Foundation
import Testing
import Threads
import WebSockets

/// A server that answers whoever joins with frames that a real one sent, every text in them made hostile.
final class HostileServer: Sendable {
    let port: Int
    private let thread: SocketThread

    /// - Parameter poison: what becomes of a text for people.
    init(frames: [[UInt8]], poison: (String) -> String) throws {
        let poisoned = try frames.map { frame in
            let value = try JSONSerialization.jsonObject(with: Data(frame))
            return try Array(JSONSerialization.data(withJSONObject: Self.poisoned(value, poison)))
        }
        var configuration = WebSocketServerConfiguration()
        configuration.outputBytesMax = 16 << 20
        let running = try WebSocketServer.start(configuration) { HostileAnswers($0, frames: poisoned) }
        (port, thread) = (running.port, running.thread)
    }

    deinit { thread.stop() }

    /// Words with a blank between them are for people; single words are names that programs know.
    private static func poisoned(_ value: Any, _ poison: (String) -> String) -> Any {
        switch value {
        case let text as String: text.contains(" ") ? poison(text) : text
        case let list as [Any]: list.map { poisoned($0, poison) }
        case let members as [String: Any]: members.mapValues { poisoned($0, poison) }
        default: value
        }
    }
}

/// Answers the first message of a connection with all frames. Used on the server's thread.
private final class HostileAnswers: WebSocketServerHandler {
    private let server: WebSocketServer
    private let frames: [[UInt8]]
    private var answered: [ConnectionID] = []

    init(_ server: WebSocketServer, frames: [[UInt8]]) {
        self.server = server
        self.frames = frames
    }

    func connectionOpened(_ connection: ConnectionID, from address: String) {}

    func textReceived(_ text: [UInt8], on connection: ConnectionID) {
        guard !answered.contains(connection) else { return }
        answered.append(connection)
        _ = server.markJoined(connection)
        for frame in frames { server.send(frame, to: connection) }
    }

    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd) {}
}
