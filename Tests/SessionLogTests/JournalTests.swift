import Glibc
import SessionLog
import SessionLogFiles
import Synchronization
import SystemPackage
import Testing

/// The journal that all sessions of a folder share: what stands in it, in the sessions' files, and in neither after a crash.
@Suite("The journal of a folder")
struct JournalTests {
    private typealias Open = (log: FileLog, chain: LogChain, record: ProgressRecord)

    @Test("lines of many sessions that arrive together share a sync, and each file has its own in the end")
    func sharedSync() throws {
        let scratch = ScratchFolder()
        let groups = Atomic(0)
        let folder = try LogFolder(
            path: scratch.path, for: .writing, onSync: { _ in groups.add(1, ordering: .relaxed) })
        var logs = try (1...20).map { try begin("s-\($0)", in: folder) }
        for number in 1...50 {
            for index in logs.indices { try append(number, to: &logs[index]) }
        }
        for log in logs { #expect(log.record.wait { $0.durable == 50 }) }
        #expect(groups.load(ordering: .relaxed) < 500, "a thousand lines, and fewer groups than half of it")
        for log in logs { log.log.close() }
        for log in logs { log.log.waitUntilEnded() }
        for (index, log) in logs.enumerated() {
            let lines = try LogSamples.lines(entries: 50, session: "s-\(index + 1)")
            #expect(scratch.bytes("s-\(index + 1).jsonl") == lines.flatMap { $0 })
            #expect(log.record.all.last == .closed)
        }
        #expect(scratch.names(in: scratch.path).allSatisfy { !$0.hasSuffix(".journal") })
    }

    @Test("where lines wait to be told, all of a turn are one group; closing writes what waits")
    func waiting() throws {
        let scratch = ScratchFolder()
        let groups = Mutex<[Int]>([])
        let folder = try LogFolder(
            path: scratch.path, for: .writing, waitsToBeTold: true,
            onSync: { sync in groups.withLock { $0.append(sync.lineCount) } })
        var (one, other) = (try begin("one", in: folder), try begin("other", in: folder))
        for number in 1...3 {
            try append(number, to: &one)
            try append(number, to: &other)
        }
        usleep(50_000)
        #expect(one.record.durable == 0 && groups.withLock { $0 } == [])
        folder.write()
        #expect(one.record.wait { $0.durable == 3 } && other.record.wait { $0.durable == 3 })
        #expect(groups.withLock { $0 } == [6])
        try append(4, to: &one)
        finish(one)
        #expect(one.record.durable == 4)
        finish(other)
    }

    @Test("a running session is read from its file and the journal together, and exported whole")
    func readWhileRunning() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var (one, other) = (try begin("one", in: folder), try begin("other", in: folder))
        for number in 1...3 {
            try append(number, to: &one)
            try append(number, to: &other)
        }
        #expect(one.record.wait { $0.durable == 3 } && other.record.wait { $0.durable == 3 })
        #expect(try scratch.bytes("one.jsonl") == LogSamples.lines(entries: 0, session: "one")[0])
        let reader = try LogFolder(path: scratch.path, for: .reading)
        #expect(try reader.read("one", head: .mustHold) { _ in }.chain == one.chain)
        let lines = try LogSamples.lines(entries: 3, session: "one").flatMap { $0 }
        let copy = ScratchFolder()
        mkdir(copy.path, 0o700)
        #expect(try reader.export("one", to: copy.path).chain == one.chain)
        #expect(copy.bytes("one.jsonl") == lines)
        #expect(throws: LogRefusal.exists(session: "one")) { try reader.export("one", to: copy.path) }
        let exported = try LogFolder(path: copy.path, for: .reading)
        #expect(try exported.read("one", head: .mustHold) { _ in }.chain == one.chain)
        finish(one)
        #expect(scratch.bytes("one.jsonl") == lines)
        #expect(try reader.read("other", head: .mustHold) { _ in }.chain == other.chain)
        finish(other)
    }

