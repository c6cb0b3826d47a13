import Digests
import StrictJSON

/// What stands beside a log to witness how far it went: a chain alone doesn't show a cut at a line's end.
public struct LogHead: Sendable, Hashable {
    /// The number of an entry that is durable; 0 for the header.
    public let entry: Int
    /// That entry's hash.
    public let digest: SHA256Digest
    /// Whether the seal is durable too.
    public let isSealed: Bool
    /// Exercise time when the head was renewed, in milliseconds since STARTEX.
    public let exerciseTimeMs: Int
    /// When the head was renewed: UTC, in milliseconds since 1970.
    public let renewedAtMs: Int

    /// A head of all its parts.
    public init(entry: Int, digest: SHA256Digest, isSealed: Bool, exerciseTimeMs: Int, renewedAtMs: Int) {
        self.entry = entry
        self.digest = digest
        self.isSealed = isSealed
        self.exerciseTimeMs = exerciseTimeMs
        self.renewedAtMs = renewedAtMs
    }
}

extension LogHead {
    /// The head as canonical JSON with a hash over it, without a line feed.
    ///
    /// - Parameter renewal: a number that grows from one renewal to the next, to tell the later of two copies.
    public func line(renewal: Int) -> [UInt8] {
        let members: JSON = [
            "entry": .integer(entry), "digest": .string(digest.hex), "sealed": .bool(isSealed),
            "exerciseTimeMs": .integer(exerciseTimeMs), "renewedAtMs": .integer(renewedAtMs),
            "renewal": .integer(renewal),
        ]
        return HashedLine(of: members.object ?? JSONObject()).bytes
    }

    /// Reads what `line(renewal:)` wrote; nil if it is anything else, to the last byte.
    public static func reading(_ line: ArraySlice<UInt8>) -> (head: LogHead, renewal: Int)? {
        guard let members = try? JSON(parsing: line, limits: .wire).object,
            HashedLine(of: members).bytes.elementsEqual(line), let entry = members["entry"]?.wholeNumber,
            let digest = members["digest"]?.text.flatMap({ SHA256Digest(hex: $0) }),
            let isSealed = members["sealed"]?.truth, let renewal = members["renewal"]?.wholeNumber,
            let exerciseTimeMs = members["exerciseTimeMs"]?.wholeNumber,
            let renewedAtMs = members["renewedAtMs"]?.wholeNumber
        else { return nil }
        let head = LogHead(
            entry: entry, digest: digest, isSealed: isSealed, exerciseTimeMs: exerciseTimeMs, renewedAtMs: renewedAtMs)
        return (head, renewal)
    }
}
