extension SHA256Digest {
    /// The digest that these 32 bytes are, or nil if they are not 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var filled: [UInt64] = [0, 0, 0, 0]
        for (position, byte) in bytes.enumerated() {
            filled[position / 8] = filled[position / 8] << 8 | UInt64(byte)
        }
        self.init(words: (filled[0], filled[1], filled[2], filled[3]))
    }

    /// The digest that lies in a buffer of exactly 32 bytes.
    init(filled buffer: UnsafeMutableRawBufferPointer) {
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        self.init(words: (word(0), word(1), word(2), word(3)))
    }

    /// The 32 bytes, first byte first.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }
}
