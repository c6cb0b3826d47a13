import SessionLog
import StrictJSON
import Testing

/// The promises of a log backend, checked on any of them: one that doesn't pass is none.
struct LogBackendPromises<Store: LogStore> {
    /// Makes the store anew over the same disk, as after a restart; the one before is gone by then.
    let restart: () throws -> Store
    /// Gives what was appended the time, or the order, to become durable.
    let settle: (Store) -> Void

    func checkAll() throws {
        try createsAndLists()
        try goesOnAfterRestart()
        try sealsForGood()
        try refusesASecondWriter()
        try takesNothingAfterClose()
    }

    private func createsAndLists() throws {
        let store = try restart()
        #expect(try store.sessions() == [])
        for session in ["b", "a-2", "a"] {
            let (log, chain) = try store.create(LogSamples.header(session)) { _ in }
            #expect(chain.entryCount == 0)
            finish(log, store)
        }
        #expect(try store.sessions() == ["a", "a-2", "b"])
        #expect(throws: LogRefusal.exists(session: "a")) { try store.create(LogSamples.header("a")) { _ in } }
        #expect(throws: LogRefusal.missing(session: "c")) { try store.read("c", head: .mustHold) { _ in } }
        for name in ["", "../a", "A", "a/b", "a.b", "-a", String(repeating: "a", count: 65)] {
            #expect(throws: LogRefusal.invalidName(name)) { try store.create(LogSamples.header(name)) { _ in } }
        }
    }

    private func goesOnAfterRestart() throws {
        let (expected, chain) = try writesTwenty(try restart())
        let store = try restart()
        try outlines(store, chain)
        var read: [LogEntry] = []
        let reopened = try store.open("run", head: .mustHold) { record in
            if case .entry(let entry) = record { read.append(entry) }
        } onProgress: { _ in
        }
        #expect(read == expected)
        #expect(reopened.ending.chain == chain && reopened.ending.tornTail == nil)
        #expect(reopened.head?.entry == 20 && reopened.head?.exerciseTimeMs == 20)
        try readsBack(reopened.log, expected)
        finish(reopened.log, store)
    }

    private func outlines(_ store: Store, _ chain: LogChain) throws {
        let outline = store.outline(of: "run")
        let seats = try LogSamples.header("run").seats.json
        #expect(outline.session == "run" && outline.seats?.json == seats)
        #expect(outline.head?.entry == 20 && outline.head?.digest == chain.head && outline.head?.dueMs == 100)
        #expect(store.outline(of: "none").seats == nil && store.outline(of: "none").head == nil)
    }

    private func readsBack(_ log: Store.Log, _ entries: [LogEntry]) throws {
        for range in [1...1, 7...7, 3...11, 20...20, 1...20] {
            let read = try log.lines(of: range).map { try LogEntry(line: $0) }
            #expect(read == Array(entries[(range.lowerBound - 1)..<range.upperBound]))
        }
    }

    private func writesTwenty(_ store: Store) throws -> (entries: [LogEntry], chain: LogChain) {
        let record = ProgressRecord()
        var (log, chain) = try store.create(LogSamples.header("run")) { record.take($0) }
        var entries: [LogEntry] = []
        for number in 1...20 {
            let line = try chain.append(LogSamples.draft(number)).line
            entries.append(try LogEntry(line: line))
            #expect(try log.append(line, reaching: chain, LogClock(exerciseTimeMs: number, dueMs: 100)) == number)
        }
        settle(store)
        #expect(record.wait { $0.durable == 20 })
        try readsBack(log, entries)
        finish(log, store)
        #expect(record.wait { $0.all.last == .closed })
        #expect(record.all.durablePositions == record.all.durablePositions.sorted())
        return (entries, chain)
    }

    private func sealsForGood() throws {
        let chain = try seals(try restart())
        let store = try restart()
        #expect(throws: LogRefusal.sealed(session: "sealed")) {
            try store.open("sealed", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
        }
        #expect(try store.read("sealed", head: .mustHold) { _ in }.chain == chain)
    }

    private func seals(_ store: Store) throws -> LogChain {
        var (log, chain) = try store.create(LogSamples.header("sealed")) { _ in }
        let (_, line) = try chain.seal()
        #expect(try log.append(line, reaching: chain, LogClock(exerciseTimeMs: 0)) == 1)
        finish(log, store)
        return chain
    }

    private func refusesASecondWriter() throws {
        let store = try restart()
        let (log, _) = try store.create(LogSamples.header("twice")) { _ in }
        #expect(throws: LogRefusal.inUse(session: "twice")) {
            try store.open("twice", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
        }
        finish(log, store)
        let (reopened, _, _) = try store.open("twice", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
        finish(reopened, store)
    }

    private func takesNothingAfterClose() throws {
        let store = try restart()
        var (log, chain) = try store.create(LogSamples.header("closed")) { _ in }
        log.close()
        let (_, line) = try chain.append(LogSamples.draft(1))
        #expect(throws: LogRefusal.self) { try log.append(line, reaching: chain, LogClock(exerciseTimeMs: 0)) }
        finish(log, store)
        #expect(try store.read("closed", head: .mustHold) { _ in }.chain.entryCount == 0)
    }

    private func finish(_ log: Store.Log, _ store: Store) {
        log.close()
        settle(store)
        finished(log)
    }

    /// Waits until a closed log has ended, where that takes time.
    let finished: (Store.Log) -> Void
}

extension [LogProgress] {
    var durablePositions: [Int] {
        compactMap { if case .durable(let position) = $0 { position } else { nil } }
    }
}
