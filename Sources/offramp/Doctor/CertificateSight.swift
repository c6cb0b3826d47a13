import Certificates
import Glibc
import ServerChecks
import SessionHost
import Threads
import WebSockets

/// Looks at the certificate that the server will be given.
struct CertificateSight {
    private let configuration: HostConfiguration
    private let files: TLSFiles

    init?(_ configuration: HostConfiguration) {
        guard let files = configuration.tls else { return nil }
        self.configuration = configuration
        self.files = files
    }

    var finding: CertificateFinding {
        let state: CertificateFinding.State
        do {
            state = .read(try look())
        } catch {
            state = .unusable("\(error)")
        }
        return CertificateFinding(keyPath: files.privateKeyPath, state: state)
    }

    private func look() throws -> CertificateFinding.Certificate {
        let served = try ServedCertificate(files)
        let (read, now) = (served.certificate, SystemClock.utcMs / 1000)
        var status = stat()
        let mode = stat(files.privateKeyPath, &status) == 0 ? Int(status.st_mode & 0o777) : 0
        return CertificateFinding.Certificate(
            names: read.names, namesMissing: namesHere.filter { HostName($0).map { !read.covers($0) } ?? false },
            secondsLeft: read.validSeconds.upperBound - now, secondsUntilValid: read.validSeconds.lowerBound - now,
            keyMode: mode,
            fingerprint: served.fingerprint?.description)
    }

    /// The addresses that are listened on, and what mDNS calls the machine.
    private var namesHere: [String] {
        let addresses = ReachSight(configuration).addresses
        guard !configuration.isLoopback else { return addresses }
        return addresses + (ServerName.ofMachine.map { ServerName.announced(for: $0) } ?? [])
    }
}
