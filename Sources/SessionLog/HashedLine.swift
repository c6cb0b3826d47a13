import Digests
import StrictJSON

/// The canonical spelling of members and the hash over them, with the hash put in its sorted place.
struct HashedLine {
    static let hashKey = "hash"

    /// The line without its line feed.
    let bytes: [UInt8]
    /// SHA-256 over the canonical JSON of the members without the hash.
    let hash: SHA256Digest

    /// Spells the members; a `hash` among them is left out and made anew.
    init(of members: JSONObject) {
        var bytes = [UInt8(ascii: "{")]
        bytes.reserveCapacity(1024)
        // Written once, hashed, and the hash then slipped in: spelling it all twice would cost twice.
        var place: Int?
        for member in members.members where member.key != Self.hashKey {
            if place == nil, member.key > Self.hashKey { place = bytes.count }
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            JSON.string(member.key).write(to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(to: &bytes)
        }
        let end = bytes.count
        bytes.append(UInt8(ascii: "}"))
        hash = SHA256Digest(of: bytes)
        Self.insert(hash, at: place ?? end, into: &bytes)
        self.bytes = bytes
    }

    private static func insert(_ hash: SHA256Digest, at place: Int, into bytes: inout [UInt8]) {
        let member = "\"\(hashKey)\":\"\(hash.hex)\""
        if place == 1 {
            bytes.insert(contentsOf: (member + (bytes.count > 2 ? "," : "")).utf8, at: place)
        } else {
            bytes.insert(contentsOf: ("," + member).utf8, at: place)
        }
    }
}
