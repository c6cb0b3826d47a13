import Certificates
import Glibc
import SessionReplay
import WebSockets

/// The certificate and key that a server is started with, looked at before it listens.
struct ServedCertificate {
    private let files: TLSFiles
    let certificate: ReadCertificate

    /// Refuses what no client would be served with: files that can't be read, a key of another certificate.
    init(_ files: TLSFiles) throws {
        self.files = files
        let isItsKey: Bool
        do throws(CertificateFault) {
            certificate = try ReadCertificate(path: files.certificatePath)
            isItsKey = try certificate.isKey(at: files.privateKeyPath)
        } catch {
            throw StaffFault("\(error)")
        }
        guard isItsKey else {
            throw StaffFault(
                "\(files.privateKeyPath) is the key of another certificate than \(files.certificatePath). Give the two that were made "
                    + "together; `offramp certificate make` makes others.")
        }
    }

    /// What slips name the key by; nil where players' machines know the certificate's authority as this one does.
    var fingerprint: KeyFingerprint? {
        certificate.isKnownHere ? nil : KeyFingerprint(ofPublicKey: certificate.publicKey)
    }

    /// What staff should know, though the server starts.
    func remarks(at seconds: Int) -> [String] {
        var remarks: [String] = []
        if seconds > certificate.validSeconds.upperBound {
            remarks.append(
                "The certificate \(files.certificatePath) was valid until \(certificate.lastDay): browsers warn of it. "
                    + "`offramp certificate make --replace` makes another.")
        } else if seconds < certificate.validSeconds.lowerBound {
            remarks.append(
                "The certificate \(files.certificatePath) is valid from \(UTCText(utcMs: certificate.validSeconds.lowerBound * 1000).date) "
                    + "on only: is this machine's clock right?")
        }
        var status = stat()
        if stat(files.privateKeyPath, &status) == 0, status.st_mode & 0o077 != 0 {
            remarks.append(
                "Others than its owner may read the key \(files.privateKeyPath), and whoever has it can pretend to be this server: "
                    + "chmod 600 \(files.privateKeyPath)")
        }
        return remarks
    }
}

extension ReadCertificate {
    /// The last day on which it is valid, UTC.
    var lastDay: String { UTCText(utcMs: validSeconds.upperBound * 1000).date }
}
