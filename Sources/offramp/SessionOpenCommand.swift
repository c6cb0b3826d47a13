import ArgumentParser
import ExerciseFolders
import NegotiationModel

/// `offramp session open`.
struct SessionOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a session of an exercise and show its codes, once.")

    @Argument(help: "The exercise's folder.") var exercise: String
    @Option(help: "More seats for a party, such as PARTY=3; may stand more than once.") var seats: [SeatCount] = []
    @Option(help: "Seats for evaluators, who see what control sees and write observations.") var evaluators = 0
    @Option(help: PlayedParties.help) var bots: PlayedParties?
    @Option(help: "The session's id; the day and a letter where nothing is said.") var name: String?
    @Option(help: "How many sessions to open at once.") var tables = 1
    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Option(help: "Where the server listens, for the slips.") var address = "127.0.0.1:7316"

    func validate() throws {
        guard (1...100).contains(tables) else { throw ValidationError("--tables lies between 1 and 100.") }
        guard tables == 1 || name == nil else { throw ValidationError("--name names one session; leave --tables out.") }
        guard (0...50).contains(evaluators) else { throw ValidationError("--evaluators lies between 0 and 50.") }
        guard Set(seats.map(\.party)).count == seats.count else {
            throw ValidationError("--seats names a party twice.")
        }
    }

    func run() throws {
        let exercise = try ExerciseFolder(path: exercise).exercise()
        let desk = SessionDesk(dataPath: data)
        let counts = Dictionary(uniqueKeysWithValues: seats.map { ($0.party, $0.count) })
        for _ in 0..<tables {
            let sheet = try desk.open(
                exercise, named: name, seats: counts, evaluators: evaluators, bots: bots?.all ?? [])
            Terminal.write(sheet.text(address: address))
        }
    }
}

/// How many seats a party has: `PARTY=3`.
struct SeatCount: ExpressibleByArgument {
    let party: PartyID
    let count: Int

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let count = Int(parts[1]) else { return nil }
        party = PartyID(String(parts[0]))
        self.count = count
    }
}
