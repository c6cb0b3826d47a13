import ArgumentParser
import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay

/// `offramp replay`.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Show what happened in a session, as control or as one party saw it.")

    @Argument(help: "The log: sessions/ID.jsonl.") var file: String
    @Option(name: .customLong("as"), help: "Whose eyes: a party, control or observer.") var viewer = "control"
    @Flag(help: "One line of JSON a news, as it was sent.") var json = false
    @Option(help: "The first entry.") var from = 1
    @Option(help: "The last entry.") var to = Int.max

    func run() throws {
        var output = BufferedOutput()
        var replay = LogReplay(for: Viewer(viewer))
        var transcript = Transcript(for: Viewer(viewer))
        let (viewer, range, json) = (Viewer(viewer), from...max(from, to), json)
        var place: Int?
        _ = try LogFile(path: file).read { (record) throws(LogFault) in
            let step = try replay.take(record)
            if case .header(let header) = record, let fold = replay.fold {
                place = replay.place(of: viewer)
                if !json { output.write(lines: transcript.heading(header, fold)) }
            }
            guard let step, let place, range.contains(step.entry.number) else { return }
            if !json {
                output.write(lines: transcript.lines(step, place))
            } else if let news = step.news[place] {
                output.write(Transcript.jsonLine(news))
            }
        }
        guard place != nil else {
            let known = replay.fold?.viewers.map(\.description).joined(separator: ", ") ?? ""
            throw StaffFault("The session has nobody “\(viewer)”; give --as one of: \(known).")
        }
        output.flush()
    }
}
