import ArgumentParser
import Certificates
import Glibc
import SessionHost

/// `offramp certificate make`.
struct CertificateMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Write a certificate and its key for this machine's names and addresses.",
        discussion:
            "Writes certificate.pem and key.pem, the key for its owner alone, valid for \(MadeCertificate.daysValid) days. No authority knows "
            + "the certificate: slips name the fingerprint of its key, which terminals compare by themselves, and browsers warn. Make it on the "
            + "network of the day, so that its addresses are in it.")

    @Argument(help: "More names and addresses by which the server is reached, such as table.local or 192.0.2.7.")
    var names: [String] = []
    @Flag(help: "For these names alone, and not for those that this machine is found to have.") var only = false
    @Option(help: "The folder to write to.") var to = "."
    @Flag(
        help:
            "Put it in the place of one that is there: its fingerprint is another, and slips that are printed are wrong."
    )
    var replace = false

    func validate() throws {
        for name in names where HostName(name) == nil {
            throw ValidationError(
                "“\(name)” is no name or address of a machine: letters of a to z, digits and hyphens with points between them, or a "
                    + "numeric address; no port, no path, no *.")
        }
        guard !only || !names.isEmpty else { throw ValidationError("--only needs names.") }
    }

    func run() throws {
        let folder = CertificateFolder(path: to)
        do throws(CertificateFault) {
            try folder.write(MadeCertificate(for: allNames), replaces: replace)
            let read = try ReadCertificate(path: folder.certificatePath)
            Terminal.write(
                "\(folder.certificatePath) and \(folder.keyPath) are written; the key is for its owner alone. Keep it so.\n"
                    + CertificateAccount(read).text + """
                        Serve with it:
                            offramp serve --host 0.0.0.0 --tls-cert \(folder.certificatePath) --tls-key \(folder.keyPath)
                        Slips then name the fingerprint; docs/in-a-room.md says what browsers show.

                        """)
        } catch {
            throw StaffFault("\(error)")
        }
    }

    /// Those that were given first, then those that were found, each once.
    private var allNames: [HostName] {
        var seen = Set<HostName>()
        let found = only ? [] : Self.namesHere
        return (names.compactMap { HostName($0) } + found).filter { seen.insert($0).inserted }
    }

    /// The machine's name, also as mDNS gives it, its addresses, and those by which it reaches itself.
    private static var namesHere: [HostName] {
        let name = ServerName.ofMachine
        let addresses = MachineAddress.all().map(\.text)
        let texts = name.map { [$0] + ServerName.announced(for: $0) } ?? []
        return (texts + addresses + ["localhost", "127.0.0.1", "::1"]).compactMap { HostName($0) }
    }
}
