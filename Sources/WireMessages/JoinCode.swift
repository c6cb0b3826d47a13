public import Digests

/// A seat's join code: 80 random bits as four groups of four, such as `K7Q4-M2XD-9TRB-HW3C`.
///
/// The signs are digits and capital letters without I, L, O and U; whoever types I or L is read as 1, and O as 0. Letters of
/// other scripts that look like one of the signs are read as that.
public struct JoinCode: Sendable, Hashable, CustomStringConvertible {
    /// How many random bytes make a code.
    public static let randomByteCount = 10
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The code as it is printed.
    public let text: String

    /// The code made of random bytes; nil unless there are `randomByteCount` of them.
    public init?(randomBytes: [UInt8]) {
        guard randomBytes.count == Self.randomByteCount else { return nil }
        var bits: UInt64 = 0
        var bitCount = 0
        var printed: [UInt8] = []
        for byte in randomBytes {
            bits = bits << 8 | UInt64(byte)
            bitCount += 8
            while bitCount >= 5 {
                bitCount -= 5
                if printed.count % 5 == 4 { printed.append(UInt8(ascii: "-")) }
                printed.append(Self.signs[Int(bits >> UInt64(bitCount) & 31)])
            }
        }
        text = String(decoding: printed, as: UTF8.self)
    }

    public var description: String { text }

    /// What is stored of a code: SHA-256 of its signs, without blanks and hyphens.
    public var digest: SHA256Digest { Self.digest(ofTyped: text) }

    /// The digest of a code as somebody typed it: case, the script of a letter, blanks and dashes of any kind don't count.
    public static func digest(ofTyped text: String) -> SHA256Digest {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return SHA256Digest(of: text.utf8.compactMap(sign)) }
        return SHA256Digest(of: text.unicodeScalars.flatMap(signs))
    }

    private static func signs(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation { return [] }
        if scalar == "−" || scalar.properties.isDefaultIgnorableCodePoint { return [] }
        if let place = lookAlikes.firstIndex(of: scalar) { return sign(lookedLike[place]).map { [$0] } ?? [] }
        return String(scalar).utf8.compactMap(sign)
    }

    // Cyrillic and Greek, capitals and small letters that are drawn as these Latin ones.
    private static let lookAlikes = Array("АВЕКМНОРСТХУІЈЅавекмнорстхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ".unicodeScalars)
    private static let lookedLike = Array("ABEKMHOPCTXYIJSabekmhopctxyijsABEZHIKMNOPTYXaiknopyx".utf8)

    private static func sign(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"): nil
        case UInt8(ascii: "o"), UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "L"): UInt8(ascii: "1")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
        default: byte
        }
    }
}
