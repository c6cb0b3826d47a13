import ArgumentParser
import SessionHost

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
        let columns = [
            padded(session.session, 20), padded(session.status, 12), padded("\(session.entries) entries", 15),
            padded("\(session.joined) joined", 11), session.title,
        ]
        let remark = session.remark.isEmpty ? "" : "    \(session.remark)\n"
        return columns.joined(separator: " ") + "\n" + remark
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
