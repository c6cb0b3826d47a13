import ArgumentParser
import ExerciseFolders
import SessionHost

/// `offramp up`.
struct UpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Open a session of an exercise if none is open, show its codes, and serve.",
        discussion: "Codes are shown once, when a session opens: keep them, or open another with --new.")

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @Flag(help: "Open another session beside those that are open already.") var new = false
    @OptionGroup var seating: SeatingOptions
    @OptionGroup var serving: ServingOptions

    // One table's log is read in far less, and nobody hears Ctrl-C meanwhile.
    private static let patienceSeconds = 2

    func run() throws {
        let exercise = try ExerciseFolder.named(exercise).exercise()
        try Serving(serving).untilStopped { host in
            let openedCount = host.openedCount(withinSeconds: Self.patienceSeconds)
            guard openedCount == 0 || new else {
                guard openedCount != nil else {
                    return Terminal.complain(
                        "A session is being opened. Its codes, shown when it began, open its seats as soon as it is; if it "
                            + "can't be opened, the server's own log says so. For another session with new codes, start "
                            + "again with --new.")
                }
                Terminal.complain(
                    "A session is open already, and its codes, shown when it was opened, still open its seats. "
                        + "For another session with new codes, start again with --new; "
                        + "`offramp session list` names those that are open, `offramp session close` ends one."
                        + (seating.isGiven ? " --seats, --evaluators, --bots and --values changed nothing in it." : ""))
                return
            }
            let desk = SessionDesk(dataPath: serving.data)
            if let remark = seating.remark { Terminal.complain(remark) }
            Terminal.write(try desk.open(exercise, named: nil, seating).text(joinedAt: host.place))
        }
    }
}
