import Glibc
import OwnThreads
import Testing

@testable import WebSockets

@Suite("Limits and deadlines of a server", .ownThreads, .timeLimit(.minutes(1)))
struct LimitTests {
    @Test("a reader that falls behind is dropped, and others don't notice")
    func slowConsumer() throws {
        let server = try TestServer { $0.outputBytesMax = 200_000 }
        let slow = try #require(RawClient.open(port: server.port, receiveBufferBytes: 4096))
        slow.write(RawClient.frame(Array("flood".utf8)))
        #expect(server.log.waits(for: "slow consumer; resume", milliseconds: 20_000))
        server.log.add("flood stop")
        let good = try #require(RawClient.open(port: server.port))
        good.write(RawClient.frame(Array("here".utf8)))
        #expect(good.readFrame()?.text == "here")
    }

    @Test("a reader that wakes up in time reads the close frame: 1013")
    func slowConsumerThatReads() throws {
        let server = try TestServer { $0.outputBytesMax = 40_000 }
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame(Array("flood".utf8)))  // 50 KB at once are above the bound
        let close = client.readClose()
        #expect(close?.closeCode == 1013)
        #expect(close?.closeReason == "slow consumer; resume")
        server.log.add("flood stop")
    }

    @Test("who doesn't join in time is closed with 1008; who does stays")
    func joinDeadline() throws {
        let server = try TestServer { $0.joinDeadlineSeconds = 1 }
        let silent = try #require(RawClient.open(port: server.port))
        let joined = try #require(RawClient.open(port: server.port))
        joined.write(RawClient.frame(Array("join".utf8)))
        #expect(joined.readFrame()?.text == "joined true")
        let close = silent.readClose()
        #expect(close?.closeCode == 1008)
        #expect(close?.closeReason == "no join within 1 s")
        usleep(300_000)
        joined.write(RawClient.frame(Array("counts".utf8)))
        #expect(joined.readFrame()?.text.contains("joined: 1") == true)
    }

    @Test("a message that drips is closed with 1008, as one frame or between fragments", arguments: [false, true])
    func messageDeadline(inFragments: Bool) throws {
        let server = try TestServer { $0.messageDeadlineSeconds = 1 }
        let client = try #require(RawClient.open(port: server.port))
        client.setReadTimeout(milliseconds: 50)
        client.write(inFragments ? RawClient.frame([0x61], isLast: false) : [0x81, 0xfe, 0x10, 0, 1, 2, 3, 4])
        var close: RawClient.Frame?
        for _ in 0..<60 where close == nil {
            client.write(inFragments ? RawClient.frame([0x61], opcode: 0, isLast: false) : [0x60])
            close = client.readFrame()
        }
        #expect(close?.closeCode == 1008)
        #expect(close?.closeReason == "message unfinished after 1 s")
    }

    @Test("who answers no ping is hung up")
    func keepAlive() throws {
        let server = try TestServer { $0.keepAlive = KeepAlive(pingAfterSeconds: 1, hangUpAfterSeconds: 2) }
        let client = try #require(RawClient.open(port: server.port))
        #expect(client.readFrame()?.opcode == 9)
        #expect(client.readFrame() == nil)
        #expect(server.log.waits(for: "ended 1 lost"))
    }

    @Test("who answers pings stays, and so does who speaks")
    func answeredPings() throws {
        let server = try TestServer { $0.keepAlive = KeepAlive(pingAfterSeconds: 1, hangUpAfterSeconds: 2) }
        let client = try #require(RawClient.open(port: server.port))
        for _ in 0..<3 {
            let ping = try #require(client.readFrame())
            #expect(ping.opcode == 9)
            client.write(RawClient.frame(ping.payload, opcode: 10))
        }
        client.write(RawClient.frame(Array("still here".utf8)))
        #expect(client.readFrame()?.text == "still here")
    }

    @Test("over the cap of an address, its oldest unjoined connection makes room; the joined stay")
    func capPerAddress() throws {
        let server = try TestServer { $0.limits.unjoinedPerAddressMax = 3 }
        let joined = try #require(RawClient.open(port: server.port))
        joined.write(RawClient.frame(Array("join".utf8)))
        #expect(joined.readFrame()?.text == "joined true")
        let waiting = (0..<3).compactMap { _ in RawClient.open(port: server.port) }
        #expect(waiting.count == 3)
        let newcomer = try #require(RawClient.open(port: server.port))
        #expect(server.log.waits(for: "ended 2"))
        newcomer.write(RawClient.frame(Array("counts".utf8)))
        #expect(newcomer.readFrame()?.text == "(joined: 1, unjoined: 3)")
        joined.write(RawClient.frame(Array("still here".utf8)))
        #expect(joined.readFrame()?.text == "still here")
    }

    @Test("a flood from other addresses locks nobody out")
    func flood() throws {
        let server = try TestServer {
            $0.limits = ConnectionLimits(joinedMax: 10, unjoinedMax: 20, unjoinedPerAddressMax: 10)
        }
        let flood = (0..<150).compactMap { RawClient(port: server.port, from: "127.0.0.\(2 + $0 % 5)") }
        #expect(flood.count == 150)
        for number in 0..<10 {
            let good = try #require(RawClient.open(port: server.port, from: "127.0.1.\(number + 1)"))
            good.write(RawClient.frame(Array("join".utf8)))
            #expect(good.readFrame()?.text == "joined true")
        }
    }

    @Test("the joined have places of their own, and no more than those")
    func joinedPlaces() throws {
        let server = try TestServer { $0.limits.joinedMax = 1 }
        let first = try #require(RawClient.open(port: server.port))
        let second = try #require(RawClient.open(port: server.port))
        first.write(RawClient.frame(Array("join".utf8)))
        #expect(first.readFrame()?.text == "joined true")
        second.write(RawClient.frame(Array("join".utf8)))
        #expect(second.readFrame()?.text == "joined false")
    }

    @Test("settings that cannot be are refused with a sentence")
    func settings() {
        #expect(throws: WebSocketFault.tooFewDescriptors(needed: 1_000_000_680, allowed: 20)) {
            var configuration = WebSocketServerConfiguration()
            configuration.limits = ConnectionLimits(joinedMax: 1_000_000_000, unjoinedMax: 360)
            try configuration.check(descriptorsAllowed: 20)
        }
        #expect(throws: WebSocketFault.self) {
            var configuration = WebSocketServerConfiguration()
            configuration.keepAlive = KeepAlive(pingAfterSeconds: 30, hangUpAfterSeconds: 30)
            _ = try WebSocketServer(configuration)
        }
    }

    @Test("a port that is taken is refused with a sentence")
    func takenPort() throws {
        let server = try TestServer()
        let port = server.port
        #expect(throws: WebSocketFault.cannotListen(host: "127.0.0.1", port: port, usesTLS: false)) {
            var configuration = WebSocketServerConfiguration()
            configuration.port = port
            _ = try WebSocketServer(configuration)
        }
    }
}
