import ArgumentParser
import SessionHost
import Texts

/// `offramp session list`.
struct SessionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the sessions of a folder, closed ones too.")

    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        let sessions = try SessionDesk(dataPath: data).list()
        guard !sessions.isEmpty else { return Terminal.write("There are no sessions in \(data).\n") }
        for session in sessions { Terminal.write(Self.line(session)) }
    }

    private static func line(_ session: SessionSummary) -> String {
        let names = [
            TextColumns.filled(session.session, columns: 20), TextColumns.filled(session.status, columns: 12),
        ]
        // Nobody has looked yet.
        let counts =
            session.status == "opening"
            ? []
            : [
                TextColumns.filled("\(session.entries) entries", columns: 15),
                TextColumns.filled("\(session.joined) joined", columns: 11), session.title,
            ]
        let columns = names + counts
        let remark = session.remark.isEmpty ? "" : "    \(session.remark)\n"
        return columns.joined(separator: " ") + "\n" + remark
    }
}
