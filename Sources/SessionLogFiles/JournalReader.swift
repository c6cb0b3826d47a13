import Digests
import Glibc
import SessionLog
import SystemPackage
import Threads

/// Reads a journal group by group, and tells a torn end from damage.
struct JournalReader {
    /// A group, and where in the journal its lines stand.
    struct Found {
        let group: JournalGroup
        let bodyOffset: Int
        let body: [UInt8]
    }

    let number: Int
    let file: OpenFile
    private let witness: JournalWitness?
    private let isLast: Bool
    private var offset = 0
    private var groupCount = 0
    private var hash: SHA256Digest?

    /// - Parameters:
    ///   - witness: what stands beside the journals, if anything does.
    ///   - isLast: whether no journal follows: the last alone may end in a group that never became durable.
    init(_ file: OpenFile, number: Int, witness: JournalWitness?, isLast: Bool) {
        self.file = file
        self.number = number
        self.witness = witness
        self.isLast = isLast
    }

    /// The next group; nil at the end.
    mutating func next() throws(LogRefusal) -> Found? {
        if hash == nil {
            guard let (line, end) = try line(at: 0), let (header, hash) = JournalHeader.reading(line[...]),
                header.number == number
            else { return try finish() }
            (self.hash, offset) = (hash, end)
        }
        guard let (line, bodyOffset) = try line(at: offset), let (group, hash) = JournalGroup.reading(line[...]),
            group.number == groupCount + 1, group.previous == self.hash
        else { return try finish() }
        let body = try bytes(group.bodyByteCount, at: bodyOffset)
        guard body.count == group.bodyByteCount, SHA256Digest(of: body) == group.bodyDigest else { return try finish() }
        groupCount += 1
        self.hash = hash
        offset = bodyOffset + body.count
        if let witness, witness.journal == number, witness.group == groupCount, witness.hash != hash {
            throw damage("has another group \(groupCount) than its witness says")
        }
        return Found(group: group, bodyOffset: bodyOffset, body: body)
    }

    // What is left is nothing, or a group that never became durable: nobody was told of it. Anything else is damage.
    private func finish() throws(LogRefusal) -> Found? {
        if let witness, witness.journal == number, witness.group > groupCount || hash == nil {
            throw damage("ends after group \(groupCount), but its witness says that group \(witness.group) was durable")
        }
        guard try !bytes(1, at: offset).isEmpty || hash == nil else { return nil }
        guard isLast, try !hasGroupBehind() else { throw damage("is damaged at byte \(offset)") }
        return nil
    }

    private func damage(_ sentence: String) -> LogRefusal {
        .unusable(
            "\(file.path) \(sentence). It holds the last entries of the sessions that were running: restore it from a copy, "
                + "with the sessions' files and the witness beside it.")
    }

    // Nothing is ever written behind a group that didn't become durable.
    private func hasGroupBehind() throws(LogRefusal) -> Bool {
        var at = offset
        while let (line, end) = try line(at: at) {
            // A group's line may begin in the middle of what looks like one.
            for start in line.indices where line[start...].starts(with: "{\"atMs\":".utf8) {
                if let (group, _) = JournalGroup.reading(line[start...]), group.number > groupCount,
                    start > 0 || at > offset
                {
                    return true
                }
            }
            at = end
        }
        return false
    }

    // A line without its line feed, and where it ends; nil where none ends.
    private func line(at offset: Int) throws(LogRefusal) -> (line: [UInt8], end: Int)? {
        var byteCount = Self.pieceByteCount
        while true {
            var line = try bytes(byteCount, at: offset)
            if let lineFeed = line.firstIndex(of: UInt8(ascii: "\n")) {
                line.removeSubrange(lineFeed...)
                return (line, offset + lineFeed + 1)
            }
            guard line.count == byteCount, byteCount < Self.lineByteCountMax else { return nil }
            byteCount *= 8
        }
    }

    private static let pieceByteCount = 16 * 1024
    private static let lineByteCountMax = 16 * 1024 * 1024

    func bytes(_ byteCount: Int, at offset: Int) throws(LogRefusal) -> [UInt8] {
        try file.trying("reading") { (file) throws(Errno) in try file.readWhole(byteCount: byteCount, at: offset) }
    }
}
