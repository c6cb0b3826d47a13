import ArgumentParser
import Certificates

/// `offramp certificate show`.
struct CertificateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tell of a certificate: for which names, until when, and its key's fingerprint.")

    @Argument(help: "The certificate, PEM; of a chain, the first is told of.") var file = "certificate.pem"
    @Flag(help: "For programs: a JSON object in one line.") var json = false

    func run() throws {
        do throws(CertificateFault) {
            let account = CertificateAccount(try ReadCertificate(path: file))
            Terminal.write(json ? account.json : account.text)
        } catch {
            throw StaffFault("\(error)")
        }
    }
}
