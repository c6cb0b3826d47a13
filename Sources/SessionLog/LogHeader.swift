package import Digests
package import StrictJSON

/// The first line of a log: everything that a replay needs before the first entry.
package struct LogHeader: Hashable, Sendable {
    /// What the `format` member says in every log.
    package static let format = "offramp-log"
    /// The version that a new log is written in. `docs/log.md` says what each version is.
    package static let currentVersion = 2
    /// The versions that are read. A log goes on in the version that it was begun in.
    package static let readableVersions = 1...currentVersion

    /// How this program names itself in the logs that it begins.
    package static let ownProgram = "offramp \(Offramp.version)"

    /// The version of the form in which the log is written.
    package let version: Int
    /// What program began the log, such as `offramp 0.9.0`; nil in version 1, which doesn't say.
    package let program: String?
    /// The session's id, which is also the name of its file.
    package let session: String
    /// When the session was opened: UTC, in milliseconds since 1970.
    package let openedAtMs: Int
    /// The whole exercise, so that a log replays without the files it came from.
    package let exercise: JSONNode
    /// SHA-256 over the canonical JSON of the exercise.
    package let exerciseDigest: SHA256Digest
    /// The seats, with the digests of their codes.
    package let seats: JSONNode
    /// When players see values, in the session's own words; nil, as in logs of 0.9.0 and earlier: in play.
    package let values: String?
    /// What staff call the table, as all seats are told; nil where it has no name, as in logs of 0.9.0 and earlier.
    package let table: String?
    /// What all seats are told of the seed at the start.
    package let seedCommitment: SHA256Digest
    /// The seed of the dice in hexadecimal; control's, like the file.
    package let seedHex: String
    /// Whether whoever opened the session chose the seed, for a test or for research; all seats are told.
    package let diceAreKnown: Bool
    /// The moment of another session from which this one goes on; nil where it began by itself.
    package let parent: LogParent?
    /// SHA-256 over the canonical JSON of the header without this member.
    package internal(set) var hash: SHA256Digest

    /// A header for a session that opens now; its hash is set when `LogChain` opens the log with it.
    ///
    /// Throws if the exercise or the seats hold a number that no reader takes.
    ///
    /// - Parameters:
    ///   - exercise: whatever has an exercise's form.
    ///   - seats: whatever has the seats' form.
    ///   - diceAreKnown: whether the seed was chosen.
    ///   - program: what begins the log.
    ///   - values: when players see values; nil: in play.
    ///   - table: what staff call the table.
    ///   - parent: the moment of another session from which it goes on.
    package init(
        session: String, openedAtMs: Int, exercise: some JSONForm, seats: some JSONForm, seedCommitment: SHA256Digest,
        seedHex: String, diceAreKnown: Bool = false, program: String = Self.ownProgram, values: String? = nil,
        table: String? = nil, parent: LogParent? = nil
    ) throws(JSONCodingFault) {
        version = Self.currentVersion
        self.program = program
        self.session = session
        self.openedAtMs = openedAtMs
        self.exercise = try JSONNode(of: exercise)
        exerciseDigest = SHA256Digest(of: self.exercise.canonicalBytes)
        self.seats = try JSONNode(of: seats)
        self.values = values
        self.table = table
        self.parent = parent
        self.seedCommitment = seedCommitment
        self.seedHex = seedHex
        self.diceAreKnown = diceAreKnown
        hash = exerciseDigest
    }
}
