import Glibc
import SystemPackage
import Testing
import Threads

@Suite("Threads and clocks")
struct NamedThreadTests {
    @Test("a thread is shown by the first 15 bytes of its name")
    func name() throws {
        let answer = Handover<String>()
        try NamedThread.start("a name that is too long", stackByteCount: 256 * 1024) {
            let file = try? OwnedDescriptor(opening: "/proc/thread-self/comm", .readOnly)
            let bytes = (try? file?.descriptor.readWhole(byteCount: 64)) ?? []
            answer.give(String(decoding: bytes, as: UTF8.self))
        }
        #expect(answer.take(withinSeconds: 5) == "a name that is \n")
    }

    @Test("where the system gives no thread, the body isn't called and the sentence says why")
    func noThread() throws {
        let called = Handover<Void>()
        // More than a process can have of addresses: as refused as one too many.
        let fault = #expect(throws: ThreadFault.self) {
            try NamedThread.start("too much", stackByteCount: 1 << 50) { called.give() }
        }
        #expect(fault?.cause == .resourceTemporarilyUnavailable)
        #expect(fault?.description.contains("no further thread (too much: ") == true)
        #expect(called.take(withinSeconds: 0) == nil)
    }

    @Test("the monotonic clock goes forward, in one count for both units")
    func clocks() {
        let (ms, us) = (SystemClock.monotonicMs, SystemClock.monotonicUs)
        usleep(3_000)
        #expect(us / 1000 - ms < 1000)
        #expect(SystemClock.monotonicUs - us >= 3_000)
        #expect(abs(SystemClock.utcMs - time(nil) * 1000) < 2_000)
    }
}
