import Glibc
import SessionLog
import SessionLogFiles
import Synchronization
import SystemPackage
import Testing

@Suite("A disk that fails")
struct FailureTests {
    enum Fault: String, CaseIterable, Sendable {
        case writeFails, writeIsFull, writeIsShort, writeIsInterrupted, writeTakesNothing, syncFails, headWriteFails,
            headWriteIsShort, headWriteIsInterrupted, headSyncFails

        /// Whether the write goes on, and nobody notices.
        var goesOn: Bool {
            switch self {
            case .writeIsShort, .writeIsInterrupted, .headWriteIsShort, .headWriteIsInterrupted: true
            default: false
            }
        }
    }

    @Test(
        "at any call: what was acknowledged is there, nothing is tried again, nothing more is taken",
        arguments: Fault.allCases, 0..<6)
    func everyCall(fault: Fault, call: Int) throws {
        let scratch = ScratchFolder()
        let disk = FailingDisk(fault, at: call)
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: disk.operations)
        let record = ProgressRecord()
        var (log, chain) = try folder.create(LogSamples.header()) { record.take($0) }
        disk.arm()
        var refusedAt: Int?
        for number in 1...12 where refusedAt == nil {
            do {
                try log.append(
                    chain.append(LogSamples.draft(number)).line, reaching: chain, LogClock(exerciseTimeMs: number))
                _ = record.wait { $0.durable == number || $0.hasFailed }
            } catch {
                refusedAt = number
            }
        }
        log.close()
        log.waitUntilEnded()
        let acknowledged = record.durable
        let told = record.all.filter { if case .durable = $0 { false } else { true } }
        #expect(told.count == 1)

        if fault.goesOn {
            #expect(acknowledged == 12 && told == [.closed])
        } else if disk.hasFailed {
            #expect(record.hasFailed)
            #expect(disk.callsAfterFailure == 0)
            #expect(throws: LogRefusal.self) { try log.append([], reaching: chain, LogClock(exerciseTimeMs: 0)) }
            // The page cache may show what the disk does not have, so this process doesn't open it again.
            #expect(throws: LogRefusal.self) {
                try folder.open("sample", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
            }
        }
        let ending = try LogFolder(path: scratch.path, for: .reading).read("sample", head: .mustHold) { _ in }
        #expect(ending.chain.entryCount >= acknowledged)
    }

    @Test(
        "a session that can't be begun leaves nothing behind",
        arguments: [Fault.writeFails, .writeIsFull, .syncFails, .headWriteFails, .headSyncFails], 0..<5)
    func creation(fault: Fault, call: Int) throws {
        let scratch = ScratchFolder()
        let disk = FailingDisk(fault, at: call)
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: disk.operations)
        disk.arm()
        let begun = try? folder.create(LogSamples.header()) { _ in }
        begun?.log.close()
        begun?.log.waitUntilEnded()
        disk.disarm()
        guard begun == nil else { return }
        #expect(disk.hasFailed)
        #expect(scratch.names(in: scratch.path) == ["lock"])
        let (log, _) = try folder.create(LogSamples.header()) { _ in }
        log.close()
        log.waitUntilEnded()
        #expect(try folder.sessions() == ["sample"])
    }

    @Test("a log that ends has its head renewed once", arguments: [true, false])
    func oneRenewal(isSealed: Bool) throws {
        let scratch = ScratchFolder()
        let renewals = Mutex<[String]>([])
        var operations = FileOperations.system
        operations.writeAt = { (file, bytes, offset) throws(Errno) in
            var name = [CChar](repeating: 0, count: 4096)
            let length = readlink("/proc/self/fd/\(file.rawValue)", &name, name.count - 1)
            let path = String(decoding: name.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if path.hasSuffix(".head") { renewals.withLock { $0.append(path) } }
            return try FileOperations.system.writeAt(file, bytes, offset)
        }
        let folder = try LogFolder(path: scratch.path, for: .writing, operations: operations)
        var (log, chain) = try folder.create(LogSamples.header()) { _ in }
        renewals.withLock { $0 = [] }
        // Exercise time runs, so that the head of the end differs from that of the last line.
        let clock = LogClock(exerciseTimeMs: 5, isRunning: !isSealed)
        try log.append(chain.append(LogSamples.draft(1)).line, reaching: chain, clock)
        usleep(5000)
        if isSealed { try log.append(chain.seal().line, reaching: chain, LogClock(exerciseTimeMs: 9)) }
        log.close()
        log.waitUntilEnded()
        #expect(renewals.withLock { $0.count } == 1)
        #expect(try folder.read("sample", head: .mustHold) { _ in }.chain == chain)
    }
}

extension ProgressRecord {
    var hasFailed: Bool { all.contains { if case .failed = $0 { true } else { false } } }
}

/// A disk whose n-th call of one kind fails, counted from when it is armed.
private final class FailingDisk: Sendable {
    private struct State {
        var isArmed = false
        var calls = 0
        var hasFailed = false
        var callsAfterFailure = 0
    }

    private let fault: FailureTests.Fault
    private let failingCall: Int
    private let state = Mutex(State())

    init(_ fault: FailureTests.Fault, at call: Int) {
        self.fault = fault
        failingCall = call
    }

    var hasFailed: Bool { state.withLock { $0.hasFailed } }
    var callsAfterFailure: Int { state.withLock { $0.callsAfterFailure } }
    func arm() { state.withLock { $0.isArmed = true } }
    func disarm() { state.withLock { $0.isArmed = false } }

    var operations: FileOperations {
        var operations = FileOperations.system
        let fault = fault
        operations.write = { [self] (file, bytes) throws(Errno) in
            switch fault {
            case .writeFails where fails(): throw .ioError
            case .writeIsFull where fails(): throw .noSpace
            case .writeIsInterrupted where fails(): throw .interrupted
            case .writeTakesNothing where fails(): return 0
            case .writeIsShort where fails():
                let part = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 3)])
                return try FileOperations.system.write(file, part)
            default: return try FileOperations.system.write(file, bytes)
            }
        }
        operations.writeAt = { [self] (file, bytes, offset) throws(Errno) in
            switch fault {
            case .headWriteFails where fails(): throw .ioError
            case .headWriteIsInterrupted where fails(): throw .interrupted
            case .headWriteIsShort where fails():
                let part = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 3)])
                return try FileOperations.system.writeAt(file, part, offset)
            default: return try FileOperations.system.writeAt(file, bytes, offset)
            }
        }
        operations.syncData = { [self] (file) throws(Errno) in
            if fault == .syncFails || fault == .headSyncFails, fails() { throw .ioError }
            try FileOperations.system.syncData(file)
        }
        operations.sync = { [self] (file) throws(Errno) in
            if fault == .syncFails, fails() { throw .ioError }
            try FileOperations.system.sync(file)
        }
        return operations
    }

    private func fails() -> Bool {
        state.withLock { state in
            guard state.isArmed else { return false }
            if state.hasFailed { state.callsAfterFailure += 1 }
            defer { state.calls += 1 }
            guard state.calls == failingCall else { return false }
            state.hasFailed = true
            return true
        }
    }
}
