import Glibc
import OwnThreads
import Testing
import WebSockets

@Suite("The socket thread", .ownThreads, .timeLimit(.minutes(1)))
struct LoopTests {
    @Test("a wake from another thread arrives, and many at once count as few")
    func wake() throws {
        let server = try TestServer()
        server.running.thread.wake()
        #expect(server.log.waits(for: "woken"))
        for _ in 0..<10_000 { server.running.thread.wake() }
        #expect(server.log.waits(for: "woken", times: 2))
        usleep(20_000)
        #expect(server.log.count(of: "woken") <= 10_001)
    }

    @Test("timers fire in the order of their times, and a cancelled one doesn't")
    func timers() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        let start = steadyMilliseconds()
        client.write(RawClient.frame(Array("timer".utf8)))
        #expect(client.readFrame()?.text == "first")
        #expect(steadyMilliseconds() - start >= 19)
        #expect(client.readFrame()?.text == "second")
        #expect(steadyMilliseconds() - start >= 59)
    }

    @Test("a server with nothing to do does nothing, also after deadlines that were met")
    func idle() throws {
        let server = try TestServer { $0.joinDeadlineSeconds = 1 }
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame(Array("join".utf8)))
        #expect(client.readFrame()?.text == "joined true")
        client.write(RawClient.frame(Array("in two ".utf8), isLast: false))
        client.write(RawClient.frame(Array("pieces".utf8), opcode: 0))
        #expect(client.readFrame()?.text == "in two pieces")
        let work = try (0..<2).map { _ in
            client.write(RawClient.frame(Array("cpu".utf8)))
            usleep(1_300_000)
            return try #require(Int(client.readFrame()?.text ?? ""))
        }
        #expect(work[1] - work[0] < 50)
    }

    @Test("a stop closes what is open with 1001 and ends the thread")
    func stop() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        let halfway = try #require(RawClient(port: server.port))
        halfway.write("GET / HTTP")
        server.running.thread.stop()
        let close = client.readClose()
        #expect(close?.closeCode == 1001)
        #expect(close?.closeReason == "the server stops")
        client.write(RawClient.frame(close?.payload ?? [], opcode: 8))
        let start = steadyMilliseconds()
        server.running.thread.waitUntilEnded()
        #expect(steadyMilliseconds() - start < 1500)
        #expect(server.log.all.contains { $0.hasPrefix("ended 1 closedHere") })
        #expect(RawClient(port: server.port) == nil)
    }

    @Test("a stop waits at most 2 seconds for those that don't answer")
    func stopDespiteSilence() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        let start = steadyMilliseconds()
        server.running.thread.stop()
        server.running.thread.waitUntilEnded()
        #expect(steadyMilliseconds() - start < 3000)
        #expect(client.readClose()?.closeCode == 1001)
    }

    @Test("servers can be made and ended again and again, also without having run")
    func again() throws {
        for _ in 0..<5 {
            let server = try WebSocketServer(WebSocketServerConfiguration())
            #expect(server.port > 0)
            server.thread.wake()
        }
        let thread = try TestServer().running.thread
        thread.waitUntilEnded()
        thread.wake()
        thread.stop()
    }
}
