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
        let (asked, answer) = (Handover<String>(), Handover<String?>())
        let client = try TestClient(port: server.port, greeting: "hello", host: "localhost") {
            asked.give($0)
            return answer.take()
        }
        #expect(asked.take(withinSeconds: 5) == "localhost")
        for count in 1...3 {
            client.thread.wake()
            #expect(client.log.waits(for: "woken", times: count))
        }
        #expect(!client.log.all.contains { $0.hasPrefix("connected") })
        answer.give(nil)
        #expect(client.log.waits(for: "text hello"))
        client.stop()
    }

    @Test("that aren't found are told as before, and may be asked for again")
    func unknown() throws {
        let client = try TestClient(port: 1, greeting: "", retryMilliseconds: 20, host: "nowhere") {
            "there is no host “\($0)”"
        }
        let sentence = "failed for good No connection to ws://nowhere:1/live: there is no host “nowhere”."
        #expect(client.log.waits(for: sentence, times: 3))
        client.stop()
    }

    @Test("a client that stops doesn't wait for the answer")
    func stops() throws {
        // Whether the loop waits when it has heard that it is to end is a matter of moments.
        for delayMs in 0..<20 {
            let (asked, answer) = (Handover<Void>(), Handover<String?>())
            let client = try TestClient(port: 1, greeting: "", host: "slow") { _ in
                asked.give()
                return answer.take()
            }
            #expect(asked.take(withinSeconds: 5) != nil)
            usleep(UInt32(delayMs) * 1_000)
            let start = SystemClock.monotonicMs
            client.stop()
            #expect(SystemClock.monotonicMs - start < 1500, "after \(delayMs) ms")
            answer.give(nil)
        }
    }

    @Test("addresses are no names", arguments: ["127.0.0.1"])
    func addresses(_ host: String) throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port, greeting: "hello", host: host) { _ in "nobody was to ask" }
        #expect(client.log.waits(for: "text hello"))
        client.stop()
    }
}
