import Digests
import Glibc
import SessionLog
import SystemPackage

/// The journal that is being written: all sessions' lines, in groups, each written and synced at once.
struct Journal: Sendable {
    let number: Int
    let openedAtMs: Int
    private(set) var byteCount: Int
    private(set) var groupCount = 0
    /// Whether any session's lines stand in it.
    private(set) var hasLines = false
    /// The hash of the last group, or of the first line.
    private(set) var hash: SHA256Digest
    private let file: OpenFile
    private let mark: FileSight.Mark
    private let operations: FileOperations

    /// Begins a journal; it is durable when this returns.
    init(creating number: Int, in files: JournalFiles, operations: FileOperations) throws(LogRefusal) {
        self.number = number
        self.operations = operations
        openedAtMs = operations.monotonicMs()
        file = try OpenFile(files.path(number), .writeOnly, [.append, .create, .exclusiveCreate])
        let line: [UInt8]
        (line, hash) = try JournalHeader(number: number).line()
        byteCount = line.count
        mark = try FileSight(of: file).mark
        try operations.writeAll(line, to: file)
        try operations.makeDurable(file)
        try operations.makeDurable(try OpenFile(folder: files.folderPath))
    }

    /// Refuses where another program has taken it away or changed it.
    func requireUntouched() throws(LogRefusal) {
        guard let change = FileSight.change(at: file.path, from: mark, byteCounts: byteCount...byteCount) else {
            return
        }
        throw .takenAway(
            "\(file.path) \(change), while the server ran: what was entered since sessions' files were filled last stood in it."
        )
    }

    /// Appends a group; it is durable when this returns.
    ///
    /// - Parameter body: the parts' lines, one part behind the other.
    mutating func append(_ parts: [JournalPart], _ body: [UInt8], atMs: Int) throws(LogRefusal) {
        let group = JournalGroup(
            number: groupCount + 1, previous: hash, atMs: atMs, parts: parts, bodyDigest: SHA256Digest(of: body))
        let (line, hash) = try group.line()
        try operations.writeAll(line + body, to: file)
        try operations.makeDataDurable(file)
        groupCount += 1
        hasLines = hasLines || !body.isEmpty
        byteCount += line.count + body.count
        self.hash = hash
    }
}