    @Test("a server that was killed: the next one brings the lines into the files, and exercise time ran on until then")
    func killed() throws {
        let scratch = ScratchFolder()
        let clock = TestClock()
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: clock.operations)
        var (run, stand) = (try begin("run", in: folder), try begin("stand", in: folder))
        for number in 1...3 {
            try append(number, to: &run, LogClock(exerciseTimeMs: number * 100, isRunning: true))
            try append(number, to: &stand, LogClock(exerciseTimeMs: number * 100))
        }
        #expect(run.record.wait { $0.durable == 3 } && stand.record.wait { $0.durable == 3 })
        let before = scratch.bytes("witness.journal")
        clock.pass(milliseconds: 5000)
        #expect(ProgressRecord().wait { _ in scratch.bytes("witness.journal") != before }, "while time runs")
        let copy = scratch.copy()
        for (session, log, timeMs) in [("run", run, 5300), ("stand", stand, 300)] {
            let reopened = try LogFolder(path: copy.path, for: .writing, operations: clock.operations)
            let (next, ending, head) = try reopened.open(
                session, head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
            #expect(ending.chain == log.chain && head?.entry == 3)
            #expect(head?.exerciseTimeMs == timeMs)
            next.close()
            next.waitUntilEnded()
            #expect(try copy.bytes("\(session).jsonl") == LogSamples.lines(entries: 3, session: session).flatMap { $0 })
        }
        #expect(copy.names(in: copy.path).allSatisfy { !$0.hasSuffix(".journal") })
        finish(run)
        finish(stand)
    }

    @Test("a journal that ends in a group that never became durable is read up to it, wherever it was cut")
    func tornGroup() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var log = try begin("sample", in: folder)
        try append(1, to: &log)
        #expect(log.record.wait { $0.durable == 1 })
        let first = try #require(scratch.bytes("1.journal")).count
        try append(2, to: &log)
        #expect(log.record.wait { $0.durable == 2 })
        let copy = scratch.copy()
        finish(log)
        let (whole, witness) = (try #require(copy.bytes("1.journal")), try #require(copy.bytes("witness.journal")))
        for length in stride(from: first, to: whole.count, by: 97) {
            copy.write(Array(whole[..<length]), to: "1.journal")
            let reader = try LogFolder(path: copy.path, for: .reading)
            #expect(try reader.read("sample", head: .mustHold) { _ in }.chain.entryCount == 1)
        }
        // Zeros, where the file grew and its sectors were never written.
        copy.write(whole[..<first] + [UInt8](repeating: 0, count: whole.count - first), to: "1.journal")
        let opened = try LogFolder(path: copy.path, for: .writing)
        #expect(try opened.read("sample", head: .mustHold) { _ in }.chain.entryCount == 1)
        #expect(copy.bytes("1.journal") == nil && witness.count == 1024)
    }

