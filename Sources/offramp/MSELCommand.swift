import ArgumentParser
import ExerciseFolders
import ExerciseFormat
import ExerciseModel
import SessionLog
import SessionReplay

/// `offramp msel`.
struct MSELCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "msel", abstract: "Write the planned injects, or what became of them.",
        subcommands: [MSELExportCommand.self])
}

/// `offramp msel export`.
struct MSELExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the MSEL as CSV: the plan of an exercise, byte for byte; or, of a session, the MSEL as run.",
        discussion: "Every mistake in an exercise's MSEL is shown with its line and column, and nothing is written.")

    @Argument(help: "An exercise's folder or name, or a session's log: sessions/ID.jsonl.") var path: String
    @Flag(help: "Of a session: the plan that it was opened with.") var plan = false
    @Flag(
        help: ArgumentHelp(
            "As Excel reads it: with a byte-order mark, without which it takes UTF-8 for another code, and CRLF at line ends.",
            discussion: "Both are read back."))
    var excel = false
    @Option(help: "With --excel: what stands between columns where Excel runs, comma or semicolon.")
    var separator = ListSeparator.comma

    func validate() throws {
        guard excel || separator == .comma else { throw ValidationError("--separator goes with --excel.") }
    }

    func run() throws {
        let text = path.hasSuffix(".jsonl") ? try ofSession() : try ExerciseFolder.named(path).exercise().msel
        guard !text.isEmpty else { throw StaffFault("\(path): the exercise has no MSEL.") }
        Terminal.write(excel ? MSELFile.forExcel(text, separator: separator.separation) : text)
    }

    private func ofSession() throws -> String {
        var run = MSELRun()
        _ = try LogFile(path: path).read { (record) throws(LogFault) in try run.take(record) }
        if plan { return run.plan }
        return MSELFile.asRun(run.sources, rows: run.rows, deliveries: run.deliveries) {
            UTCText(utcMs: $0).iso8601
        }
    }
}

/// What separates lists where Excel runs.
enum ListSeparator: String, ExpressibleByArgument, CaseIterable {
    case comma
    case semicolon

    var separation: CSVSeparation { self == .comma ? .comma : .semicolon }
}
