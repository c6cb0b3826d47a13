import Glibc
import SystemPackage
import Testing
import Threads

@Suite("Bytes are moved whole, and nothing is tried twice")
struct TransferTests {
    private static let bytes = Array("what is to be written".utf8)

    /// Writes by calls that do one after another what a script says; a number is how many bytes are taken.
    private func written(_ script: [Result<Int, Errno>]) -> (bytes: [UInt8], calls: Int, fault: TransferFault?) {
        var (taken, calls): ([UInt8], Int) = ([], 0)
        do throws(TransferFault) {
            try Self.bytes.withUnsafeBufferPointer { (buffer) throws(TransferFault) in
                try WholeTransfer.write(UnsafeRawBufferPointer(buffer)) { (rest) throws(Errno) in
                    defer { calls += 1 }
                    let count = min(try (calls < script.count ? script[calls] : .success(.max)).get(), rest.count)
                    taken += rest.prefix(count)
                    return count
                }
            }
            return (taken, calls, nil)
        } catch {
            return (taken, calls, error)
        }
    }

    @Test("a write that was cut short goes on where it stopped, and an interrupted one is made again")
    func shortAndInterrupted() {
        let (bytes, calls, fault) = written([.success(3), .failure(.interrupted), .success(1), .failure(.interrupted)])
        #expect(bytes == Self.bytes)
        #expect(calls == 5)
        #expect(fault == nil)
    }

    @Test("any other failure is the last call", arguments: [Errno.ioError, .noSpace, .resourceTemporarilyUnavailable])
    func noSecondTry(cause: Errno) {
        let (bytes, calls, fault) = written([.success(4), .failure(cause)])
        #expect(bytes == Array(Self.bytes.prefix(4)))
        #expect(calls == 2)
        #expect(fault == .failed(cause))
    }

    @Test("a call that takes nothing is a failure, and no loop")
    func nothingTaken() {
        let (_, calls, fault) = written([.success(2), .success(0)])
        #expect(calls == 2)
        #expect(fault == .nothingTaken)
        #expect(fault?.description == "nothing was taken")
    }

    @Test("a read goes on until the buffer is full or the end is there")
    func reading() throws {
        var script: [Result<Int, Errno>] = [.success(2), .failure(.interrupted), .success(3), .success(0)].reversed()
        var room = [UInt8](repeating: 0, count: 9)
        let count = try room.withUnsafeMutableBytes { room in
            try WholeTransfer.read(into: room) { (_, filled) throws(Errno) in
                #expect(filled <= 5)
                return try (script.popLast() ?? .failure(.ioError)).get()
            }
        }
        #expect(count == 5)
    }

    @Test("a pipe that is full and doesn't block takes all, once somebody reads")
    func fullPipe() throws {
        let (reading, writing) = try FileDescriptor.pipe()
        defer { try? reading.close() }
        _ = fcntl(writing.rawValue, F_SETFL, O_NONBLOCK)
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let outcome = Handover<TransferFault?>()
        try NamedThread.start("writes") {
            do throws(TransferFault) {
                try writing.writeWhole(bytes)
                outcome.give(nil)
            } catch {
                outcome.give(error)
            }
            try? writing.close()
        }
        #expect(try reading.readWhole(byteCount: bytes.count + 1) == bytes)
        #expect(outcome.take(withinSeconds: 5) == .some(nil))
    }

    @Test("what is gone is told by its cause, and what waits by its readiness")
    func pipes() throws {
        signal(SIGPIPE, SIG_IGN)
        let (reading, writing) = try FileDescriptor.pipe()
        _ = fcntl(reading.rawValue, F_SETFL, O_NONBLOCK)
        #expect(reading.readNow(bytesMax: 10) == nil)
        #expect(reading.wait(for: .toRead, atMostMilliseconds: 0) == Readiness())
        try writing.writeWhole([1, 2])
        #expect(reading.wait(for: .toRead).isReady)
        #expect(reading.readNow(bytesMax: 10) == [1, 2])
        try writing.close()
        #expect(reading.wait(for: .toRead).isHungUp)
        #expect(reading.readNow(bytesMax: 10) == [])
        let (lost, own) = try FileDescriptor.pipe()
        try lost.close()
        #expect(throws: TransferFault.failed(.brokenPipe)) { try own.writeWhole([1]) }
        for descriptor in [reading, own] { try descriptor.close() }
    }

    @Test("files are opened for their owner alone, read at a place, and closed with their holder")
    func files() throws {
        var template = Array("/tmp/offramp-threads-XXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        let path = folder + "/b"
        var descriptor: Int32 = -1
        do {
            let file = try OwnedDescriptor(opening: path, .readWrite, options: .create)
            descriptor = file.descriptor.rawValue
            try file.descriptor.writeWhole(Array("0123456789".utf8))
            #expect(try file.descriptor.readWhole(byteCount: 3, at: 4) == Array("456".utf8))
            #expect(try file.descriptor.readWhole(byteCount: 20, at: 8) == Array("89".utf8))
            #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
            var status = stat()
            #expect(fstat(descriptor, &status) == 0 && status.st_mode & 0o777 == 0o600)
        }
        #expect(throws: Errno.noSuchFileOrDirectory) { try OwnedDescriptor(opening: path + "x", .readOnly) }
        _ = try OwnedDescriptor(opening: folder + "/a", .writeOnly, options: .create)
        #expect(try FolderListing.names(in: folder) == ["a", "b"])
        for name in ["/a", "/b", ""] { remove(folder + name) }
        #expect(throws: Errno.noSuchFileOrDirectory) { try FolderListing.names(in: folder) }
    }
}
