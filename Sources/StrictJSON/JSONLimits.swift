/// How deep and how long a JSON text may be before the reader refuses it.
public struct JSONLimits: Sendable, Hashable {
    /// The greatest number of arrays and objects within each other.
    public let depth: Int
    /// The greatest length, in bytes.
    public let byteCount: Int

    /// Limits of one's own.
    public init(depth: Int, byteCount: Int) {
        self.depth = depth
        self.byteCount = byteCount
    }

    /// For a frame from a client: depth 32, 64 KiB.
    public static let wire = JSONLimits(depth: 32, byteCount: 64 * 1024)
    /// For files and log lines: depth 128, 16 MiB.
    public static let file = JSONLimits(depth: 128, byteCount: 16 * 1024 * 1024)
    /// For what was written a moment ago.
    static let unlimited = JSONLimits(depth: .max, byteCount: .max)
}
