import ArgumentParser

/// `offramp session close`.
struct SessionCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a session for good: play ends, the seed is published, the log is sealed."
    )

    @Argument(help: "The session's id.") var session: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        try SessionDesk(dataPath: data).close(session)
        Terminal.write("Session \(session) is closed; its log is sealed.\n")
    }
}
