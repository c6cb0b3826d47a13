import Digests
import StrictJSON

/// A record whose `hash` member is SHA-256 over the canonical JSON of all its other members.
protocol HashedRecord: JSONForm, Sendable {
    var hash: SHA256Digest { get set }

    /// Writes the members in order; calls `hash` where that member belongs.
    func writeMembers(to writer: inout JSONWriter, hash: (inout JSONWriter) -> Void)
}

extension HashedRecord {
    package func write(to writer: inout JSONWriter) {
        writer.object { writeMembers(to: &$0) { $0.member(HashedLine.hashKey, hash) } }
    }

    /// Sets the hash, and gives the record's line with its line feed.
    mutating func sealedLine(lineNumber: Int, entry: Int?) throws(LogFault) -> [UInt8] {
        let record = self
        let (line, hash) = try LogLine.make(lineNumber, entry) { record.writeMembers(to: &$0, hash: $1) }
        self.hash = hash
        return line
    }
}

/// How a record becomes a line.
enum LogLine {
    /// The line with its line feed, and its hash.
    static func make(
        _ lineNumber: Int, _ entry: Int?, _ members: (inout JSONWriter, (inout JSONWriter) -> Void) -> Void
    ) throws(LogFault) -> (line: [UInt8], hash: SHA256Digest) {
        let line: HashedLine
        do {
            line = try HashedLine(members)
        } catch {
            throw LogFault(line: lineNumber, entry: entry, offset: nil, "Can't be written: \(error)")
        }
        guard line.bytes.count <= JSONLimits.file.byteCount else {
            throw LogFault(
                line: lineNumber, entry: entry, offset: nil,
                "Would be \(line.bytes.count) bytes long; a line may have \(JSONLimits.file.byteCount).")
        }
        return (line.bytes + [UInt8(ascii: "\n")], line.hash)
    }
}
