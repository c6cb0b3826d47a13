import SessionLog
import Testing

@Suite("The log in memory")
struct MemoryLogStoreTests {
    @Test("keeps the promises of a log backend")
    func promises() throws {
        let store = MemoryLogStore()
        try LogBackendPromises(restart: { store }, settle: { $0.sync() }, finished: { _ in }).checkAll()
    }

    @Test("tells nothing durable before the sync, and nothing after one that failed")
    func failedSync() throws {
        let store = MemoryLogStore()
        let record = ProgressRecord()
        var (log, chain) = try store.create(LogSamples.header()) { record.take($0) }
        try log.append(chain.append(LogSamples.draft(1)).line, reaching: chain, LogClock(exerciseTimeMs: 0))
        #expect(record.all == [])
        store.sync()
        #expect(record.all == [.durable(through: 1)])
        log.failNextSync()
        try log.append(chain.append(LogSamples.draft(2)).line, reaching: chain, LogClock(exerciseTimeMs: 0))
        store.sync()
        store.sync()
        #expect(record.all.count == 2)
        #expect(throws: LogRefusal.self) { try log.append([], reaching: chain, LogClock(exerciseTimeMs: 0)) }
        let (_, ending, _) = try store.open("sample", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
        #expect(ending.chain.entryCount == 1)
    }

    @Test("a power cut at any byte keeps what was durable, and a lost tail of it is refused")
    func powerCut() throws {
        let unsynced = try LogSamples.lines(entries: 3)[2...3].reduce(0) { $0 + $1.count }
        for kept in 0...unsynced {
            let store = MemoryLogStore()
            var (log, chain) = try store.create(LogSamples.header()) { _ in }
            try log.append(chain.append(LogSamples.draft(1)).line, reaching: chain, LogClock(exerciseTimeMs: 0))
            store.sync()
            for number in 2...3 {
                try log.append(
                    chain.append(LogSamples.draft(number)).line, reaching: chain, LogClock(exerciseTimeMs: 0))
            }
            log.cutPower(keeping: kept)
            let (reopened, ending, _) = try store.open(
                "sample", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
            #expect((1...3).contains(ending.chain.entryCount))
            reopened.cutPower(keeping: 0)
            let bytes = try #require(store[bytesOf: "sample"])
            store[bytesOf: "sample"] = Array(try LogSamples.lines(entries: 0)[0])
            #expect(throws: LogRefusal.self) {
                try store.open("sample", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
            }
            #expect(bytes.count == ending.byteCount)
        }
    }
}
