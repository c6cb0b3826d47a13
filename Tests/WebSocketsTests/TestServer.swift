import Glibc
import WebSockets

/// A server under test: echoes text, answers a few words with a deed, and writes down all it is told.
final class TestServer: Sendable {
    let log: EventLog
    let running: RunningServer

    var port: Int { running.port }

    init(_ configure: (inout WebSocketServerConfiguration) -> Void = { _ in }) throws {
        let log = EventLog()
        self.log = log
        var configuration = WebSocketServerConfiguration()
        configuration.limits = ConnectionLimits(joinedMax: 20, unjoinedMax: 40, unjoinedPerAddressMax: 30)
        configure(&configuration)
        running = try WebSocketServer.start(configuration, threadName: "test-sockets") { server in
            DeedsByWord(server: server, log: log)
        }
    }

    deinit {
        running.thread.stop()
        running.thread.waitUntilEnded()
    }
}

/// Lives on the socket thread. The words that it understands: join, close, timer, flood, cpu, counts, tally, subprotocol; all else it echoes.
private final class DeedsByWord: WebSocketServerHandler {
    private let server: WebSocketServer
    private let log: EventLog

    init(server: WebSocketServer, log: EventLog) {
        self.server = server
        self.log = log
    }

    func connectionOpened(_ connection: ConnectionID, from address: String) {
        log.add("opened \(connection.number) from \(address)")
    }

    func textReceived(_ text: [UInt8], on connection: ConnectionID) {
        switch String(decoding: text, as: UTF8.self) {
        case "join": answer("joined \(server.markJoined(connection))", connection)
        case "close": server.close(connection, CloseCode(rawValue: 4000), reason: "as you wish")
        case "timer": startTimers(for: connection)
        case "flood": flood(connection)
        case "cpu": answer(String(threadMilliseconds()), connection)
        case "counts": answer("\(server.connectionCounts)", connection)
        case "tally": answer(tally, connection)
        case "subprotocol": answer(server.subprotocol(of: connection) ?? "", connection)
        default: server.send(text, to: connection)
        }
    }

    func pingAnswered(on connection: ConnectionID) {
        log.add("pinged \(connection.number)")
    }

    func connectionEnded(_ connection: ConnectionID, _ end: ConnectionEnd) {
        log.add("ended \(connection.number) \(end)")
    }

    func connectionRefused(_ refusal: ConnectionRefusal, from address: String) {
        log.add("refused \(refusal.rawValue) from \(address)")
    }

    func connectionDropped(_ connection: ConnectionID, _ drop: ConnectionDrop, from address: String) {
        log.add("dropped \(connection.number) \(drop.rawValue) from \(address)")
    }

    private var tally: String {
        let tally = server.tally
        let refused = ConnectionRefusal.allCases.compactMap { kind in
            tally.refused[kind].map { "\(kind.rawValue) \($0)" }
        }
        let dropped = ConnectionDrop.allCases.compactMap { kind in tally.dropped[kind].map { "\(kind.rawValue) \($0)" }
        }
        return "opened \(tally.opened), refused \(refused.joined(separator: " ")), "
            + "dropped \(dropped.joined(separator: " ")), received \(tally.messagesReceived)"
    }

    func woken() {
        log.add("woken")
    }

    func reply(to request: HTTPRequest) -> HTTPReply {
        switch request.path {
        case "/healthz": .text("ok\n")
        case "/big": HTTPReply(status: 200, contentType: "text/html", body: Array(repeating: 0x61, count: 3_000_000))
        default: .notFound
        }
    }

    private func answer(_ text: String, _ connection: ConnectionID) {
        server.send(Array(text.utf8), to: connection)
    }

    /// What this thread has worked so far.
    private func threadMilliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private func startTimers(for connection: ConnectionID) {
        server.schedule(afterMilliseconds: 60) { [unowned self] in answer("second", connection) }
        server.schedule(afterMilliseconds: 20) { [unowned self] in answer("first", connection) }
        let never = server.schedule(afterMilliseconds: 40) { [unowned self] in answer("never", connection) }
        if let never { server.cancel(never) }
    }

    private func flood(_ connection: ConnectionID) {
        let message = [UInt8](repeating: 0x78, count: 1000)
        for _ in 0..<50 { server.send(message, to: connection) }
        guard log.count(of: "flood stop") == 0 else { return }
        server.schedule(afterMilliseconds: 1) { [unowned self] in flood(connection) }
    }
}
