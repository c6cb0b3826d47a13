import Digests

/// What a server's public key is known by: SHA-256 over it, as it stands in a certificate (SubjectPublicKeyInfo, DER), or the
/// first half of that.
///
/// Written as 32 hexadecimal digits in groups of four. Browsers show the whole digest in hexadecimal, so that the two can be
/// compared by eye. Half of it is 128 bits: to find another key with the same takes 2^128 tries, as many as breaking the key does.
package struct KeyFingerprint: Hashable, Sendable, CustomStringConvertible {
    /// The digits that have to be right: 32 to 64 of lower-case hexadecimal.
    package let digits: String

    private static let digitsWritten = 32
    private static let digitsMax = 64
    private static let groupDigits = 4

    /// - Parameter key: SubjectPublicKeyInfo, DER.
    package init(ofPublicKey key: [UInt8]) {
        digits = String(SHA256Digest(of: key).hex.prefix(Self.digitsWritten))
    }

    /// Reads what somebody typed or copied: at least 32 and at most 64 hexadecimal digits, in any case; blanks, colons and hyphens between them,
    /// and a word `SHA256:` before them, say nothing. Nil for anything else.
    package init?(typed text: String) {
        var rest = text.lowercased()[...]
        for word in ["sha256:", "sha-256:"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
        let signs = rest.unicodeScalars.filter { !Self.separators.contains($0) }
        guard (Self.digitsWritten...Self.digitsMax).contains(signs.count), signs.allSatisfy(Self.isDigit) else {
            return nil
        }
        digits = String(String.UnicodeScalarView(signs))
    }

    /// Hyphens and blanks as word processors and browsers put them, too.
    private static let separators: Set<Unicode.Scalar> = [
        " ", ":", "-", ".", "\t", "\n", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}",
    ]

    private static func isDigit(_ sign: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(sign) || ("a"..."f").contains(sign)
    }

    /// Whether a key is the one that is meant.
    package func names(publicKey key: [UInt8]) -> Bool { SHA256Digest(of: key).hex.hasPrefix(digits) }

    /// `3f2a-77c1-…`, the first 32 digits.
    package var description: String {
        let written = Array(digits.prefix(Self.digitsWritten))
        let groups = stride(from: 0, to: written.count, by: Self.groupDigits).map { start in
            String(written[start..<min(start + Self.groupDigits, written.count)])
        }
        return groups.joined(separator: "-")
    }
}
