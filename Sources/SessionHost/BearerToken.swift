import CLibCrypto
import Digests
import SystemPackage
import Threads

/// The token by which metrics are asked for. Kept as a digest.
package struct BearerToken: Hashable, Sendable {
    static let bytesMin = 16
    static let bytesMax = 4096
    private let digest: SHA256Digest

    /// - Parameter token: 16 to 4,096 visible signs of ASCII.
    init?(_ token: some Collection<UInt8>) {
        guard (Self.bytesMin...Self.bytesMax).contains(token.count), token.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        digest = SHA256Digest(of: Array(token))
    }

    /// Reads a file with the token, and nothing else but blanks and line ends around it.
    package init(file path: String) throws(HostRefusal) {
        let bytes: [UInt8]
        do throws(Errno) {
            let file = try OwnedDescriptor(opening: path, .readOnly)
            // It is closed once nobody holds it.
            defer { withExtendedLifetime(file) {} }
            bytes = try file.descriptor.readWhole(byteCount: Self.bytesMax + 3)
        } catch {
            throw HostRefusal("\(path): the token for the metrics can't be read (\(error)).")
        }
        let isBlank: (UInt8) -> Bool = { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
        let token = bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
        guard let made = BearerToken(Array(token)) else {
            throw HostRefusal(
                "\(path): a token has \(Self.bytesMin) to \(Self.bytesMax) visible signs of ASCII, on one line. "
                    + "Make one with: openssl rand -hex 32")
        }
        self = made
    }

    /// Whether a line `Authorization` holds it: `Bearer TOKEN`. Takes the same time for every wrong token.
    func opens(_ authorization: String?) -> Bool {
        guard let authorization, authorization.utf8.count <= Self.bytesMax + 16 else { return false }
        let words = authorization.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == "bearer" else { return false }
        let (own, given) = (digest.bytes, SHA256Digest(of: Array(words[1].utf8)).bytes)
        return CRYPTO_memcmp(own, given, own.count) == 0
    }
}
