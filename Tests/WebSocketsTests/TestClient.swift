import Glibc
import Threads
import WebSockets

/// A client under test on a thread of its own: dials, greets, and writes down all it is told.
final class TestClient: Sendable {
    let log: EventLog
    let thread: SocketThread

    /// - Parameters:
    ///   - greeting: sent once connected.
    ///   - more: texts that are sent behind it.
    ///   - retryMilliseconds: dial again that long after an end or a failure; 0 for never.
    ///   - pauseMilliseconds: stand still that long when woken, and when something can be read.
    ///   - watching: a descriptor to read from.
    ///   - find: looks the host's name up, in the system's place.
    init(
        port: Int, greeting: String, more: [String] = [], retryMilliseconds: Int = 0,
        pauseMilliseconds: Int = 0, subprotocol: String = "offramp.v1", watching: Int32? = nil, usesTLS: Bool = false,
        trust: ServerTrust? = nil, keepAlive: KeepAlive? = nil, host: String = "127.0.0.1", connectSeconds: Int? = nil,
        find: (@Sendable (String) -> HostLookup)? = nil
    ) throws {
        let log = EventLog()
        self.log = log
        var made = WebSocketClientConfiguration()
        made.subprotocol = subprotocol
        made.trust = trust
        if let keepAlive { made.keepAlive = keepAlive }
        if let connectSeconds { made.connectSeconds = connectSeconds }
        let configuration = made
        let address = WebSocketAddress(host: host, port: port, path: "/live", usesTLS: usesTLS)
        let outcome = Handover<Result<SocketThread, WebSocketFault>>()
        try NamedThread.start("test-client") {
            do throws(WebSocketFault) {
                let client = try WebSocketClient(configuration, find: find)
                if let watching { try client.watch(watching) }
                let diary = Diary(
                    client, address, log: log, greetings: [greeting] + more, retryMilliseconds: retryMilliseconds,
                    pauseMilliseconds: pauseMilliseconds)
                client.connect(to: address)
                outcome.give(.success(client.thread))
                client.run(diary)
            } catch {
                outcome.give(.failure(error))
            }
        }
        thread = try outcome.take().get()
    }

    deinit {
        thread.stop()
    }

    func stop() {
        thread.stop()
        thread.waitUntilEnded()
    }
}

private final class Diary: WebSocketClientHandler {
    private let client: WebSocketClient
    private let address: WebSocketAddress
    private let log: EventLog
    private let greetings: [String]
    private let retryMilliseconds: Int
    private let pauseMilliseconds: Int
    private var turns = 0

    init(
        _ client: WebSocketClient, _ address: WebSocketAddress, log: EventLog, greetings: [String],
        retryMilliseconds: Int, pauseMilliseconds: Int
    ) {
        self.client = client
        self.address = address
        self.log = log
        self.greetings = greetings
        self.retryMilliseconds = retryMilliseconds
        self.pauseMilliseconds = pauseMilliseconds
    }

    func connected() {
        log.add("connected, key of \(client.peerPublicKey?.count ?? 0) bytes")
        for greeting in greetings where !greeting.isEmpty { client.send(Array(greeting.utf8)) }
    }

    func textReceived(_ text: [UInt8]) {
        log.add("text " + String(decoding: text, as: UTF8.self))
    }

    func disconnected(_ end: ConnectionEnd) {
        log.add("disconnected \(end)")
        retry()
    }

    func connectionFailed(_ failure: DialFailure) {
        log.add("failed \(failure.isLasting ? "for good " : "")" + failure.sentence)
        retry()
    }

    func readable(_ fileDescriptor: Int32) {
        usleep(UInt32(pauseMilliseconds) * 1000)
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = read(fileDescriptor, &buffer, buffer.count)
        if count > 0 {
            log.add("read " + String(decoding: buffer.prefix(count), as: UTF8.self))
        } else {
            log.add("end of file")
            client.unwatch(fileDescriptor)
        }
    }

    func woken() {
        usleep(UInt32(pauseMilliseconds) * 1000)
        log.add("woken after \(turns) turns")
    }

    func turned() {
        turns += 1
    }

    private func retry() {
        guard retryMilliseconds > 0 else { return }
        client.schedule(afterMilliseconds: retryMilliseconds) { [unowned self] in client.connect(to: address) }
    }
}
