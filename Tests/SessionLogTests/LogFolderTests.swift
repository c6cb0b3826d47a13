import Glibc
import SessionLog
import SessionLogFiles
import Testing

@Suite("Logs in files")
struct LogFolderTests {
    @Test("keep the promises of a log backend")
    func promises() throws {
        let scratch = ScratchFolder()
        try LogBackendPromises(
            restart: { try LogFolder(path: scratch.path, for: .writing) }, settle: { _ in },
            finished: { $0.waitUntilEnded() }
        ).checkAll()
    }

    @Test("are for their owner alone, and hold exactly the lines")
    func filesAndModes() throws {
        let scratch = ScratchFolder()
        mkdir(scratch.path, 0o755)
        try write(entries: 3, isSealed: true, in: scratch)
        #expect(scratch.names(in: scratch.path).sorted() == ["lock", "sample.head", "sample.jsonl"])
        #expect(["", "lock", "sample.head", "sample.jsonl"].map(scratch.mode) == [0o700, 0o600, 0o600, 0o600])
        #expect(scratch.bytes("sample.jsonl") == (try LogSamples.lines(entries: 3, isSealed: true)).flatMap { $0 })
    }

    @Test("one server at a time; readers need no lock and change nothing")
    func lock() throws {
        let scratch = ScratchFolder()
        #expect(throws: LogRefusal.self) { try LogFolder(path: scratch.path, for: .reading) }
        let folder = try LogFolder(path: scratch.path, for: .writing)
        let (log, _) = try folder.create(LogSamples.header()) { _ in }
        let refusal = #expect(throws: LogRefusal.self) { try LogFolder(path: scratch.path, for: .writing) }
        #expect(refusal?.description.contains("another server is running on this folder") == true)
        let reader = try LogFolder(path: scratch.path, for: .reading)
        #expect(try reader.read("sample", head: .mustHold) { _ in }.chain.entryCount == 0)
        #expect(throws: LogRefusal.self) { try reader.create(LogSamples.header("x")) { _ in } }
        log.close()
        log.waitUntilEnded()
    }

    @Test("a torn tail is cut on opening for writing, and only then")
    func tornTail() throws {
        let scratch = ScratchFolder()
        try write(entries: 2, in: scratch)
        let whole = try #require(scratch.bytes("sample.jsonl"))
        let next = try LogSamples.lines(entries: 3)[3]
        for length in [1, next.count / 2, next.count - 1] {
            scratch.write(whole + next[..<length], to: "sample.jsonl")
            let torn = scratch.bytes("sample.jsonl")
            let reader = try LogFolder(path: scratch.path, for: .reading)
            #expect(try reader.read("sample", head: .mustHold) { _ in }.tornTail?.byteCount == length)
            #expect(scratch.bytes("sample.jsonl") == torn)
            let folder = try LogFolder(path: scratch.path, for: .writing)
            let (log, ending, _) = try folder.open("sample", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
            #expect(ending.tornTail?.byteCount == length && ending.chain.entryCount == 2)
            log.close()
            log.waitUntilEnded()
            #expect(scratch.bytes("sample.jsonl") == whole)
        }
    }

    @Test("a damaged or shortened file is refused and left as it is")
    func damaged() throws {
        let scratch = ScratchFolder()
        try write(entries: 2, in: scratch)
        let whole = try #require(scratch.bytes("sample.jsonl"))
        let head = try #require(scratch.bytes("sample.head"))
        let folder = try LogFolder(path: scratch.path, for: .writing)
        for position in stride(from: 0, to: whole.count, by: 7) {
            var flipped = whole
            flipped[position] ^= 4
            for bytes in [flipped, Array(whole[..<position])] {
                scratch.write(bytes, to: "sample.jsonl")
                #expect(throws: LogRefusal.self) {
                    try folder.open("sample", head: .mustHold, onRecord: { _ in }, onProgress: { _ in })
                }
                #expect(scratch.bytes("sample.jsonl") == bytes)
                #expect(scratch.bytes("sample.head") == head)
            }
        }
        let cut = try LogSamples.lines(entries: 1).flatMap { $0 }
        scratch.write(cut, to: "sample.jsonl")
        let refusal = #expect(throws: LogRefusal.self) { try folder.read("sample", head: .mustHold) { _ in } }
        #expect(refusal?.description.contains("ends after entry 1, but its head file says that entry 2") == true)
        // Staff who accept the loss go on from what is there, under a new head.
        let (log, ending, kept) = try folder.open(
            "sample", head: .disregarded, onRecord: { _ in }, onProgress: { _ in })
        #expect(ending.chain.entryCount == 1 && kept == nil)
        log.close()
        log.waitUntilEnded()
        #expect(try folder.read("sample", head: .mustHold) { _ in }.chain.entryCount == 1)
    }

    @Test("a head with one place destroyed still witnesses; without one the log is refused")
    func headFile() throws {
        let scratch = ScratchFolder()
        try write(entries: 2, in: scratch)
        let head = try #require(scratch.bytes("sample.head"))
        #expect(head.count == 1024)
        let folder = try LogFolder(path: scratch.path, for: .writing)
        for place in [0..<512, 512..<1024] {
            var torn = head
            for position in place.dropFirst(100) { torn[position] = 0 }
            scratch.write(torn, to: "sample.head")
            _ = try folder.read("sample", head: .mustHold) { _ in }
        }
        for useless in [[UInt8](repeating: 0, count: 1024), [], Array(head[..<100])] {
            scratch.write(useless, to: "sample.head")
            let refusal = #expect(throws: LogRefusal.self) { try folder.read("sample", head: .mustHold) { _ in } }
            #expect(refusal?.description.contains("can't be read") == true)
        }
        unlink("\(scratch.path)/sample.head")
        let refusal = #expect(throws: LogRefusal.self) { try folder.read("sample", head: .mustHold) { _ in } }
        #expect(refusal?.description.contains("is missing") == true)
        _ = try folder.read("sample", head: .disregarded) { _ in }
    }

    @Test("a log under another session's name is refused")
    func swapped() throws {
        let scratch = ScratchFolder()
        try write(entries: 1, in: scratch)
        for suffix in ["jsonl", "head"] {
            scratch.write(try #require(scratch.bytes("sample.\(suffix)")), to: "other.\(suffix)")
        }
        let folder = try LogFolder(path: scratch.path, for: .reading)
        let refusal = #expect(throws: LogRefusal.self) { try folder.read("other", head: .mustHold) { _ in } }
        #expect(refusal?.description.contains("that of session sample") == true)
    }

    private func write(entries: Int, isSealed: Bool = false, in scratch: ScratchFolder) throws {
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var (log, chain) = try folder.create(LogSamples.header()) { _ in }
        for number in 0..<entries {
            try log.append(
                chain.append(LogSamples.draft(number + 1)).line, reaching: chain, LogClock(exerciseTimeMs: number))
        }
        if isSealed { try log.append(chain.seal().line, reaching: chain, LogClock(exerciseTimeMs: entries)) }
        log.close()
        log.waitUntilEnded()
    }
}
