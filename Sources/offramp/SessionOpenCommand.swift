import ArgumentParser
import ExerciseFolders
import Glibc
import PlayerClient
import SessionHost

/// `offramp session open`.
struct SessionOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a session of an exercise and show its codes, once.")

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @OptionGroup var seating: SeatingOptions
    @Option(help: "The session's id; the day and a letter where nothing is said.") var name: String?
    @Option(help: "How many sessions to open at once.") var tables = 1
    @Option(
        help:
            "What the tables are called, with commas between, such as \"Red room, Blue room\"; slips and screens say it."
    )
    var names: String?
    @Option(help: "Write the slips into this file, a page to print with QR codes, and not onto the screen.")
    var slips: String?
    @Flag(help: "Have a code for whoever runs these tables from one desk, too.") var hall = false
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
        if let count = tableNames?.count, tables != 1, tables != count {
            throw ValidationError("--names has \(count) names, and --tables says \(tables).")
        }
        if let tableNames, Set(tableNames).count < tableNames.count {
            throw ValidationError("--names has a name twice; nobody could tell these tables apart.")
        }
        guard !json || slips == nil else { throw ValidationError("--json prints the codes; leave --slips out.") }
        if let slips, access(slips, F_OK) == 0 {
            throw ValidationError("--slips: there is a file “\(slips)” already; name another one.")
        }
        guard name == nil || (tableNames?.count ?? 1) == 1 else {
            throw ValidationError("--name names one session; --names has several tables.")
        }
        guard tables == 1 || seed == nil else {
            throw ValidationError("--seed gives one session its dice; leave --tables out.")
        }
    }

    private var tableNames: [String]? {
        names?.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
    }

    func run() throws {
        let exercise = try ExerciseFolder.named(exercise).exercise()
        let desk = SessionDesk(dataPath: data)
        let words = try desk.joinWords(address)
        if let remark = seating.remark { Terminal.complain(remark) }
        let names = tableNames ?? []
        let code = hall ? try desk.newHallCode() : nil
        var page = SlipPage()
        let count = max(tables, names.count)
        for table in 1...count {
            let sheet = try desk.open(
                exercise, named: name, seating, seed: seed, table: names.isEmpty ? nil : names[table - 1], hall: code)
            // Said once, when there is something to say it of.
            let place = table == 1 ? words.told() : words.place
            if json {
                Terminal.write(sheet.json(joinedAt: place, hall: code))
            } else if slips == nil {
                Terminal.write(sheet.text(joinedAt: place))
            }
            page.add(sheet.title, sheet.slips(joinedAt: place))
        }
        guard !json else { return }
        if let code {
            let slip = SlipSheet.hallSlip(code, tables: count, names, joinedAt: words.place)
            page.add("The hall", [slip])
            if slips == nil {
                Terminal.write(slip.ruledOff.joined(separator: "\n") + "\n")
            }
        }
        if let slips { try write(page, to: slips, count) }
    }

    /// The codes are shown this once: where they can't be written they are printed.
    private func write(_ page: SlipPage, to path: String, _ count: Int) throws {
        do throws(StaffFault) {
            try page.write(to: path)
        } catch {
            Terminal.write(page.html)
            throw StaffFault("\(error) They were printed instead, as the page that they would have been.")
        }
        Terminal.write(
            "The slips of \(count == 1 ? "1 table" : "\(count) tables") are in \(path), to be printed and cut. It has the codes, which are stored "
                + "nowhere else: keep it, and give each slip to its person alone.\n")
    }
}

extension ChosenSeed: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
