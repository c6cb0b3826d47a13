import ArgumentParser
import ExerciseFolders
import SessionHost

/// `offramp session open`.
struct SessionOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a session of an exercise and show its codes, once.")

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @OptionGroup var seating: SeatingOptions
    @Option(help: "The session's id; the day and a letter where nothing is said.") var name: String?
    @Option(help: "How many sessions to open at once.") var tables = 1
    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Option(help: "How the server is reached, for the slips; where nothing is said, as the running server says.")
    var address: String?
    @Option(
        help: ArgumentHelp(
            "The seed of the dice, for tests and research: a whole number, or 64 hexadecimal digits.",
            discussion:
                "All who join are told that the dice are known. A number gives the draws of a rehearsal with it, and "
                + "whoever joins can find it out by trying; 64 digits drawn by chance nobody finds."))
    var seed: ChosenSeed?
    @Flag(help: "For programs: a JSON object in one line for each session, with its codes, in place of slips.")
    var json = false

    func validate() throws {
        guard (1...100).contains(tables) else { throw ValidationError("--tables lies between 1 and 100.") }
        guard tables == 1 || name == nil else { throw ValidationError("--name names one session; leave --tables out.") }
        guard tables == 1 || seed == nil else {
            throw ValidationError("--seed gives one session its dice; leave --tables out.")
        }
    }

    func run() throws {
        let exercise = try ExerciseFolder.named(exercise).exercise()
        let desk = SessionDesk(dataPath: data)
        let words = try desk.joinWords(address)
        if let remark = seating.remark { Terminal.complain(remark) }
        for table in 1...tables {
            let slips = try desk.open(exercise, named: name, seating, seed: seed)
            // Said once, when there is something to say it of.
            let joinWords = table == 1 ? words.told() : words.text
            Terminal.write(json ? slips.json(joinWords: joinWords) : slips.text(joinWords: joinWords))
        }
    }
}

extension ChosenSeed: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
