public import Digests

/// Named draws from a session's seed, which anyone can check once the seed is known.
public struct Dice: Sendable {
    let seed: [UInt8]
    /// Whether somebody chose the seed, and so can know every draw beforehand.
    let areKnown: Bool

    /// 32 bytes of chance; whoever knows them knows every draw.
    /// - Parameters:
    ///   - seed: the 32 bytes.
    ///   - areKnown: whether somebody chose them, for a test or for research; everybody is told.
    public init(seed: [UInt8], areKnown: Bool = false) {
        self.seed = seed
        self.areKnown = areKnown
    }

    /// 32 bytes for a number that people choose: its eight bytes, big-endian, after zeros.
    public static func seed(of number: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: 24) + (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) }
    }

    /// SHA-256 of the seed: shows later that it was this one, and gives none of it away.
    public var commitment: SHA256Digest { SHA256Digest(of: seed) }

    /// The draw of this name: the first 8 bytes of HMAC-SHA-256(seed, name), big-endian, modulo `of`.
    /// - Parameters:
    ///   - name: what is drawn, such as `draw/intent`; as UTF-8.
    ///   - of: at least 1; the value lies from 0 to less.
    public func value(_ name: String, of: Int) -> Int {
        let bits = hmacSHA256(key: seed, message: Array(name.utf8)).firstEightBytesBigEndian
        return Int(bits % UInt64(max(1, of)))
    }
}

extension Dice {
    /// The seed in lower-case hexadecimal, published at the close.
    var seedHex: String {
        let digits = Array("0123456789abcdef")
        return String(seed.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
