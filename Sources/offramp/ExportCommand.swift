import ArgumentParser
import SessionLog
import SessionTables

/// `offramp export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write sessions as tables and lines of JSON, for statistics, process mining and language models.",
        discussion: """
            People have pseudonyms; --key writes who is who, elsewhere. What was typed when play stopped for a reason of the real world \
            stays in the log. docs/data.md describes the tables; a codebook and a data package lie beside them.
            """)

    @Argument(help: "Logs: sessions/ID.jsonl; all of them go into the same tables.") var files: [String]
    @Option(help: "A new folder, or an empty one, for the tables.") var csv: String?
    @Option(help: "The file for a line an event, with who was told of it.") var jsonl: String?
    @Option(help: "A new file for who each pseudonym is, that its owner alone can read; not in the folder.") var key:
        String?

    func run() throws {
        guard csv != nil || jsonl != nil else {
            throw StaffFault("Nothing is asked for; give --csv DIR for tables, --jsonl FILE for events, or both.")
        }
        let folder = try csv.map { try NewFolder(path: $0) }
        let lineFile = try jsonl.map { try NewFile(path: $0) }
        let keyFile = try key.map { try NewFile(path: $0) }
        if let key, let folder, folder.holds(key) {
            throw StaffFault(
                "\(key) lies in \(folder.path), and would be passed on with the tables; give --key a file elsewhere.")
        }
        var (export, lines, sessions) = (DataExport(), [UInt8](), [String: String]())
        for path in files {
            let recording = try record(path, &lines)
            if let other = sessions.updateValue(path, forKey: recording.header.session) {
                throw StaffFault(
                    "\(other) and \(path) are logs of the same session, \(recording.header.session); give one of them.")
            }
            export.add(recording)
        }
        // The key first: tables without it can't be written again under the same pseudonyms by mistake.
        try keyFile?.write(export.keyFile)
        if let folder { try folder.write(export.files.map { ($0.name, $0.bytes) }) }
        try lineFile?.write(lines)
        Terminal.write(written(sessions.count))
    }

    // Twice: a name may be written before its person does anything.
    private func record(_ path: String, _ lines: inout [UInt8]) throws -> SessionRecording {
        let log = try LogFile(path: path)
        var people = Participants()
        let ending = try log.read { (record) throws(LogFault) in try people.take(record) }
        people.finish()
        var recording: SessionRecording
        do throws(LogFault) {
            recording = try SessionRecording(ending.header, people)
        } catch {
            throw StaffFault("\(path): \(error)")
        }
        let isTold = jsonl != nil
        _ = try log.read(isSecond: true) { (record) throws(LogFault) in
            if case .entry(let entry) = record { lines += try recording.take(entry, isTold: isTold) }
        }
        recording.finish(ending)
        return recording
    }

    private func written(_ sessions: Int) -> String {
        let what = sessions == 1 ? "one session" : "\(sessions) sessions"
        return [
            csv.map { "\($0) has the tables of \(what); codebook.csv says what each column means.\n" },
            jsonl.map { "\($0) has the events of \(what), a line each.\n" },
            key.map { "\($0) says who each pseudonym is. Keep it apart from the tables.\n" },
        ].compactMap(\.self).joined()
    }
}
