package import Digests
package import StrictJSON

/// The moment of another session from which a session goes on.
package struct LogParent: Hashable, Sendable {
    /// The other session's id.
    package let session: String
    /// Its entry up to which the two are the same, from 1.
    package let entry: Int
    /// That entry's hash in the other's log.
    package let digest: SHA256Digest

    package init(session: String, entry: Int, digest: SHA256Digest) {
        self.session = session
        self.entry = entry
        self.digest = digest
    }
}

extension LogParent: JSONForm {
    package init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        session = try members.read("session")
        entry = try members.read("entry")
        digest = try members.read("digest")
        try members.end()
    }

    package func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("digest", digest)
            $0.member("entry", entry)
            $0.member("session", session)
        }
    }
}
