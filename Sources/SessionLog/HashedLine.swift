package import Digests
package import StrictJSON

/// A line of a log: members in the canonical spelling, and among them, in its sorted place, the hash over the others.
package struct HashedLine {
    package static let hashKey: StaticString = "hash"

    /// The line without its line feed.
    package let bytes: [UInt8]
    /// SHA-256 over the canonical JSON of the members without the hash.
    package let hash: SHA256Digest

    /// Writes the members, and hashes them.
    ///
    /// - Parameter members: writes them in order; calls its second argument where the hash belongs.
    package init(_ members: (_ writer: inout JSONWriter, _ hash: (inout JSONWriter) -> Void) -> Void)
        throws(JSONCodingFault)
    {
        // Written once, hashed, and the hash then slipped in: writing it all twice would cost twice.
        var place = 1
        var writer = JSONWriter(reserving: 1024)
        writer.object { members(&$0) { place = $0.byteCount } }
        var bytes = try writer.finish()
        hash = SHA256Digest(of: bytes)
        bytes.insert(contentsOf: Self.member(hash, at: place, isLast: place == bytes.count - 1).utf8, at: place)
        self.bytes = bytes
    }

    // Every record has other members too, so that there is one comma more.
    private static func member(_ hash: SHA256Digest, at place: Int, isLast: Bool) -> String {
        let member = "\"\(hashKey)\":\"\(hash.hex)\""
        return place == 1 && !isLast ? member + "," : "," + member
    }

    /// Whether a line that was read is, byte for byte, what its members give: canonical, with the hash that fits.
    package static func isWhole(_ line: JSONNode) -> Bool { hash(ofWhole: line) != nil }

    /// The hash of a line that was read, if the line is, byte for byte, what its members give: canonical, with the hash
    /// that fits.
    static func hash(ofWhole line: JSONNode) -> SHA256Digest? {
        guard line.isCanonical, let member = line[hashKey], let stated = try? SHA256Digest(reading: member) else {
            return nil
        }
        let fitting = member.withBytes { text, value in hash(of: text, withoutMemberAt: value) }
        return fitting == stated ? stated : nil
    }

    // Hashed as it stands, in two pieces.
    private static func hash(of line: UnsafeBufferPointer<UInt8>, withoutMemberAt value: Range<Int>) -> SHA256Digest {
        var start = value.lowerBound - hashKey.utf8CodeUnitCount - 3
        var end = value.upperBound
        if line[start - 1] == UInt8(ascii: ",") { start -= 1 } else if line[end] == UInt8(ascii: ",") { end += 1 }
        return SHA256Digest(
            of: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: line[..<start])),
            then: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: line[end...])))
    }

    /// The hash that members read from a line have, whatever the line says.
    static func hash(of members: JSONObject) -> SHA256Digest {
        var others = members
        others["\(hashKey)"] = nil
        return SHA256Digest(of: JSON.object(others).canonicalBytes)
    }
}
