package import Digests

/// What stands beside a log to witness how far it went: a chain alone doesn't show a cut at a line's end.
package struct LogHead: Sendable, Hashable {
    /// The number of an entry that is durable; 0 for the header.
    package let entry: Int
    /// That entry's hash.
    package let digest: SHA256Digest
    /// Whether the seal is durable too.
    package let isSealed: Bool
    /// Exercise time when the head was renewed, in milliseconds since STARTEX.
    package let exerciseTimeMs: Int
    /// Exercise time at which the clock has something to do next; nil where it stands, or where a version wrote the head that
    /// didn't say so.
    package let dueMs: Int?
    /// When the head was renewed: UTC, in milliseconds since 1970.
    package let renewedAtMs: Int

    /// A head of all its parts.
    package init(
        entry: Int, digest: SHA256Digest, isSealed: Bool, exerciseTimeMs: Int, dueMs: Int? = nil, renewedAtMs: Int
    ) {
        self.entry = entry
        self.digest = digest
        self.isSealed = isSealed
        self.exerciseTimeMs = exerciseTimeMs
        self.dueMs = dueMs
        self.renewedAtMs = renewedAtMs
    }
}
