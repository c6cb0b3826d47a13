import ArgumentParser

/// `offramp certificate`.
struct CertificateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate", abstract: "Make a certificate for the server, or tell of one.",
        subcommands: [CertificateMakeCommand.self, CertificateShowCommand.self])
}
