import ArgumentParser
import SessionHost

/// `offramp session close`.
struct SessionCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a session for good: play ends, the seed is published, the log is sealed."
    )

    @Argument(help: "The session's id.") var session: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Flag(help: "Close it without being asked, as in a script.") var yes = false

    func run() throws {
        let desk = SessionDesk(dataPath: data)
        if !yes, let summary = try desk.list().first(where: { $0.session == session }), summary.canBeClosed {
            Terminal.write(Self.question(summary))
            guard ["yes", "y"].contains(readLine()?.lowercased() ?? "") else {
                throw StaffFault("Session \(session) was not closed. Type yes when you are asked, or give --yes.")
            }
        }
        try desk.close(session)
        Terminal.write("Session \(session) is closed; its log is sealed.\n")
    }

    /// What is about to be closed, and for whom.
    static func question(_ summary: SessionSummary) -> String {
        let people = summary.people ?? []
        let place = summary.place.map { ", in \($0)" } ?? ""
        return """
            Session \(summary.session), \(summary.title): \(summary.state)\(place).
            Connected: \(people.isEmpty ? "nobody" : people.joined(separator: ", ")).
            It is closed for good: play ends for everyone, all are sent away, the seed is published, and the log is sealed.
            Type yes and Enter to close it; anything else leaves it as it is.

            """
    }
}

extension SessionSummary {
    /// Whether closing would end something.
    fileprivate var canBeClosed: Bool { !["closed", "refused", "stopped"].contains(status) }

    fileprivate var state: String {
        switch status {
        case "not_started": "play has not started"
        case "running": "play RUNS"
        case "paused": "play is paused"
        case "ended": "play is over"
        default: status
        }
    }
}
