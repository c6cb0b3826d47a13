import Digests
import SessionLog
import StrictJSON

/// A group of lines that were written and synced together, whosever they are: its first line says what follows it.
///
/// The parts' bytes stand behind that line, one after the other in the parts' order, as they stand in the sessions' files.
struct JournalGroup: Sendable, Hashable {
    /// Groups are counted from 1 in each journal.
    let number: Int
    /// The hash of the group before, or of the journal's first line.
    let previous: SHA256Digest
    /// When it was written, by the monotonic clock of the server that wrote it, in milliseconds.
    let atMs: Int
    let parts: [JournalPart]
    /// SHA-256 of the parts' bytes.
    let bodyDigest: SHA256Digest

    var bodyByteCount: Int { parts.reduce(0) { $0 + $1.byteCount } }

    /// Its first line, line feed included, and the hash in it.
    func line() throws(LogRefusal) -> (bytes: [UInt8], hash: SHA256Digest) {
        try JournalLine.make { writer, hash in
            writer.member("atMs", atMs)
            writer.member("body", bodyDigest)
            hash(&writer)
            writer.member("number", number)
            writer.member("parts", parts)
            writer.member("previous", previous)
        }
    }

    /// Reads what `line()` wrote, without its line feed; nil if it is anything else, to the last byte.
    static func reading(_ line: ArraySlice<UInt8>) -> (group: JournalGroup, hash: SHA256Digest)? {
        JournalLine.read(line) { (members) throws(JSONCodingFault) in
            JournalGroup(
                number: try members.read("number"), previous: try members.read("previous"),
                atMs: try members.read("atMs"), parts: try members.read("parts"), bodyDigest: try members.read("body"))
        }
    }
}

/// The first line of a journal.
struct JournalHeader: Sendable, Hashable {
    private static let format = "offramp journal"
    private static let version = 1

    /// Journals of a folder are counted.
    let number: Int

    /// The line, line feed included, and the hash in it.
    func line() throws(LogRefusal) -> (bytes: [UInt8], hash: SHA256Digest) {
        try JournalLine.make { writer, hash in
            writer.member("format", Self.format)
            hash(&writer)
            writer.member("number", number)
            writer.member("version", Self.version)
        }
    }

    /// Reads what `line()` wrote, without its line feed; nil if it is anything else, to the last byte.
    static func reading(_ line: ArraySlice<UInt8>) -> (header: JournalHeader, hash: SHA256Digest)? {
        JournalLine.read(line) { (members) throws(JSONCodingFault) in
            let (format, version): (String, Int) = (try members.read("format"), try members.read("version"))
            guard format == Self.format, version == Self.version else { throw members.fault("is of another form") }
            return JournalHeader(number: try members.read("number"))
        }
    }
}

/// A line of a journal's own: canonical JSON with a hash over it.
enum JournalLine {
    static func make(
        _ members: (inout JSONWriter, (inout JSONWriter) -> Void) -> Void
    ) throws(LogRefusal) -> (bytes: [UInt8], hash: SHA256Digest) {
        do {
            let line = try HashedLine(members)
            return (line.bytes + [UInt8(ascii: "\n")], line.hash)
        } catch {
            throw .unusable("A line of the journal can't be written down: \(error)")
        }
    }

    static func read<Record>(
        _ line: ArraySlice<UInt8>, _ record: (inout JSONMembers) throws(JSONCodingFault) -> Record
    ) -> (Record, hash: SHA256Digest)? {
        guard let root = try? JSONDocument(parsing: Array(line), limits: .file).root(), HashedLine.isWhole(root),
            var members = try? root.members(), let record = try? record(&members),
            let hash: SHA256Digest = try? members.read(HashedLine.hashKey)
        else { return nil }
        return (record, hash)
    }
}
