import Glibc
import SessionHost
import StrictJSON
import Synchronization
import Threads
import WebSockets

/// A client over a real socket, on a thread of its own, that writes down what it is sent.
final class Dialled: Sendable {
    private struct State {
        var messages: [JSON] = []
        var end: ConnectionEnd?
        var isConnected = false
        var outgoing: [[UInt8]] = []
    }

    private let state = Mutex(State())
    private let thread = Mutex<SocketThread?>(nil)
    private let lastID = Mutex(0)

    init(port: Int, subprotocol: String = "offramp.v1") throws {
        let outcome = Handover<SocketThread>()
        var configuration = WebSocketClientConfiguration()
        configuration.subprotocol = subprotocol
        try NamedThread.start("dialled") { [self, configuration] in
            guard let client = try? WebSocketClient(configuration) else { return }
            outcome.give(client.thread)
            client.connect(to: WebSocketAddress(host: "127.0.0.1", port: port))
            client.run(Diary(client, self))
        }
        let started = outcome.take(withinSeconds: 5)
        thread.withLock { $0 = started }
        _ = wait { $0.isConnected }
    }

    /// Ends without a word, as a broken network does not quite; the server sees a close.
    func hangUp() {
        thread.withLock { $0 }?.stop()
    }

    /// Sends a request, and gives the answer; nil where none comes in time, or the connection ends before.
    func ask(_ method: String, _ parameters: JSON = [:]) -> JSON? {
        let id = lastID.withLock { id in
            id += 1
            return id
        }
        let request: JSON = [
            "jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters,
        ]
        send(request.canonicalBytes)
        return wait { $0.end != nil || $0.messages.contains { $0["id"] == .integer(id) } }?
            .messages.last { $0["id"] == .integer(id) }
    }

    func send(_ frame: [UInt8]) {
        state.withLock { $0.outgoing.append(frame) }
        thread.withLock { $0 }?.wake()
    }

    func join(_ code: String?, after: Int? = nil) -> JSON? {
        var parameters = JSONObject()
        parameters["code"] = .string(code ?? "")
        parameters["name"] = "Ada"
        if let after { parameters["after"] = .integer(after) }
        return ask("session.join", .object(parameters))
    }

    var messages: [JSON] { state.withLock { $0.messages } }
    var news: [JSON] { messages.filter { $0["method"] == "news" } }

    /// Waits until so much news has come.
    func news(_ count: Int) -> [JSON] {
        _ = wait { $0.messages.filter { $0["method"] == "news" }.count >= count }
        return news
    }

    /// Waits until what came is so.
    func waits(until isReached: ([JSON]) -> Bool) -> Bool { wait { isReached($0.messages) } != nil }

    /// Waits for the end of the connection.
    func end() -> ConnectionEnd? { wait { $0.end != nil }?.end }

    private func wait(_ isReached: (borrowing State) -> Bool) -> (messages: [JSON], end: ConnectionEnd?)? {
        for _ in 0..<2500 {
            let found = state.withLock { isReached($0) ? ($0.messages, $0.end) : nil }
            if let found { return found }
            usleep(2000)
        }
        return nil
    }

    private final class Diary: WebSocketClientHandler {
        private let client: WebSocketClient
        private unowned let owner: Dialled

        init(_ client: WebSocketClient, _ owner: Dialled) {
            self.client = client
            self.owner = owner
        }

        func connected() {
            owner.state.withLock { $0.isConnected = true }
            woken()
        }

        func textReceived(_ text: [UInt8]) {
            guard let json = try? JSON(parsing: text, limits: .file) else { return }
            owner.state.withLock { $0.messages.append(json) }
        }

        func disconnected(_ end: ConnectionEnd) {
            owner.state.withLock { $0.end = end }
        }

        func connectionFailed(_ failure: DialFailure) {
            owner.state.withLock { $0.end = .lost }
        }

        func woken() {
            guard client.isConnected else { return }
            let outgoing = owner.state.withLock { state in
                defer { state.outgoing = [] }
                return state.outgoing
            }
            for frame in outgoing { client.send(frame) }
        }
    }
}
