import Glibc
import OwnThreads
import Testing

@testable import WebSockets

/// What docs/protocol.md says of frames that hardly any client sends.
@Suite("Odd frames, and what the page of the protocol says of them", .ownThreads, .timeLimit(.minutes(1)))
struct OddFrameTests {
    private func opened(_ port: Int) throws -> RawClient { try #require(RawClient.open(port: port)) }

    @Test(
        "what breaks RFC 6455 closes with 1002",
        arguments: [
            ("a reserved opcode", RawClient.frame([0x61], opcode: 3)),
            ("a reserved opcode for control", RawClient.frame([], opcode: 11)),
            ("a reserved bit", [0xc1] + RawClient.frame([0x61]).dropFirst()),
            ("a continuation of nothing", RawClient.frame([0x61], opcode: 0)),
            (
                "a message within another's fragments",
                RawClient.frame([0x61], isLast: false) + RawClient.frame([0x62])
            ),
            ("a ping in fragments", RawClient.frame([0x61], opcode: 9, isLast: false)),
            ("a close code that there isn't", RawClient.frame([0x03, 0xe7], opcode: 8)),
        ] as [(String, [UInt8])])
    func broken(_ name: String, _ bytes: [UInt8]) throws {
        let server = try TestServer()
        let client = try opened(server.port)
        client.write(bytes)
        #expect(client.readClose()?.closeCode == 1002, "\(name)")
    }

    @Test(
        "a ping, pong or close frame of more than 125 bytes ends the connection without a close frame",
        arguments: [8, 9, 10])
    func longControlFrame(_ opcode: UInt8) throws {
        let server = try TestServer()
        let allowed = try opened(server.port)
        allowed.write(RawClient.frame(Array(repeating: 0x61, count: 125), opcode: 9))
        #expect(allowed.readFrame()?.payload.count == 125)
        let client = try opened(server.port)
        client.write(RawClient.frame([0x03, 0xe8] + Array(repeating: 0x61, count: 124), opcode: opcode))
        #expect(client.readFrame() == nil)
        #expect(server.log.waits(for: "ended 2 lost"))
        allowed.write(RawClient.frame(Array("still here".utf8)))
        #expect(allowed.readFrame()?.text == "still here")
    }

    /// The library has no word for it, so nothing else can be done; should it refuse them one day, the page is to say so.
    @Test("a frame without a mask is taken as one with a mask")
    func unmasked() throws {
        let server = try TestServer()
        let client = try opened(server.port)
        client.write([0x81, 0x05] + Array("plain".utf8))
        #expect(client.readFrame()?.text == "plain")
        client.write([0x89, 0x01, 0x70])
        #expect(client.readFrame() == RawClient.Frame(opcode: 10, payload: [0x70]))
    }

    @Test(
        "a frame's head behind which nothing comes is closed with 1008, as a message that is not whole is",
        arguments: [
            [0x81, 0x85], [0x81, 0x85, 0, 0, 0, 0], [0x81, 0xfe, 0x10, 0], [0x81, 0xfe, 0x10, 0, 1, 2, 3, 4],
            [0x01, 0x85, 0, 0, 0, 0], [0x89, 0x85, 0, 0, 0, 0],
        ] as [[UInt8]])
    func headAlone(_ head: [UInt8]) throws {
        let server = try TestServer { $0.messageDeadlineSeconds = 1 }
        let client = try opened(server.port)
        client.write(RawClient.frame(Array("join".utf8)))
        #expect(client.readFrame()?.text == "joined true")
        client.write(head)
        let close = client.readClose()
        #expect(close?.closeCode == 1008)
        #expect(close?.closeReason == "message unfinished after 1 s")
        #expect(server.log.waits(for: "dropped 1 message_deadline"))
    }

    @Test("a head that is cut off itself is silence", arguments: [[0x81], [0x81, 0xfe]] as [[UInt8]])
    func cutHead(_ head: [UInt8]) throws {
        let server = try TestServer {
            $0.messageDeadlineSeconds = 1
            $0.keepAlive = KeepAlive(pingAfterSeconds: 2, hangUpAfterSeconds: 3)
        }
        let client = try opened(server.port)
        client.write(head)
        #expect(client.readFrame()?.opcode == 9)
        #expect(client.readFrame() == nil)
        #expect(server.log.waits(for: "ended 1 lost"))
    }

    @Test(
        "whatever comes is a sign of life: a pong that nobody asked for, a ping, a message, a piece of one",
        arguments: [RawClient.frame([], opcode: 10), RawClient.frame([], opcode: 9), RawClient.frame([0x61]), [0x61]]
            as [[UInt8]])
    func signsOfLife(_ piece: [UInt8]) throws {
        let server = try TestServer {
            $0.keepAlive = KeepAlive(pingAfterSeconds: 3, hangUpAfterSeconds: 5)
            ($0.joinDeadlineSeconds, $0.messageDeadlineSeconds) = (60, 60)
        }
        let client = try opened(server.port)
        client.setReadTimeout(milliseconds: 20)
        if piece == [0x61] { client.write([0x81, 0xff, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0]) }
        // Without an answer to a ping, and for longer than the silence that ends a connection.
        let end = steadyMilliseconds() + 8000
        while steadyMilliseconds() < end {
            client.write(piece)
            _ = client.readFrame()
            usleep(200_000)
        }
        #expect(!server.log.all.contains { $0.hasPrefix("ended") || $0.hasPrefix("dropped") })
    }

    /// `LimitTests` have the one that reads on in time, and finds it.
    @Test("a slow reader that reads nothing for three seconds more finds no close frame")
    func slowReader() throws {
        // More than the system takes in for it.
        let server = try TestServer { $0.outputBytesMax = 12_000_000 }
        let slow = try #require(RawClient.open(port: server.port, receiveBufferBytes: 4096))
        slow.write(RawClient.frame(Array("flood".utf8)))
        #expect(server.log.waits(for: "dropped 1 slow_reader", milliseconds: 20_000))
        server.log.add("flood stop")
        #expect(server.log.waits(for: "ended 1", milliseconds: 10_000))
        var payloads = 0
        while let frame = slow.readFrame() {
            #expect(frame.opcode == 1)
            payloads += 1
        }
        #expect(payloads > 0)
    }
}
