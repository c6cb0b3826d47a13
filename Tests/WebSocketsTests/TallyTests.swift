import OwnThreads
import Testing
import WebSockets

@Suite("What a server counts", .ownThreads, .timeLimit(.minutes(1)))
struct TallyTests {
    @Test("what is refused and what is dropped is told, with the address, and counted")
    func refusalsAndDrops() throws {
        let server = try TestServer { $0.joinDeadlineSeconds = 1 }
        let stranger = try #require(RawClient(port: server.port))
        stranger.write(RawClient.request(RawClient.upgradeLines + ["Origin: http://elsewhere"]))
        #expect(stranger.readToEnd()?.contains(" 403 ") == true)
        let binary = try #require(RawClient.open(port: server.port))
        binary.write(RawClient.frame([1], opcode: 2))
        #expect(binary.readClose()?.closeCode == 1003)
        let silent = try #require(RawClient.open(port: server.port))
        #expect(silent.readClose()?.closeReason == "no join within 1 s")
        #expect(server.log.count(of: "refused handshake from 127.0.0.1") == 1)
        #expect(
            server.log.all.filter { $0.hasPrefix("dropped") }.map { $0.split(separator: " ")[2] }
                == ["bad_message", "join_deadline"])

        let client = try #require(RawClient.open(port: server.port))
        client.write(RawClient.frame(Array("tally".utf8)))
        #expect(
            client.readFrame()?.text
                == "opened 3, refused handshake 1, dropped join_deadline 1 bad_message 1, received 1")
    }

    @Test("a connection that lost its place to a newcomer is told as refused")
    func displaced() throws {
        let server = try TestServer {
            $0.limits = ConnectionLimits(joinedMax: 1, unjoinedMax: 1, unjoinedPerAddressMax: 1)
        }
        let first = try #require(RawClient.open(port: server.port))
        let second = try #require(RawClient.open(port: server.port))
        #expect(server.log.waits(for: "refused displaced from 127.0.0.1"))
        #expect(first.readToEnd() != nil)
        second.write(RawClient.frame(Array("here".utf8)))
        #expect(second.readFrame()?.text == "here")
    }
}