    @Test("a journal that is damaged, cut below its witness, or gone is refused, and left as it is")
    func damaged() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var log = try begin("sample", in: folder)
        let unwitnessed = scratch.bytes("witness.journal")
        for number in 1...4 {
            try append(number, to: &log)
            #expect(log.record.wait { $0.durable == number })
        }
        #expect(ProgressRecord().wait { _ in isWitnessed(4, scratch) }, "within a second, and then no more")
        #expect(unwitnessed == nil)
        let copy = scratch.copy()
        finish(log)
        let whole = try #require(copy.bytes("1.journal"))
        for position in stride(from: 3, to: whole.count, by: 31) {
            var flipped = whole
            flipped[position] ^= 4
            for bytes in [flipped, Array(whole[..<position])] {
                copy.write(bytes, to: "1.journal")
                for purpose in [LogFolder.Purpose.reading, .writing] {
                    #expect(throws: LogRefusal.self) {
                        try LogFolder(path: copy.path, for: purpose).read("sample", head: .mustHold) { _ in }
                    }
                }
                #expect(copy.bytes("1.journal") == bytes)
            }
        }
        unlink("\(copy.path)/1.journal")
        let refusal = #expect(throws: LogRefusal.self) { try LogFolder(path: copy.path, for: .writing) }
        #expect(refusal?.description.contains("a journal is missing") == true)
        // Staff who know what is lost go on without.
        unlink("\(copy.path)/witness.journal")
        let reader = try LogFolder(path: copy.path, for: .writing)
        #expect(try reader.read("sample", head: .mustHold) { _ in }.chain.entryCount == 0)
    }

    @Test("a bad group before a good one is damage, though no witness knows of either")
    func damageBeforeAGroup() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var log = try begin("sample", in: folder)
        for number in 1...3 {
            try append(number, to: &log)
            #expect(log.record.wait { $0.durable == number })
        }
        let copy = scratch.copy()
        finish(log)
        unlink("\(copy.path)/witness.journal")
        var bytes = try #require(copy.bytes("1.journal"))
        let header = try #require(bytes.firstIndex(of: 10))
        for position in [header + 20, header + 600, header + 900] {
            bytes[position] ^= 4
            copy.write(bytes, to: "1.journal")
            let refusal = #expect(throws: LogRefusal.self) { try LogFolder(path: copy.path, for: .writing) }
            #expect(refusal?.description.contains("damaged at byte") == true)
            bytes[position] ^= 4
        }
    }

    @Test("where a session's file was taken away, the others go on, and what the journal had of it is kept")
    func fileTakenAway() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var (one, other) = (try begin("one", in: folder), try begin("other", in: folder))
        try append(1, to: &one)
        try append(1, to: &other)
        #expect(one.record.wait { $0.durable == 1 } && other.record.wait { $0.durable == 1 })
        let copy = scratch.copy()
        finish(one)
        finish(other)
        unlink("\(copy.path)/one.jsonl")
        let faults = Mutex<[LogRefusal]>([])
        let again = try LogFolder(
            path: copy.path, for: .writing, onFault: { fault in faults.withLock { $0.append(fault) } })
        #expect(faults.withLock { $0.first?.description.contains("one.jsonl isn't there") } == true)
        #expect(copy.bytes("1.journal.kept") != nil)
        #expect(try again.read("other", head: .mustHold) { _ in }.chain == other.chain)
    }

    @Test("heads of sessions at rest aren't renewed, and nothing is written while no time runs")
    func atRest() throws {
        let scratch = ScratchFolder()
        let counter = Atomic(0)
        var operations = FileOperations.system
        operations.syncData = { (file) throws(Errno) in
            counter.add(1, ordering: .relaxed)
            try FileOperations.system.syncData(file)
        }
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: operations)
        var log = try begin("sample", in: folder)
        try append(1, to: &log)
        #expect(log.record.wait { $0.durable == 1 })
        usleep(1_300_000)
        let syncs = counter.load(ordering: .relaxed)
        usleep(1_300_000)
        #expect(counter.load(ordering: .relaxed) == syncs)
        finish(log)
    }

    private func begin(_ session: String, in folder: LogFolder) throws -> Open {
        let record = ProgressRecord()
        let (log, chain) = try folder.create(LogSamples.header(session)) { record.take($0) }
        return (log, chain, record)
    }

    private func append(_ number: Int, to open: inout Open, _ clock: LogClock? = nil) throws {
        let line = try open.chain.append(LogSamples.draft(number)).line
        try open.log.append(line, reaching: open.chain, clock ?? LogClock(exerciseTimeMs: number))
    }

    private func finish(_ open: Open) {
        open.log.close()
        open.log.waitUntilEnded()
    }

    private func isWitnessed(_ group: Int, _ scratch: ScratchFolder) -> Bool {
        String(decoding: scratch.bytes("witness.journal") ?? [], as: UTF8.self).contains("\"group\":\(group),")
    }
}

/// A monotonic clock that stands, and goes on when told.
private final class TestClock: Sendable {
    private let startMs = FileOperations.system.monotonicMs()
    private let aheadMs = Atomic(0)

    func pass(milliseconds: Int) { aheadMs.add(milliseconds, ordering: .relaxed) }

    var operations: FileOperations {
        var operations = FileOperations.system
        operations.monotonicMs = { [self] in
            startMs + aheadMs.load(ordering: .relaxed)
        }
        return operations
    }
}

extension ScratchFolder {
    /// The same files in a folder of their own, as they stand now: what a killed server leaves.
    fileprivate func copy() -> ScratchFolder {
        let copy = ScratchFolder()
        mkdir(copy.path, 0o700)
        for name in names(in: path) { copy.write(bytes(name) ?? [], to: name) }
        return copy
    }
}
