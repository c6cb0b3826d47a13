extension SHA256Digest {
    /// The digest written as these 64 lower-case hexadecimal digits, or nil if the text is anything else.
    public init?(hex: some StringProtocol) {
        let digits = hex.utf8
        guard digits.count == Self.byteCount * 2 else { return nil }
        var filled: [UInt64] = [0, 0, 0, 0]
        for (position, digit) in digits.enumerated() {
            guard let value = Self.value(ofHexDigit: digit) else { return nil }
            filled[position / 16] = filled[position / 16] << 4 | value
        }
        self.init(words: (filled[0], filled[1], filled[2], filled[3]))
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        String(unsafeUninitializedCapacity: Self.byteCount * 2) { digits in
            for (index, word) in [words.0, words.1, words.2, words.3].enumerated() {
                for nibble in 0..<16 {
                    let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - nibble * 4)) & 0xf
                    digits[index * 16 + nibble] = value < 10 ? 0x30 + value : 0x57 + value
                }
            }
            return Self.byteCount * 2
        }
    }

    // Upper case is refused: one digest has one spelling, so that digests can be compared as bytes anywhere.
    private static func value(ofHexDigit digit: UInt8) -> UInt64? {
        switch digit {
        case 0x30...0x39: UInt64(digit - 0x30)
        case 0x61...0x66: UInt64(digit - 0x57)
        default: nil
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
