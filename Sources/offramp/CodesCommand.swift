import ArgumentParser

/// `offramp codes`.
struct CodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "Replace join codes, whether or not a server runs.",
        subcommands: [CodesReissueCommand.self])
}
