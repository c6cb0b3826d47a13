import ArgumentParser

/// `offramp session resume`.
struct SessionResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Have a session go on that stopped, since the disk was full, in the server that runs.",
        discussion: """
            Make room on the disk first. Who was seated comes back by itself. A session that stopped for another reason, such as \
            a disk that fails, goes on only when the server is started again.
            """)

    @Argument(help: "The session's id.") var session: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        try SessionDesk(dataPath: data).resume(session)
        Terminal.write("Session \(session) goes on.\n")
    }
}
