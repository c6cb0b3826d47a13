import Digests
import Testing
import WebSockets

@Suite("Fingerprints of keys, printed and typed")
struct KeyFingerprintTests {
    private static let key: [UInt8] = Array("a key".utf8)
    private static let digest = SHA256Digest(of: key).hex

    @Test("are the first half of SHA-256, in groups of four, and fit into a line of a slip")
    func printed() {
        let text = "\(KeyFingerprint(ofPublicKey: Self.key))"
        #expect(text.split(separator: "-").map(\.count) == Array(repeating: 4, count: 8))
        #expect(text.filter { $0 != "-" } == Self.digest.prefix(32))
        #expect("        --fingerprint \(text)".count <= 78)
        #expect(KeyFingerprint(typed: text) == KeyFingerprint(ofPublicKey: Self.key))
    }

    @Test("are taken as browsers, openssl and people write them, whole or in part")
    func typed() throws {
        let (half, whole) = (String(Self.digest.prefix(32)), Self.digest)
        let pairs = stride(from: 0, to: 64, by: 2).map { String(Array(whole)[$0...($0 + 1)]) }
        let ways = [
            half, whole, whole.uppercased(), pairs.joined(separator: ":"), pairs.joined(separator: " "),
            "SHA256:" + half,
            "sha-256: " + whole, " \(half)\n", String(whole.prefix(40)),
            pairs.prefix(16).joined(separator: "\u{2011}"), pairs.joined(separator: "\u{A0}"),
        ]
        for way in ways {
            let fingerprint = try #require(KeyFingerprint(typed: way), "\(way)")
            #expect(fingerprint.names(publicKey: Self.key), "\(way)")
            #expect(!fingerprint.names(publicKey: Array("another".utf8)), "\(way)")
        }
    }

    @Test("every digit that is typed counts")
    func everyDigit() throws {
        for place in 0..<64 {
            var digits = Array(Self.digest)
            digits[place] = digits[place] == "0" ? "1" : "0"
            #expect(try #require(KeyFingerprint(typed: String(digits))).names(publicKey: Self.key) == false)
        }
    }

    @Test(
        "what is too short, too long or no hexadecimal is none",
        arguments: [
            "", "-", String(repeating: "a", count: 31), String(repeating: "a", count: 65),
            String(repeating: "g", count: 32),
            "SHA1:" + String(repeating: "a", count: 32), String(repeating: "а", count: 32),
            String(repeating: "１", count: 32),
        ])
    func none(_ text: String) {
        #expect(KeyFingerprint(typed: text) == nil)
    }
}
