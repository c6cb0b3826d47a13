import Glibc
import OwnThreads
import SessionLog
import SessionLogFiles
import Synchronization
import SystemPackage
import Testing

@Suite("A disk that is full, and has room again", .ownThreads, .timeLimit(.minutes(1)))
struct FullDiskTests {
    @Test(
        "logs that stopped for want of room go on where they were, once there is some",
        arguments: [Errno.noSpace, .fileTooLarge])
    func goesOn(_ cause: Errno) throws {
        let scratch = ScratchFolder()
        let disk = SmallDisk(cause)
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: disk.operations)
        var logs = try ["one", "two"].map { try begin($0, in: folder) }
        for index in logs.indices { try append(1, to: &logs[index]) }
        for log in logs { #expect(log.record.wait { $0.durable == 1 }) }
        try folder.goOn()
        disk.fill()
        let chains = logs.map(\.chain)
        try append(2, to: &logs[0])
        for log in logs {
            #expect(log.record.wait { $0.hasFailed })
            guard case .failed(.full(let sentence))? = log.record.all.last else {
                Issue.record("\(log.record.all)")
                continue
            }
            #expect(sentence.contains("offramp session resume"), "\(sentence)")
        }
        #expect(throws: LogRefusal.self) {
            try folder.open("one", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
        }
        #expect(throws: LogRefusal.self) { try folder.goOn() }
        disk.empty()
        try folder.goOn()
        for (index, session) in ["one", "two"].enumerated() {
            let record = ProgressRecord()
            let (log, ending, _) = try folder.open(
                session, head: .mustHold, onRecord: { _ in }, onProgress: { record.take($0) })
            #expect(ending.chain == chains[index], "what was told is there, and what was not is gone")
            var chain = ending.chain
            try log.append(chain.append(LogSamples.draft(2)).line, reaching: chain, LogClock(exerciseTimeMs: 2))
            #expect(record.wait { $0.durable == 2 })
            log.close()
            log.waitUntilEnded()
            #expect(try folder.read(session, head: .mustHold) { _ in }.chain == chain)
        }
        #expect(scratch.names(in: scratch.path).sorted() == ["lock", "one.head", "one.jsonl", "two.head", "two.jsonl"])
    }

    @Test("logs that stopped for another reason don't go on in this process")
    func otherReasons() throws {
        let scratch = ScratchFolder()
        let disk = SmallDisk(.ioError)
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: disk.operations)
        var one = try begin("one", in: folder)
        disk.fill()
        try append(1, to: &one)
        #expect(one.record.wait { $0.hasFailed })
        disk.empty()
        do {
            try folder.goOn()
            Issue.record("it went on")
        } catch {
            #expect("\(error)".contains("start the server again"), "\(error)")
        }
    }

    @Test("where sessions' files can't grow, their lines stay in the journal, and are in the files once there is room")
    func filesCannotGrow() throws {
        let scratch = ScratchFolder()
        let disk = SmallDisk(.noSpace)
        let faults = Atomic(0)
        let folder = try LogFolder(
            path: scratch.path, for: .writing, operations: disk.operations,
            onFault: { _ in faults.add(1, ordering: .relaxed) })
        var (one, two) = (try begin("one", in: folder), try begin("two", in: folder))
        try append(1, to: &one)
        try append(1, to: &two)
        #expect(one.record.wait { $0.durable == 1 } && two.record.wait { $0.durable == 1 })
        disk.fillFiles()
        // A log that ends has the files filled: it is told why it can't be, and isn't kept waiting.
        one.log.close()
        one.log.waitUntilEnded()
        guard case .failed(.full)? = one.record.all.last else {
            Issue.record("\(one.record.all)")
            return
        }
        try append(2, to: &two)
        #expect(two.record.wait { $0.durable == 2 }, "the journal takes lines all the same")
        disk.empty()
        #expect(two.record.wait { _ in scratch.bytes("1.journal") == nil }, "\(scratch.names(in: scratch.path))")
        two.log.close()
        two.log.waitUntilEnded()
        #expect(two.record.all.last == .closed, "\(two.record.all)")
        #expect(faults.load(ordering: .relaxed) == 1, "it is told once")
        for (session, open) in [("one", one), ("two", two)] {
            #expect(try folder.read(session, head: .mustHold) { _ in }.chain == open.chain)
        }
        #expect(scratch.names(in: scratch.path).sorted() == ["lock", "one.head", "one.jsonl", "two.head", "two.jsonl"])
    }

    private typealias Open = (log: FileLog, chain: LogChain, record: ProgressRecord)

    private func begin(_ session: String, in folder: LogFolder) throws -> Open {
        let record = ProgressRecord()
        let (log, chain) = try folder.create(LogSamples.header(session)) { record.take($0) }
        return (log, chain, record)
    }

    private func append(_ number: Int, to open: inout Open) throws {
        let line = try open.chain.append(LogSamples.draft(number)).line
        try open.log.append(line, reaching: open.chain, LogClock(exerciseTimeMs: number))
    }
}

/// A disk on which nothing can be written while it is full, but for a piece of what was to be.
private final class SmallDisk: Sendable {
    private let cause: Errno
    private let isFull = Atomic(false)
    private let areFilesFull = Atomic(false)
    private let hasTakenPiece = Atomic(false)

    init(_ cause: Errno) { self.cause = cause }

    private static func isSessionFile(_ file: FileDescriptor) -> Bool {
        var name = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/fd/\(file.rawValue)", &name, name.count - 1)
        return String(decoding: name.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            .hasSuffix(".jsonl")
    }

    func fill() { isFull.store(true, ordering: .relaxed) }
    /// Sessions' files alone can't grow.
    func fillFiles() { areFilesFull.store(true, ordering: .relaxed) }
    func empty() {
        isFull.store(false, ordering: .relaxed)
        areFilesFull.store(false, ordering: .relaxed)
    }

    var operations: FileOperations {
        var operations = FileOperations.system
        operations.write = { [self] (file, bytes) throws(Errno) in
            guard isFull.load(ordering: .relaxed) else { return try FileOperations.system.write(file, bytes) }
            guard !hasTakenPiece.exchange(true, ordering: .relaxed) else { throw cause }
            return try FileOperations.system.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        }
        operations.writeAt = { [self] (file, bytes, offset) throws(Errno) in
            guard !isFull.load(ordering: .relaxed), !(areFilesFull.load(ordering: .relaxed) && Self.isSessionFile(file))
            else {
                throw cause
            }
            return try FileOperations.system.writeAt(file, bytes, offset)
        }
        return operations
    }
}
