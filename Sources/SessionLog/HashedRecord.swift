import Digests
import StrictJSON

/// A record whose `hash` member is SHA-256 over the canonical JSON of all its other members.
protocol HashedRecord: Codable, Sendable {
    var hash: SHA256Digest { get set }
}

extension HashedRecord {
    /// Sets the hash, and gives the record's line with its line feed.
    mutating func sealedLine(lineNumber: Int, entry: Int?) throws(LogFault) -> [UInt8] {
        let members: JSONObject
        do {
            members = try JSON(encoding: self).object ?? JSONObject()
        } catch {
            throw LogFault(line: lineNumber, entry: entry, offset: nil, "Can't be written: \(error)")
        }
        let line = HashedLine(of: members)
        guard line.bytes.count <= JSONLimits.file.byteCount else {
            throw LogFault(
                line: lineNumber, entry: entry, offset: nil,
                "Would be \(line.bytes.count) bytes long; a line may have \(JSONLimits.file.byteCount).")
        }
        hash = line.hash
        return line.bytes + [UInt8(ascii: "\n")]
    }
}
