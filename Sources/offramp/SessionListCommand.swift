import ArgumentParser
import Glibc
import PlayerClient
import SessionHost
import SessionReplay
import StrictJSON
import Texts

/// `offramp session list`.
struct SessionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the sessions of a folder, closed ones too.")

    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Flag(help: "For programs: a JSON object in one line for each session.") var json = false
    @Flag(help: "List them again every two seconds, until Ctrl-C.") var watch = false

    private static let secondsBetween: UInt32 = 2

    func run() throws {
        let desk = SessionDesk(dataPath: data)
        repeat {
            let sessions = try desk.list()
            if watch, !json { Terminal.write("\(UTCText(utcMs: SessionClock().nowMs).time) UTC\n") }
            if json {
                for session in sessions { Terminal.write(try JSON(encoding: session).canonicalText + "\n") }
            } else if sessions.isEmpty {
                Terminal.write("There are no sessions in \(data).\n")
            }
            if !json { for session in sessions { Terminal.write(Self.line(session)) } }
            if watch { sleep(Self.secondsBetween) }
        } while watch
    }

    private static func line(_ session: SessionSummary) -> String {
        let names = [
            TextColumns.filled(session.session, columns: 20), TextColumns.filled(session.status, columns: 12),
        ]
        let heading = session.table.map { "\($0): \(session.title)" } ?? session.title
        // Nobody has looked yet.
        let counts =
            session.status == "opening"
            ? []
            : [
                TextColumns.filled("\(session.entries) entries", columns: 15),
                TextColumns.filled("\(session.joined) joined", columns: 11), heading,
            ]
        let columns = names + counts
        let remark = session.remark.isEmpty ? "" : "    \(session.remark)\n"
        let alarm = session.alarm.map { "    REAL WORLD: \(PlainText.line($0))\n" } ?? ""
        return columns.joined(separator: " ") + "\n" + play(session) + alarm + remark
    }

    /// Where play is; nothing before STARTEX, and after a session was closed.
    private static func play(_ session: SessionSummary) -> String {
        guard let place = session.place, session.status != "closed" else { return "" }
        let left = session.secondsLeft.map { ", \(ClockText.length($0)) left" } ?? ""
        let last = session.lastEntryMs.map { ", last entry \(UTCText(utcMs: $0).time) UTC" } ?? ""
        return "    \(place)\(left)\(last)\n"
    }
}
