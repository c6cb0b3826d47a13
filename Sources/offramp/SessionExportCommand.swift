import ArgumentParser

/// `offramp session export`.
struct SessionExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Copy a session's log, whole and verified, into another folder, also while it runs.",
        discussion: """
            While sessions run, the last lines of all of them stand in a journal that they share. Copying one file by hand would \
            leave these out; this puts them where they belong, with the head beside the log.
            """)

    @Argument(help: "The session's id.") var session: String
    @Option(help: "The folder to copy it to; it must be there.") var to: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        let entries = try SessionDesk(dataPath: data).export(session, to: to)
        Terminal.write("\(to)/\(session).jsonl has the log of session \(session): \(entries) entries.\n")
    }
}
