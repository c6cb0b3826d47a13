import Digests
import Glibc
import SessionLog
import StrictJSON
import Synchronization
import Threads

/// Small logs, always the same bytes.
enum LogSamples {
    static func header(_ session: String = "sample") throws -> LogHeader {
        try LogHeader(
            session: session, openedAtMs: 1_700_000_000_000,
            exercise: ["title": "Відвід", "parties": ["ua", "ru"]] as JSON, seats: ["ua-1": "digest"] as JSON,
            seedCommitment: SHA256Digest(of: [1, 2, 3]), seedHex: "010203", program: "offramp 0.9.0")
    }

    static func draft(_ number: Int) -> LogDraft<JSON, JSON> {
        LogDraft(
            timeMs: 1_700_000_000_000 + number * 1000, seat: "ua-1", person: "Олена",
            key: number.isMultiple(of: 2) ? "" : "k\(number)",
            command: ["statement": ["text": .string("line \(number)\n")]], events: [["stated": .integer(number)], [:]])
    }

    /// The lines of a log, header first, line feeds included.
    static func lines(entries: Int, isSealed: Bool = false, session: String = "sample") throws -> [[UInt8]] {
        var header = try header(session)
        var (chain, line) = try LogChain.open(&header)
        var lines = [line]
        for number in 0..<entries {
            (_, line) = try chain.append(draft(number + 1))
            lines.append(line)
        }
        if isSealed { lines.append(try chain.seal().line) }
        return lines
    }

    /// Reads a log in pieces of a length, and gives its records and how it ends.
    static func read(
        _ bytes: [UInt8], head: LogHead? = nil, pieceByteCount: Int = .max
    ) throws(LogFault) -> (records: [LogRecord], ending: LogEnding) {
        var reader = LogReader(head: head)
        var records: [LogRecord] = []
        var start = 0
        while start < bytes.count {
            let end = start + min(pieceByteCount, bytes.count - start)
            try Array(bytes[start..<end]).withUnsafeBufferPointer { (piece) throws(LogFault) in
                try reader.read(piece) { records.append($0) }
            }
            start = end
        }
        return (records, try reader.finish())
    }

    static func head(of lines: [[UInt8]]) throws -> LogHead {
        let chain = try read(lines.flatMap { $0 }).ending.chain
        return LogHead(
            entry: chain.entryCount, digest: chain.head, isSealed: chain.isSealed, exerciseTimeMs: 5, renewedAtMs: 6)
    }
}

/// Keeps what a log told, and waits for more.
final class ProgressRecord: Sendable {
    private let told = Mutex<[LogProgress]>([])

    var all: [LogProgress] { told.withLock { $0 } }

    var durable: Int {
        all.reduce(0) { if case .durable(let position) = $1 { position } else { $0 } }
    }

    func take(_ progress: LogProgress) {
        told.withLock { $0.append(progress) }
    }

    /// Waits, at most ten seconds, until what was told is as wanted.
    func wait(for isWanted: (ProgressRecord) -> Bool) -> Bool {
        for _ in 0..<10_000 {
            if isWanted(self) { return true }
            usleep(1000)
        }
        return false
    }
}

/// A folder of its own for one test, removed after it.
final class ScratchFolder {
    let path: String

    init() {
        var template = Array("/tmp/offramp-log-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) } + "/sessions"
    }

    deinit {
        for name in names(in: path) { unlink("\(path)/\(name)") }
        rmdir(path)
        rmdir(String(path.dropLast("/sessions".count)))
    }

    func names(in path: String) -> [String] {
        ((try? FolderListing.names(in: path)) ?? []).filter { !$0.hasPrefix(".") }
    }

    func bytes(_ name: String) -> [UInt8]? {
        guard let file = fopen("\(path)/\(name)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return bytes
    }

    func write(_ bytes: [UInt8], to name: String) {
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    func mode(_ name: String) -> mode_t {
        var status = stat()
        lstat(name.isEmpty ? path : "\(path)/\(name)", &status)
        return status.st_mode & 0o777
    }
}
