public import Digests

/// Named draws from a session's seed, which anyone can check once the seed is known.
public struct Dice: Sendable {
    let seed: [UInt8]

    /// 32 bytes of chance; whoever knows them knows every draw.
    public init(seed: [UInt8]) { self.seed = seed }

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
