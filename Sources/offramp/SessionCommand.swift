import ArgumentParser

/// `offramp session`.
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Open, list, change, copy and close sessions, whether or not a server runs.",
        subcommands: [
            SessionOpenCommand.self, SessionForkCommand.self, SessionListCommand.self, SessionMSELCommand.self,
            SessionExportCommand.self,
            SessionResumeCommand.self, SessionCloseCommand.self,
        ])
}
