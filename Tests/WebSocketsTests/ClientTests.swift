import Glibc
import OwnThreads
import Testing
import WebSockets

@Suite("Clients", .ownThreads, .timeLimit(.minutes(1)))
struct ClientTests {
    @Test("five clients at once, each on its thread, hear their own echo")
    func fiveAtOnce() throws {
        let server = try TestServer()
        let clients = try (0..<5).map { try TestClient(port: server.port, greeting: "I am \($0)") }
        for (number, client) in clients.enumerated() {
            #expect(client.log.waits(for: "text I am \(number)"))
        }
        for client in clients { client.stop() }
        #expect(server.log.waits(for: "closedByPeer", times: 5))
        for client in clients { #expect(client.log.waits(for: "disconnected closedHere")) }
    }

    @Test("a connection that can't be is told in a sentence, and may be tried again from a timer")
    func failure() throws {
        let free = try TestServer()
        let port = free.port
        free.running.thread.stop()
        free.running.thread.waitUntilEnded()
        let client = try TestClient(port: port, greeting: "", retryMilliseconds: 50)
        #expect(client.log.waits(for: "failed No connection to ws://127.0.0.1:\(port)/live: ", times: 2))
        client.stop()
    }

    @Test("a refused handshake names the status")
    func refused() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "", subprotocol: "other.v1")
        #expect(client.log.waits(for: "failed for good No connection"))
        #expect(client.log.all.contains { $0.contains("400") }, "\(client.log.all)")
        client.stop()
    }

    @Test("the server's close arrives with code and reason, and a new connection can follow on the same client")
    func serverCloses() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "close", retryMilliseconds: 20)
        #expect(client.log.waits(for: "as you wish", times: 3))
        client.stop()
    }

    @Test("a server that stops is seen as 1001")
    func serverStops() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "hello")
        #expect(client.log.waits(for: "text hello"))
        server.running.thread.stop()
        #expect(client.log.waits(for: "1001"))
        #expect(client.log.waits(for: "the server stops"))
        client.stop()
    }

    @Test("texts of signs of several bytes go there and back, at whatever byte a piece of them ends")
    func piecesOfSigns() throws {
        let server = try TestServer()
        for sign in ["é", "“", "𝄞"] {
            let texts = [4080, 8190, 16_384, 20_000].flatMap { length in
                (0..<4).map { pad in
                    String(repeating: "a", count: pad) + String(repeating: sign, count: length / sign.utf8.count)
                }
            }
            let client = try TestClient(port: server.port, greeting: texts[0], more: Array(texts[1...]))
            #expect(client.log.waits(for: "text ", times: texts.count))
            #expect(client.log.all.dropFirst() == texts.map { "text " + $0 }[...], "\(sign)")
            client.stop()
        }
    }

    @Test("clients that are silent answer pings and stay")
    func answersPings() throws {
        let keepAlive = KeepAlive(pingAfterSeconds: 1, hangUpAfterSeconds: 2)
        let server = try TestServer { $0.keepAlive = keepAlive }
        let clients = try (0..<5).map { _ in
            try TestClient(port: server.port, greeting: "“Привіт”", keepAlive: keepAlive)
        }
        for client in clients { #expect(client.log.waits(for: "text “Привіт”")) }
        usleep(3_500_000)
        for client in clients {
            #expect(!client.log.all.contains { $0.contains("disconnected") }, "\(client.log.all)")
            client.stop()
        }
    }

    @Test("a client stays where both ends ping at the same moment")
    func pingsMeet() throws {
        let server = try TestServer { $0.keepAlive = KeepAlive(pingAfterSeconds: 1, hangUpAfterSeconds: 20) }
        var ends: [Int32] = [0, 0]
        try #require(Self.openPipe(&ends))
        let client = try TestClient(
            port: server.port, greeting: "“Привіт”", pauseMilliseconds: 2500, watching: ends[0],
            keepAlive: KeepAlive(pingAfterSeconds: 4, hangUpAfterSeconds: 20))
        #expect(client.log.waits(for: "text “Привіт”"))
        // After the first pause it takes the server's ping; after the second, before it could answer, its own is due.
        client.thread.wake()
        usleep(500_000)
        #expect(write(ends[1], "abc", 3) == 3)
        #expect(client.log.waits(for: "read abc", milliseconds: 20_000))
        #expect(!client.log.waits(for: "disconnected", milliseconds: 500), "\(client.log.all)")
        client.stop()
        close(ends[0])
        close(ends[1])
    }

    @Test("a 60 KiB message goes there and back")
    func large() throws {
        let server = try TestServer()
        let text = String(repeating: "ж", count: 30_000)
        let client = try TestClient(port: server.port, greeting: text)
        #expect(client.log.waits(for: "text " + text))
        client.stop()
    }

    @Test("a wake from another thread arrives")
    func wake() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "")
        client.thread.wake()
        #expect(client.log.waits(for: "woken"))
        client.stop()
    }

    @Test("a stop ends a client that waits for an answer to its handshake, in some two seconds")
    func stopWhileDialling() throws {
        let mute = try #require(MuteListener())
        defer { mute.close() }
        let client = try TestClient(port: mute.port, greeting: "")
        client.thread.wake()
        #expect(client.log.waits(for: "woken"))
        let start = steadyMilliseconds()
        client.stop()
        #expect(steadyMilliseconds() - start < 5000)
    }

    @Test(
        "a handshake that nobody answers, or half, is a failure like others, and may be tried again",
        arguments: ["", "HTTP/1.1 101 Switching Pro", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"])
    func unanswered(_ answer: String) throws {
        let mute = try #require(MuteListener(answering: answer))
        defer { mute.close() }
        let client = try TestClient(port: mute.port, greeting: "", retryMilliseconds: 50, connectSeconds: 1)
        let end = "failed No connection to ws://127.0.0.1:\(mute.port)/live: nobody answered there within 1 s."
        #expect(client.log.waits(for: end, times: 2), "\(client.log.all)")
        client.stop()
    }

    @Test("a host that isn't there is told, and that trying again won't help")
    func noHost() throws {
        let client = try TestClient(port: 7316, greeting: "", host: "no.such.host.invalid")
        #expect(client.log.waits(for: "failed for good No connection to ws://no.such.host.invalid:7316/live: "))
        #expect(client.log.all.contains { $0.contains("host") && $0.contains("“no.such.host.invalid”") })
        client.stop()
    }

    @Test("a client with nothing to do does nothing, connected and watching a silent pipe")
    func idle() throws {
        let server = try TestServer()
        var ends: [Int32] = [0, 0]
        try #require(Self.openPipe(&ends))
        let client = try TestClient(port: server.port, greeting: "g", watching: ends[0])
        #expect(client.log.waits(for: "text g"))
        usleep(600_000)
        client.thread.wake()
        #expect(client.log.waits(for: "woken"))
        let turns = client.log.all.compactMap { $0.split(separator: " ").dropFirst(2).first.flatMap { Int($0) } }
        #expect(turns.allSatisfy { $0 < 100 }, "\(client.log.all)")
        client.stop()
        close(ends[0])
        close(ends[1])
    }

    /// Closed in programs that other tests start meanwhile, which would keep open the end that is written to.
    private static func openPipe(_ ends: inout [Int32]) -> Bool {
        pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }

    @Test("a watched pipe is reported when it has bytes, and at its end; its flags stay as they were")
    func pipeWatch() throws {
        let server = try TestServer()
        var ends: [Int32] = [0, 0]
        try #require(Self.openPipe(&ends))
        let client = try TestClient(port: server.port, greeting: "g", watching: ends[0])
        #expect(client.log.waits(for: "text g"))
        #expect(client.log.all.contains { $0.hasPrefix("read") } == false)
        #expect(write(ends[1], "abc", 3) == 3)
        #expect(client.log.waits(for: "read abc"))
        #expect(fcntl(ends[0], F_GETFL) & Int32(O_NONBLOCK) == 0)
        #expect(write(ends[1], "last", 4) == 4)
        close(ends[1])
        #expect(client.log.waits(for: "read last"))
        #expect(client.log.waits(for: "end of file"))
        client.stop()
        #expect(client.log.count(of: "end of file") == 1)
        close(ends[0])
    }

    @Test("a regular file is read to its end while the connection works")
    func regularFileWatch() throws {
        let server = try TestServer()
        var path = Array("/tmp/offramp-watch-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        try #require(file >= 0)
        unlink(path)
        #expect(write(file, "one two", 7) == 7)
        lseek(file, 0, SEEK_SET)
        let client = try TestClient(port: server.port, greeting: "g", watching: file)
        #expect(client.log.waits(for: "read one two"))
        #expect(client.log.waits(for: "end of file"))
        #expect(client.log.waits(for: "text g"))
        client.stop()
        close(file)
    }

    @Test("a terminal is watched like a pipe")
    func terminalWatch() throws {
        let server = try TestServer()
        let (master, terminal) = try #require(TerminalPair.make())
        let client = try TestClient(port: server.port, greeting: "g", watching: terminal)
        #expect(client.log.waits(for: "text g"))
        #expect(write(master, "key\n", 4) == 4)
        #expect(client.log.waits(for: "read key"))
        #expect(fcntl(terminal, F_GETFL) & Int32(O_NONBLOCK) == 0)
        client.stop()
        close(terminal)
        close(master)
    }

    @Test("a closed descriptor can't be watched")
    func closedDescriptor() throws {
        let client = try WebSocketClient()
        #expect(throws: WebSocketFault.cannotWatch(fileDescriptor: 9999)) { try client.watch(9999) }
    }
}
