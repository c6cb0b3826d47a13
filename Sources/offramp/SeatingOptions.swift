import ArgumentParser
import NegotiationModel

/// Who sits at a session: what the commands that open one are told.
struct SeatingOptions: ParsableArguments {
    @Option(help: "How many seats a party has, one if nothing is said, such as PARTY=3; may stand more than once.")
    var seats: [SeatCount] = []
    @Option(help: "Seats for evaluators, who see what control sees and write observations.") var evaluators = 0
    @Option(help: "How many sit in control, each with a code: the first leads, the others are deputies.") var control =
        1
    @Option(help: PlayedParties.help) var bots: PlayedParties?
    @Option(help: ValuesShown.help, transform: ValuesShown.typed) var values: ValuesShown?

    func validate() throws {
        guard (0...50).contains(evaluators) else { throw ValidationError("--evaluators lies between 0 and 50.") }
        guard (1...20).contains(control) else { throw ValidationError("--control lies between 1 and 20.") }
        guard Set(seats.map(\.party)).count == seats.count else {
            throw ValidationError("--seats names a party twice.")
        }
    }

    /// How many seats each party has that is named.
    var counts: [PartyID: Int] { Dictionary(uniqueKeysWithValues: seats.map { ($0.party, $0.count) }) }

    /// What staff can't see from what they typed: texts may tell what is kept from screens. Nil where nothing is kept.
    var remark: String? {
        guard let values, values != .during else { return nil }
        return "Players don't see values in play, but what the exercise's briefs, actions and rules say of points they "
            + "read as it is written. Read those first: a brief may have the whole table."
    }

    /// Whether anything is asked for that only a session which is being opened can have.
    var isGiven: Bool { !seats.isEmpty || evaluators > 0 || control > 1 || bots != nil || values != nil }
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
