import Testing
import Threads

@Suite("Bells, handovers and mailboxes between threads")
struct WaitingTests {
    @Test("rings that nobody has heard count as one")
    func ringsCountAsOne() {
        let bell = Bell()
        bell.ring()
        bell.ring()
        let heard = [bell.wait(untilMonotonicMs: 0), bell.wait(untilMonotonicMs: 0)]
        #expect(heard == [true, false])
    }

    @Test("a ring wakes the one who waits, and a deadline ends the wait")
    func aRingWakes() throws {
        let (bell, answer) = (Bell(), Handover<Bool>())
        try NamedThread.start("waits") { answer.give(bell.wait()) }
        #expect(answer.take(withinSeconds: 0) == nil)
        bell.ring()
        #expect(answer.take(withinSeconds: 5) == true)
        let began = SystemClock.monotonicMs
        #expect(!bell.wait(untilMonotonicMs: began + 40))
        #expect(SystemClock.monotonicMs >= began + 40)
    }

    @Test("of several values the first counts, and is there for everybody")
    func theFirstCounts() throws {
        let (handover, read) = (Handover<Int>(), Mailbox<Int>())
        let done = (0..<8).map { _ in Handover<Void>() }
        for gate in done {
            try NamedThread.start("takes") {
                read.put(handover.take())
                gate.give()
            }
        }
        handover.give(1)
        handover.give(2)
        for gate in done { #expect(gate.take(withinSeconds: 5) != nil) }
        #expect(read.takeAll() == Array(repeating: 1, count: 8))
        #expect(handover.take(withinSeconds: 0) == 1)
    }

    @Test("no ring is lost among many threads")
    func nothingIsLost() throws {
        let (mailbox, bell, threads, each) = (Mailbox<Int>(), Bell(), 4, 2_000)
        mailbox.attach { bell.ring() }
        for thread in 0..<threads {
            try NamedThread.start("puts \(thread)") {
                for number in 0..<each { mailbox.put(thread * each + number) }
            }
        }
        var taken: [Int] = []
        let end = SystemClock.monotonicMs + 20_000
        while taken.count < threads * each, bell.wait(untilMonotonicMs: end) { taken += mailbox.takeAll() }
        #expect(taken.sorted() == Array(0..<(threads * each)))
        for thread in 0..<threads {
            let own = taken.filter { $0 / each == thread }
            #expect(own == own.sorted(), "mail of one thread keeps its order")
        }
    }

    @Test("what was put before anybody attached is told of at once")
    func earlyMail() {
        let (mailbox, bell) = (Mailbox<String>(), Bell())
        mailbox.put("early")
        mailbox.attach { bell.ring() }
        #expect(bell.wait(untilMonotonicMs: 0))
        #expect(mailbox.takeAll() == ["early"])
        #expect(mailbox.takeAll().isEmpty)
    }
}
