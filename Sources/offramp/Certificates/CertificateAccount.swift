import Certificates
import Digests
import StrictJSON
import WebSockets

/// What staff are told of a certificate.
struct CertificateAccount {
    private let certificate: ReadCertificate

    init(_ certificate: ReadCertificate) {
        self.certificate = certificate
    }

    private var fingerprint: String { "\(KeyFingerprint(ofPublicKey: certificate.publicKey))" }

    var text: String {
        """
        For: \(certificate.names.joined(separator: ", "))
        Valid until: \(certificate.lastDay)
        Fingerprint of its key: \(fingerprint)
            the first half of SHA-256 over the public key: \(SHA256Digest(of: certificate.publicKey))
            SHA-256 over the whole certificate:            \(SHA256Digest(of: certificate.der))

        """
    }

    /// For programs: an object in one line.
    var json: String {
        var object = JSONObject()
        object["names"] = .array(certificate.names.map { .string($0) })
        object["validUntil"] = .string(certificate.lastDay)
        object["fingerprint"] = .string(fingerprint)
        object["publicKeySHA256"] = .string("\(SHA256Digest(of: certificate.publicKey))")
        object["certificateSHA256"] = .string("\(SHA256Digest(of: certificate.der))")
        object["isKnownHere"] = .bool(certificate.isKnownHere)
        return JSON.object(object).canonicalText + "\n"
    }
}
