import ArgumentParser
import ExerciseFolders
import NegotiationModel
import NegotiationRules
import SessionHost

/// `offramp session msel`.
struct SessionMSELCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "msel",
        abstract: "Import another MSEL into an open session, in the place of what was not delivered.",
        discussion: """
            Rows that were delivered stay as they are, by whatever number the file has them. Of the others those that the \
            file has say what it says, new ones are added, and those that it doesn't have are retired, which is asked \
            about first. Control is told what changed. Every mistake in the file is shown with its line and column, and \
            then nothing is imported.
            """)

    @Argument(help: "The session's id.") var session: String
    @Argument(help: "The MSEL: a CSV file as an exercise has it.") var file: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Flag(help: "Only say what would change.") var dryRun = false
    @Flag(help: "Retire rows without being asked, as in a script.") var yes = false

    func run() throws {
        let desk = SessionDesk(dataPath: data)
        let msel = try desk.readMSEL(file, for: session)
        let change = try desk.preview(of: msel, in: session)
        if dryRun {
            Terminal.write("Session \(session) would have the MSEL of \(file). Nothing was changed.\n")
            return Terminal.write(change.inWords)
        }
        if !change.retired.isEmpty, !yes { try ask(change, of: msel, desk) }
        let done = try desk.importMSEL(msel, into: session)
        Terminal.write("Session \(session) has the MSEL of \(file) now.\n")
        Terminal.write(
            MSELWords(
                new: done.new, changed: done.changed, retired: done.retired, unchanged: change.kept(of: done),
                renumbered: change.renumbered
            ).text)
        Terminal.write("Control was told what changed.\n")
    }

    private func ask(_ change: MSELChange, of msel: MSELOnDisk, _ desk: SessionDesk) throws {
        Terminal.write("Session \(session) would have the MSEL of \(file).\n")
        Terminal.write(change.inWords)
        Terminal.write(
            "Rows would be retired, since \(file) doesn't have them; only another MSEL can bring them back.\n"
                + "Type yes and Enter to import it; anything else leaves all as it is.\n")
        guard ["yes", "y"].contains(readLine()?.lowercased() ?? "") else {
            throw StaffFault("Nothing was imported. Type yes when you are asked, or give --yes.")
        }
        // What is confirmed is what is done: play went on while the question stood.
        guard try desk.preview(of: msel, in: session) == change else {
            throw StaffFault(
                "Nothing was imported: rows of session \(session) changed while the question stood. Give the command again."
            )
        }
    }
}

extension MSELChange {
    fileprivate var inWords: String {
        MSELWords(
            new: new.map(\.id), changed: changed.map(\.id), retired: retired, unchanged: unchanged,
            renumbered: renumbered
        ).text
    }

    /// What stayed as it was; the renumbered are told apart.
    fileprivate func kept(of done: MSELImport) -> [InjectID] {
        done.unchanged.filter { id in !renumbered.contains { $0.inFile == id } }
    }
}

/// What an import changes, a line each.
private struct MSELWords {
    let new: [InjectID]
    let changed: [InjectID]
    let retired: [InjectID]
    let unchanged: [InjectID]
    let renumbered: [MSELChange.Renumbered]

    var text: String {
        """
        New: \(rows(new))
        Changed: \(rows(changed))
        Retired, since the file doesn't have them: \(rows(retired))
        Unchanged, what was delivered among them: \(rows(unchanged))

        """ + renumbered.map(Self.sentence).joined()
    }

    private func rows(_ rows: [InjectID]) -> String {
        rows.isEmpty ? "none" : "\(rows.count) (\(rows.map(\.rawValue).joined(separator: ", ")))"
    }

    private static func sentence(_ row: MSELChange.Renumbered) -> String {
        "Row \(row.inFile) of the file was delivered as \(row.delivered), and isn't delivered again; did a spreadsheet write "
            + "its number anew?\n"
    }
}
