import Glibc
import OwnThreads
import Testing
import Threads
import WebSockets

/// Looking a host's name up may hang: the client's thread goes on meanwhile.
@Suite("Host names", .ownThreads, .timeLimit(.minutes(1)))
struct HostLookupTests {
    @Test("are looked up elsewhere: the client hears of all else meanwhile, and connects once it is answered")
    func hangs() throws {
        let server = try TestServer()
        let (asked, answer) = (Handover<String>(), Handover<HostLookup>())
        let client = try TestClient(port: server.port, greeting: "hello", host: "table.invalid") {
            asked.give($0)
            return answer.take()
        }
        #expect(asked.take(withinSeconds: 5) == "table.invalid")
        for count in 1...3 {
            client.thread.wake()
            #expect(client.log.waits(for: "woken", times: count))
        }
        #expect(!client.log.all.contains { $0.hasPrefix("connected") })
        answer.give(HostLookup(addresses: ["127.0.0.1"]))
        // Nobody but `find` knows the name: the library, which would stand still meanwhile, doesn't ask again.
        #expect(client.log.waits(for: "text hello"))
        client.stop()
    }

    @Test("are dialled at each of their addresses, until somebody answers")
    func several() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "hello", host: "table.invalid") { _ in
            HostLookup(addresses: ["127.0.0.3", "127.0.0.1"])
        }
        #expect(client.log.waits(for: "text hello"))
        #expect(!client.log.all.contains { $0.hasPrefix("failed") })
        client.stop()
    }

    @Test("where nobody answers at any of their addresses, that is told once, by the name")
    func none() throws {
        let client = try TestClient(port: 1, greeting: "", host: "table.invalid") { _ in
            HostLookup(addresses: ["127.0.0.3", "127.0.0.1"])
        }
        #expect(client.log.waits(for: "failed"))
        #expect(client.log.all.filter { $0.contains("No connection to ws://table.invalid:1/live") }.count == 1)
        client.stop()
    }

    @Test("that aren't found are told as before, and may be asked for again")
    func unknown() throws {
        let client = try TestClient(port: 1, greeting: "", retryMilliseconds: 20, host: "nowhere") {
            HostLookup(fault: "there is no host “\($0)”")
        }
        let sentence = "failed for good No connection to ws://nowhere:1/live: there is no host “nowhere”."
        #expect(client.log.waits(for: sentence, times: 3))
        client.stop()
    }

    @Test("a client that stops doesn't wait for the answer")
    func stops() throws {
        // Whether the loop waits when it has heard that it is to end is a matter of moments.
        for delayMs in 0..<20 {
            let (asked, answer) = (Handover<Void>(), Handover<HostLookup>())
            let client = try TestClient(port: 1, greeting: "", host: "slow") { _ in
                asked.give()
                return answer.take()
            }
            #expect(asked.take(withinSeconds: 5) != nil)
            usleep(UInt32(delayMs) * 1_000)
            let start = SystemClock.monotonicMs
            client.stop()
            #expect(SystemClock.monotonicMs - start < 1500, "after \(delayMs) ms")
            answer.give(HostLookup(addresses: []))
        }
    }

    @Test("addresses are no names", arguments: ["127.0.0.1"])
    func addresses(_ host: String) throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "hello", host: host) { _ in
            HostLookup(fault: "nobody was to ask")
        }
        #expect(client.log.waits(for: "text hello"))
        client.stop()
    }
}
