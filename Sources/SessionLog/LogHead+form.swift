import Digests
import StrictJSON

extension LogHead {
    /// The head as canonical JSON with a hash over it, without a line feed.
    ///
    /// - Parameter renewal: a number that grows from one renewal to the next, to tell the later of two copies.
    package func line(renewal: Int) -> [UInt8] {
        let line = try? HashedLine { writer, hash in
            writer.member("digest", digest)
            writer.member("dueMs", dueMs)
            writer.member("entry", entry)
            writer.member("exerciseTimeMs", exerciseTimeMs)
            hash(&writer)
            writer.member("renewal", renewal)
            writer.member("renewedAtMs", renewedAtMs)
            writer.member("sealed", isSealed)
        }
        // Only a number beyond 2^53 could fail: counts, and milliseconds of some 285,000 years.
        return line?.bytes ?? []
    }

    /// Reads what `line(renewal:)` wrote; nil if it is anything else, to the last byte.
    package static func reading(_ line: ArraySlice<UInt8>) -> (head: LogHead, renewal: Int)? {
        guard let root = try? JSONDocument(parsing: Array(line), limits: .wire).root(),
            HashedLine.hash(ofWhole: root) != nil
        else { return nil }
        return try? reading(root)
    }

    private static func reading(_ node: JSONNode) throws(JSONCodingFault) -> (head: LogHead, renewal: Int) {
        var members = try node.members()
        let head = LogHead(
            entry: try members.read("entry"), digest: try members.read("digest"),
            isSealed: try members.read("sealed"), exerciseTimeMs: try members.read("exerciseTimeMs"),
            dueMs: try members.readIfPresent("dueMs"), renewedAtMs: try members.read("renewedAtMs"))
        return (head, try members.read("renewal"))
    }
}
