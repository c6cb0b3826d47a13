import ArgumentParser
import ExerciseModel
import NegotiationModel
import SessionEngine
import SessionHost
import SessionLog

/// `offramp session fork`.
struct SessionForkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fork",
        abstract: "Open a session that goes on from a moment of another one, and show its codes, once.",
        discussion: """
            The new session has the same entries up to that moment, the same dice and seats, codes of its own, and waits paused for \
            control to resume. The other one, live or ended, stays as it is. offramp debrief sets the two side by side.
            """)

    @Argument(help: "The other session's log: sessions/ID.jsonl.") var file: String
    @Option(help: "The moment: an entry's number, such as 17, or the beginning of a round, such as \"round 3\".")
    var at: String
    @Option(help: "The new session's id; the day and a letter where nothing is said.") var name: String?
    @Option(help: "What the new table is called; as the other where nothing is said.") var table: String?
    @Option(help: "The folder with the new session.") var data = "./sessions"
    @Option(help: "How the server is reached, for the slips; where nothing is said, as the running server says.")
    var address: String?
    @Flag(help: "For programs: a JSON object in one line, with the codes, in place of slips.") var json = false

    private enum Moment {
        case entry(Int)
        case round(Int)
    }

    private var moment: Moment? {
        let words = at.split(separator: " ")
        if words.count == 1, let number = Int(words[0]), number > 0 { return .entry(number) }
        if words.count == 2, words[0].lowercased() == "round", let number = Int(words[1]), number > 0 {
            return .round(number)
        }
        return nil
    }

    func validate() throws {
        guard moment != nil else {
            throw ValidationError("--at names an entry, such as 17, or a round, such as \"round 3\", not “\(at)”.")
        }
    }

    func run() throws {
        let log = try LogFile(path: file)
        var records: [LogRecord] = []
        _ = try log.read { records.append($0) }
        let desk = SessionDesk(dataPath: data)
        let words = try desk.joinWords(address)
        let sheet = try desk.fork(records, of: log, where: isThere, named: name, table: table) {
            "The log has no such moment as \(at): it has \(max(0, records.count - 1)) lines behind its first."
        }
        Terminal.write(json ? sheet.json(joinedAt: words.place) : sheet.text(joinedAt: words.told()))
    }

    private func isThere(_ entry: SessionEntry) -> Bool {
        switch moment {
        case .entry(let number)?: entry.number == number
        case .round(let number)?:
            entry.events.contains {
                if case .phaseBegan(let point, _) = $0 {
                    point.round == number && point.index == 0 && !point.inEpilogue
                } else {
                    false
                }
            }
        case nil: false
        }
    }
}
