import ArgumentParser
import DebriefPages
import Debriefing
import NegotiationModel
import SessionLog

/// `offramp debrief`.
struct DebriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Write what happened in a session, for the hour after ENDEX and for the after-action report.",
        discussion: """
            The page needs nothing else and can be printed. A report for control holds everybody's values and private words; one for \
            the table, or for a party, what those were told and nothing more. DRAFT stands on it until somebody signs it off. Several \
            logs of one exercise make one page for control with the tables side by side.
            """)

    @Argument(help: "The logs: sessions/ID.jsonl.") var files: [String]
    @Option(name: [.short, .customLong("output")], help: "The page to write; report-WHOM.html where nothing is said.")
    var output: String?
    @Option(name: .customLong("for"), help: "Whom it is for: control, table, or a party.") var audience = "control"
    @Flag(help: "With people's names; else each has a pseudonym, where a name is written by itself.") var names = false
    @Option(help: "Who signs it off; without it DRAFT stands on every page.") var signedOffBy: String?

    func validate() throws {
        guard files.count == 1 || audience == "control" else {
            throw ValidationError("Several tables are compared for control alone. Give one log for \(audience).")
        }
    }

    func run() throws {
        let readings = try files.map(read)
        let page = try readings.count == 1 ? report(readings[0]) : comparison(readings)
        let output = output ?? "report-\(audience).html"
        try OutputFile.write(page, to: output, isPrivate: true)
        let what = readings.compactMap(\.header?.session).joined(separator: ", ")
        Terminal.write("\(output) has the debrief of \(what), for \(audience).\n")
    }

    private func read(_ file: String) throws -> SessionReading {
        var reading = SessionReading(for: Self.eyes(audience))
        _ = try LogFile(path: file).read { (record) throws(LogFault) in try reading.take(record) }
        reading.finish()
        return reading
    }

    private func report(_ reading: SessionReading) throws -> String {
        var options = DebriefReport.Options()
        (options.areNamesShown, options.signedOffBy) = (names, signedOffBy)
        guard let html = DebriefReport(reading, options).html else {
            let known = reading.parties.map(\.rawValue).joined(separator: ", ")
            throw StaffFault(
                "The session has no party “\(audience)”. Give --for control, table, or one of: \(known).")
        }
        return html
    }

    private func comparison(_ readings: [SessionReading]) throws -> String {
        guard let report = ComparisonReport(readings, signedOffBy: signedOffBy) else {
            throw StaffFault(
                "These logs aren't of one exercise, so their tables can't stand side by side. Give logs of the same exercise, in "
                    + "the same version.")
        }
        return report.html
    }

    private static func eyes(_ audience: String) -> SessionReading.Eyes {
        switch audience {
        case "control": .control
        case "table": .viewer(.observer)
        default: .viewer(.party(PartyID(audience)))
        }
    }
}
