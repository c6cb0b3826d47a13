import SessionLog
import SessionLogFiles
import Synchronization
import SystemPackage
import Testing

@Suite("Syncs of a log in a file")
struct GroupCommitTests {
    @Test("lines that arrive during a sync share the next one")
    func groups() throws {
        let scratch = ScratchFolder()
        let counter = Counter()
        var operations = FileOperations.system
        operations.syncData = { (file) throws(Errno) in
            counter.syncs.add(1, ordering: .relaxed)
            try FileOperations.system.syncData(file)
        }
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: operations)
        let record = ProgressRecord()
        var (log, chain) = try folder.create(LogSamples.header()) { record.take($0) }
        let before = counter.syncs.load(ordering: .relaxed)
        for number in 1...2000 {
            try log.append(
                chain.append(LogSamples.draft(number)).line, reaching: chain, LogClock(exerciseTimeMs: number))
        }
        #expect(record.wait { $0.durable == 2000 })
        #expect(counter.syncs.load(ordering: .relaxed) - before < 1500)
        let positions = record.all.durablePositions
        #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
        log.close()
        log.waitUntilEnded()
        #expect(try folder.read("sample", head: .mustHold) { _ in }.chain == chain)
    }

    @Test("what is told to be durable was written and synced before")
    func durableMeansSynced() throws {
        let scratch = ScratchFolder()
        let counter = Counter()
        let entryStart = Array("{\"command\"".utf8)
        var operations = FileOperations.system
        operations.write = { (file, bytes) throws(Errno) in
            let written = try FileOperations.system.write(file, bytes)
            counter.writtenLines.add(
                bytes.split(separator: 10).count { $0.starts(with: entryStart) }, ordering: .relaxed)
            return written
        }
        operations.syncData = { (file) throws(Errno) in
            try FileOperations.system.syncData(file)
            counter.syncedLines.store(counter.writtenLines.load(ordering: .relaxed), ordering: .relaxed)
        }
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: operations)
        let record = ProgressRecord()
        var (log, chain) = try folder.create(LogSamples.header()) { progress in
            if case .durable(let position) = progress, position > counter.syncedLines.load(ordering: .relaxed) {
                counter.tooEarly.add(1, ordering: .relaxed)
            }
            record.take(progress)
        }
        for number in 1...300 {
            try log.append(
                chain.append(LogSamples.draft(number)).line, reaching: chain, LogClock(exerciseTimeMs: number))
        }
        #expect(record.wait { $0.durable == 300 })
        #expect(counter.tooEarly.load(ordering: .relaxed) == 0)
        log.close()
        log.waitUntilEnded()
    }

    private final class Counter: Sendable {
        let syncs = Atomic(0)
        let writtenLines = Atomic(0)
        let syncedLines = Atomic(0)
        let tooEarly = Atomic(0)
    }
}
