import Digests
import StrictJSON

/// The first line of a log: everything that a replay needs before the first entry.
public struct LogHeader: Codable, Hashable, Sendable {
    /// What the `format` member says in every log.
    public static let format = "offramp-log"
    /// The version that this code writes, and the only one it reads.
    public static let version = 1

    /// Always `LogHeader.format`.
    public let format: String
    /// The version of the form in which the log is written.
    public let version: Int
    /// The session's id, which is also the name of its file.
    public let session: String
    /// When the session was opened: UTC, in milliseconds since 1970.
    public let openedAtMs: Int
    /// The whole exercise, so that a log replays without the files it came from.
    public let exercise: JSON
    /// SHA-256 over the canonical JSON of the exercise.
    public let exerciseDigest: SHA256Digest
    /// The seats, with the digests of their codes.
    public let seats: JSON
    /// What all seats are told of the seed at the start.
    public let seedCommitment: SHA256Digest
    /// The seed of the dice in hexadecimal; control's, like the file.
    public let seedHex: String
    /// SHA-256 over the canonical JSON of the header without this member.
    public internal(set) var hash: SHA256Digest

    /// A header for a session that opens now; its hash is set when `LogChain` opens the log with it.
    public init(
        session: String, openedAtMs: Int, exercise: JSON, seats: JSON, seedCommitment: SHA256Digest, seedHex: String
    ) {
        format = Self.format
        version = Self.version
        self.session = session
        self.openedAtMs = openedAtMs
        self.exercise = exercise
        exerciseDigest = SHA256Digest(of: exercise.canonicalBytes)
        self.seats = seats
        self.seedCommitment = seedCommitment
        self.seedHex = seedHex
        hash = exerciseDigest
    }
}

extension LogHeader: HashedRecord {}
