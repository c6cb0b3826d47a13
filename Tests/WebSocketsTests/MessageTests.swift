import OwnThreads
import Testing
import WebSockets

@Suite("Messages of a server", .ownThreads, .timeLimit(.minutes(1)))
struct MessageTests {
    @Test("text comes back as it was sent, empty and with several in one packet")
    func echo() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame(Array("Привіт".utf8)) + RawClient.frame([]) + RawClient.frame(Array("c".utf8)))
        #expect(client.readFrame()?.text == "Привіт")
        #expect(client.readFrame() == RawClient.Frame(opcode: 1, payload: []))
        #expect(client.readFrame()?.text == "c")
        #expect(server.log.waits(for: "opened 1 from 127.0.0.1"))
    }

    @Test("the answer to the handshake names the subprotocol and no extension")
    func handshake() throws {
        let server = try TestServer()
        let client = try #require(RawClient(port: server.port))
        let head = try #require(
            client.shakeHands(adding: ["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"]))
        #expect(head.hasPrefix("HTTP/1.1 101"))
        #expect(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))
        #expect(head.lowercased().contains("sec-websocket-protocol: offramp.v1"))
        #expect(!head.lowercased().contains("extensions"))
    }

    @Test("messages of 60 KiB, of exactly the limit and in many fragments arrive whole", arguments: [61_440, 65_536])
    func large(count: Int) throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        let text = (0..<count).map { UInt8(97 + $0 % 26) }
        client.write(RawClient.frame(text))
        #expect(client.readFrame()?.payload == text)
        let pieces = stride(from: 0, to: count, by: 1000).map { Array(text[$0..<min($0 + 1000, count)]) }
        for (index, piece) in pieces.enumerated() {
            client.write(
                RawClient.frame(piece, opcode: index == 0 ? 1 : 0, isLast: index == pieces.count - 1))
        }
        #expect(client.readFrame()?.payload == text)
    }

    @Test("a long answer, above one piece of the writer, arrives whole")
    func longAnswer() throws {
        let server = try TestServer { $0.messageBytesMax = 300_000 }
        let client = try #require(RawClient.open(port: server.port))
        let text = (0..<300_000).map { UInt8(97 + $0 % 26) }
        client.write(RawClient.frame(text) + RawClient.frame(Array("next".utf8)))
        #expect(client.readFrame()?.payload == text)
        #expect(client.readFrame()?.text == "next")
    }

    @Test("a message above the limit closes with 1009, whole or in fragments or only declared")
    func tooLong() throws {
        let server = try TestServer()
        let whole = try #require(RawClient.open(port: server.port))
        whole.write(RawClient.frame(Array(repeating: 0x61, count: 65_537)))
        #expect(whole.readClose()?.closeCode == 1009)

        let inFragments = try #require(RawClient.open(port: server.port))
        inFragments.write(RawClient.frame(Array(repeating: 0x61, count: 40_000), isLast: false))
        inFragments.write(RawClient.frame(Array(repeating: 0x61, count: 40_000), opcode: 0))
        #expect(inFragments.readClose()?.closeCode == 1009)

        let declared = try #require(RawClient.open(port: server.port))
        declared.write([0x81, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4, 0x61])
        #expect(declared.readClose()?.closeCode == 1009)
        #expect(server.log.waits(for: "closedHere", times: 3))
    }

    @Test("too many fragments close with 1008")
    func tooManyFragments() throws {
        let server = try TestServer { $0.fragmentsMax = 10 }
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame([0x61], isLast: false))
        for _ in 0..<10 { client.write(RawClient.frame([0x61], opcode: 0, isLast: false)) }
        #expect(client.readClose()?.closeCode == 1008)
    }

    @Test(
        "text that is not UTF-8 closes with 1007",
        arguments: [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x61, 0xe2, 0x82]] as [[UInt8]])
    func badText(bytes: [UInt8]) throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame(bytes))
        let close = client.readClose()
        #expect(close?.closeCode == 1007)
        client.write(RawClient.frame(close?.payload ?? [], opcode: 8))
        #expect(server.log.waits(for: "ended 1"))
    }

    @Test("a binary message closes with 1003, and its bytes go nowhere")
    func binary() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame([1, 2, 3], opcode: 2) + RawClient.frame(Array("after".utf8)))
        let answer = client.readFrame()
        #expect(answer?.closeCode == 1003)
        #expect(answer?.closeReason == "text messages only")
    }

    @Test("a close by the handler carries its code and reason; a close by the peer is told with its own")
    func closes() throws {
        let server = try TestServer()
        let first = try #require(RawClient.open(port: server.port))
        first.write(RawClient.frame(Array("last words".utf8)) + RawClient.frame(Array("close".utf8)))
        #expect(first.readFrame()?.text == "last words")
        let close = first.readFrame()
        #expect(close?.closeCode == 4000)
        #expect(close?.closeReason == "as you wish")
        first.write(RawClient.frame(close?.payload ?? [], opcode: 8))
        #expect(server.log.waits(for: "ended 1 closedHere"))

        let second = try #require(RawClient.open(port: server.port))
        second.write(RawClient.frame([0x0f, 0xa1] + Array("bye".utf8), opcode: 8))
        #expect(second.readClose()?.closeCode == 4001)
        #expect(server.log.waits(for: "ended 2 closedByPeer"))
        #expect(server.log.all.contains { $0.contains("\"bye\"") })
    }

    @Test("a ping between two fragments is answered, and the message stays whole")
    func pingBetween() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame(Array("on".utf8), isLast: false))
        client.write(RawClient.frame(Array("p".utf8), opcode: 9))
        client.write(RawClient.frame(Array("e".utf8), opcode: 0))
        #expect(client.readFrame() == RawClient.Frame(opcode: 10, payload: Array("p".utf8)))
        #expect(client.readFrame()?.text == "one")
    }
}
