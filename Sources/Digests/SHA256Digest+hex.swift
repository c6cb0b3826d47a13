extension SHA256Digest {
    /// The digest written as these 64 lower-case hexadecimal digits, or nil if the text is anything else.
    public init?(hex: some StringProtocol) {
        let read = hex.utf8.withContiguousStorageIfAvailable { SHA256Digest(hexDigits: UnsafeRawBufferPointer($0)) }
        guard let digest = read ?? Array(hex.utf8).withUnsafeBytes({ SHA256Digest(hexDigits: $0) }) else { return nil }
        self = digest
    }

    /// The digest written as these 64 bytes, which are lower-case hexadecimal digits; nil if they are anything else.
    ///
    /// Upper case is refused: one digest has one spelling, so that digests can be compared as bytes anywhere.
    public init?(hexDigits digits: UnsafeRawBufferPointer) {
        guard digits.count == Self.byteCount * 2 else { return nil }
        func word(_ place: Int) -> UInt64? {
            func half(_ offset: Int) -> UInt32? {
                let read = digits.loadUnaligned(fromByteOffset: place * 16 + offset, as: UInt64.self)
                return HexDigits.value(of: UInt64(littleEndian: read))
            }
            guard let high = half(0), let low = half(8) else { return nil }
            return UInt64(high) << 32 | UInt64(low)
        }
        guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3) else { return nil }
        self.init(words: (first, second, third, fourth))
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        String(unsafeUninitializedCapacity: Self.byteCount * 2) { digits in
            for (place, word) in [words.0, words.1, words.2, words.3].enumerated() {
                for (half, bits) in [word >> 32, word & 0xffff_ffff].enumerated() {
                    let written = HexDigits.digits(of: UInt32(truncatingIfNeeded: bits)).littleEndian
                    UnsafeMutableRawBufferPointer(digits).storeBytes(
                        of: written, toByteOffset: place * 16 + half * 8, as: UInt64.self)
                }
            }
            return Self.byteCount * 2
        }
    }
}

extension SHA256Digest: CustomStringConvertible {
    /// The digest in hexadecimal.
    public var description: String { hex }
}

extension SHA256Digest: Codable {
    /// Reads 64 lower-case hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = SHA256Digest(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "must be a SHA-256 digest: 64 digits of 0 to 9 and a to f")
        }
        self = digest
    }

    /// Writes 64 lower-case hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
