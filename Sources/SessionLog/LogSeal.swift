package import Digests

/// The last line of a log whose session was closed: nothing may follow it.
package struct LogSeal: Hashable, Sendable {
    /// The number of entries in the log.
    package let entries: Int
    /// The hash of the last entry, or of the header if there is none.
    package let head: SHA256Digest
    /// SHA-256 over the canonical JSON of the seal without this member.
    package internal(set) var hash: SHA256Digest
}
