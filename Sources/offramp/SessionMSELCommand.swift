import ArgumentParser
import NegotiationModel
import SessionHost

/// `offramp session msel`.
struct SessionMSELCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "msel",
        abstract: "Import another MSEL into an open session, in the place of what was not delivered.",
        discussion: """
            Rows that were delivered stay as they are. Of the others those that the file has say what it says, new ones are \
            added, and those that it doesn't have are retired. Control is told what changed. Every mistake in the file is \
            shown with its line and column, and then nothing is imported.
            """)

    @Argument(help: "The session's id.") var session: String
    @Argument(help: "The MSEL: a CSV file as an exercise has it.") var file: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        let change = try SessionDesk(dataPath: data).importMSEL(file, into: session)
        Terminal.write(
            """
            Session \(session) has the MSEL of \(file) now.
            New: \(Self.rows(change.new))
            Changed: \(Self.rows(change.changed))
            Retired, since the file doesn't have them: \(Self.rows(change.retired))
            Unchanged, what was delivered among them: \(Self.rows(change.unchanged))
            Control was told what changed.

            """)
    }

    private static func rows(_ rows: [InjectID]) -> String {
        rows.isEmpty ? "none" : "\(rows.count) (\(rows.map(\.rawValue).joined(separator: ", ")))"
    }
}
