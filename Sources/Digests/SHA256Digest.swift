/// A SHA-256 digest: 32 bytes, compared, hashed and ordered as bytes.
///
/// Written as 64 lower-case hexadecimal digits wherever it is text.
public struct SHA256Digest: Hashable, Sendable {
    /// The number of bytes in a digest.
    public static let byteCount = 32

    // Four words in big-endian order: a value without an allocation.
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// The first eight bytes read as a big-endian number; the dice are made of it.
    public var firstEightBytesBigEndian: UInt64 { words.0 }

    public static func == (left: Self, right: Self) -> Bool {
        left.words == right.words
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }
}
