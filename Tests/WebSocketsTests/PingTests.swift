import Glibc
import OwnThreads
import Testing
import WebSockets

@Suite("Pings are told of, and nothing else is taken for one", .ownThreads, .timeLimit(.minutes(1)))
struct PingTests {
    private func pings(_ server: TestServer) -> Int { server.log.all.count { $0.hasPrefix("pinged") } }

    @Test("each that comes alone", arguments: [[], Array("mine".utf8)])
    func alone(_ payload: [UInt8]) throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        for count in 1...5 {
            client.write(RawClient.frame(payload, opcode: 9))
            #expect(client.readFrame() == RawClient.Frame(opcode: 10, payload: payload))
            #expect(server.log.waits(for: "pinged", times: count))
        }
        client.write(RawClient.frame(Array("text".utf8)))
        #expect(client.readFrame()?.text == "text")
        #expect(pings(server) == 5)
    }

    @Test("of many at once, each piece that is read of them")
    func flood() throws {
        let server = try TestServer()
        let client = try #require(RawClient.open(port: server.port))
        let ping = RawClient.frame([], opcode: 9)
        for _ in 0..<100 {
            client.write((0..<2000).flatMap { _ in ping })
            _ = client.readSome()
        }
        // 1.2 MB in pieces of 2 KiB at most; those that came while one was being answered are dropped by the library.
        #expect(pings(server) >= 60, "\(pings(server))")
    }

    @Test("texts large and small, half read, echoed and dropped with the connection, are none")
    func noPings() throws {
        let server = try TestServer { $0.outputBytesMax = 8_000_000 }
        let client = try #require(RawClient.open(port: server.port, receiveBufferBytes: 4096))
        let large = [UInt8](repeating: 0x61, count: 60_000)
        for _ in 0..<40 { client.write(RawClient.frame(large)) }
        usleep(300_000)
        for _ in 0..<40 { #expect(client.readFrame()?.payload == large) }
        for number in 0..<50 {
            client.write(RawClient.frame(Array("\(number)".utf8)))
            #expect(client.readFrame()?.text == "\(number)")
        }
        client.write(RawClient.frame([], opcode: 10))
        client.write(RawClient.frame(Array("close".utf8)))
        #expect(client.readClose()?.closeCode == 4000)
        #expect(pings(server) == 0)
    }
}
