import Glibc
import OwnThreads
import SessionLog
import Synchronization
import Testing

@testable import SessionLogFiles

@Suite("Files that another program takes away or changes while logs are open", .ownThreads, .timeLimit(.minutes(1)))
struct FileWatchTests {
    private typealias Open = (log: FileLog, chain: LogChain, record: ProgressRecord)

    enum Deed: String, CaseIterable {
        case removed, renamed, replaced, cut, appended

        func doTo(_ path: String) {
            switch self {
            case .removed: unlink(path)
            case .renamed: rename(path, path + ".away")
            case .replaced:
                let copy = path + ".copy"
                link(path, copy)
                var bytes: [UInt8] = []
                if let file = fopen(path, "r") {
                    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
                    fclose(file)
                }
                unlink(copy)
                if let file = fopen(copy, "w") {
                    fwrite(bytes, 1, bytes.count, file)
                    fclose(file)
                }
                rename(copy, path)
            case .cut:
                var status = stat()
                stat(path, &status)
                truncate(path, status.st_size - 1)
            case .appended:
                if let file = fopen(path, "a") {
                    fputs("x", file)
                    fclose(file)
                }
            }
        }

        var words: String {
            switch self {
            case .removed, .renamed: "was removed or renamed"
            case .replaced: "was replaced by another file"
            case .cut: "was cut: it has"
            case .appended: "was appended to: it has"
            }
        }
    }

    @Test("a session's file: that session stops, with a reason, and the others go on", arguments: Deed.allCases)
    func sessionFile(_ deed: Deed) throws {
        let scratch = ScratchFolder()
        let faults = Mutex<[LogRefusal]>([])
        let folder = try LogFolder(
            path: scratch.path, for: .writing, onFault: { fault in faults.withLock { $0.append(fault) } })
        var (one, other) = (try begin("one", in: folder), try begin("other", in: folder))
        try append(1, to: &one)
        #expect(one.record.wait { $0.durable == 1 })
        deed.doTo("\(scratch.path)/one.jsonl")
        #expect(one.record.wait { failure(of: $0) != nil })
        let refusal = try #require(failure(of: one.record))
        #expect("\(refusal)".contains("one.jsonl \(deed.words)"), "\(refusal)")
        #expect(refusal.isDurableKept, "its line stands in the journal")
        #expect(throws: LogRefusal.self) { try append(2, to: &one) }
        try append(1, to: &other)
        #expect(other.record.wait { $0.durable == 1 })
        finish(other)
        #expect(other.record.all.last == .closed, "\(other.record.all)")
        let kept = String(decoding: scratch.bytes("1.journal.kept") ?? [], as: UTF8.self)
        #expect(kept.contains("line 1"), "what the journal had of it is kept")
        #expect(other.record.wait { _ in faults.withLock { $0.contains { "\($0)".contains("one.jsonl") } } })
        #expect(try folder.read("other", head: .mustHold) { _ in }.chain == other.chain)
    }

    @Test(
        "the journal or its witness: all logs stop, and it is said that answers may be lost",
        arguments: ["1.journal", "witness.journal"])
    func journal(_ name: String) throws {
        for deed in [Deed.removed, .replaced, .cut, .appended] {
            let scratch = ScratchFolder()
            let folder = try LogFolder(path: scratch.path, for: .writing)
            var (one, other) = (try begin("one", in: folder), try begin("other", in: folder))
            try append(1, to: &one)
            #expect(one.record.wait { $0.durable == 1 })
            deed.doTo("\(scratch.path)/\(name)")
            for open in [one, other] {
                #expect(open.record.wait { failure(of: $0) != nil })
                let refusal = try #require(failure(of: open.record))
                #expect("\(refusal)".contains("\(name) \(deed.words)"), "\(refusal)")
                #expect(!refusal.isDurableKept)
            }
            #expect(throws: LogRefusal.self) { try append(1, to: &other) }
        }
    }

    @Test("a second name, as backups give one, stops nothing")
    func secondName() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var one = try begin("one", in: folder)
        try append(1, to: &one)
        #expect(one.record.wait { $0.durable == 1 })
        for name in ["one.jsonl", "1.journal"] {
            link("\(scratch.path)/\(name)", "\(scratch.path)/\(name).backup")
        }
        usleep(1_500_000)
        try append(2, to: &one)
        finish(one)
        #expect(one.record.all.last == .closed, "\(one.record.all)")
    }

    @Test("what is kept of journals is never written over")
    func keptTwice() throws {
        let scratch = ScratchFolder()
        for session in ["one", "two"] {
            let folder = try LogFolder(path: scratch.path, for: .writing)
            var open = try begin(session, in: folder)
            try append(1, to: &open)
            #expect(open.record.wait { $0.durable == 1 })
            unlink("\(scratch.path)/\(session).jsonl")
            finish(open)
        }
        for (name, session) in [("1.journal.kept", "one"), ("1.journal.kept-2", "two")] {
            let kept = String(decoding: scratch.bytes(name) ?? [], as: UTF8.self)
            #expect(kept.contains("\"session\":\"\(session)\""), "\(scratch.names(in: scratch.path))")
        }
    }

    @Test("the folder itself, moved away: all logs stop")
    func folderMoved() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var one = try begin("one", in: folder)
        try append(1, to: &one)
        #expect(one.record.wait { $0.durable == 1 })
        rename(scratch.path, scratch.path + "-away")
        #expect(one.record.wait { failure(of: $0) != nil })
        rename(scratch.path + "-away", scratch.path)
    }

    @Test("what this program itself does to the files is never taken for another's")
    func ownDeeds() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        var logs = try (1...30).map { try begin("s-\($0)", in: folder) }
        // Closing has the journal left, and the files of all filled, again and again.
        for number in 1...4 {
            for index in logs.indices { try append(number, to: &logs[index]) }
            let closing = try begin("closing-\(number)", in: folder)
            finish(closing)
            usleep(600_000)
        }
        for log in logs { #expect(log.record.wait { $0.durable == 4 }) }
        for log in logs { finish(log) }
        for log in logs { #expect(log.record.all.last == .closed, "\(log.record.all)") }
    }

    @Test("where there are more files than are looked at each time, all have their turn")
    func round() {
        var round = FileWatchRound(beginningAtMs: 0)
        let end = 5000
        var looked: [Int] = []
        for second in 1...3 { looked += round.take(below: end, at: second * 1000, isOpen: { $0 != 7 }) }
        #expect(looked.count == 3 * FileWatchRound.countMax)
        #expect(Set(looked) == Set(0..<end).subtracting([7]))
        #expect(round.dueMs == 4000)
    }

    private func failure(of record: ProgressRecord) -> LogRefusal? {
        record.all.lazy.compactMap { if case .failed(let refusal) = $0 { refusal } else { nil } }.first
    }

    private func begin(_ session: String, in folder: LogFolder) throws -> Open {
        let record = ProgressRecord()
        let (log, chain) = try folder.create(LogSamples.header(session)) { record.take($0) }
        return (log, chain, record)
    }

    private func append(_ number: Int, to open: inout Open) throws {
        let line = try open.chain.append(LogSamples.draft(number)).line
        try open.log.append(line, reaching: open.chain, LogClock(exerciseTimeMs: number))
    }

    private func finish(_ open: Open) {
        open.log.close()
        open.log.waitUntilEnded()
    }
}
