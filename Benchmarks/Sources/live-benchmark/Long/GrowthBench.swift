import Foundation

/// Measures how a command's cost grows with one thing while all others stay: the server's processor time for it.
struct GrowthBench {
    static let name = "growth"

    private let bench: LongBench

    init(_ bench: LongBench) { self.bench = bench }

    /// Measures each place in turn, and again; draws a picture, and gives tables.
    func run(rounds: Int) throws -> String {
        var growths = try growths()
        var options = bench.options
        options.rounds = 1
        options.isWithoutBaseline = true
        var live = Bench(bench.programs, options)
        for round in 1...rounds {
            complain("\(Self.name), round \(round)")
            for growth in growths.indices {
                for place in growths[growth].rows.indices {
                    let samples = try live.run(growths[growth].rows[place])
                    growths[growth].costs[place] += (samples[.today] ?? []).map(\.serverMicros)
                }
            }
        }
        let picture = bench.programs.repository + "/docs/pictures/growth.svg"
        try GrowthPicture(growths).svg.write(toFile: picture, atomically: true, encoding: .utf8)
        return growths.map(\.table).joined(separator: "\n\n") + "\n\nDrawn in docs/pictures/growth.svg."
    }

    private func growths() throws -> [Growth] {
        let parties = ["us", "russia", "ukraine", "europe"]
        return [
            Growth(
                "entries in the session", "a statement, one session",
                try [100, 1_000, 10_000, 100_000].map { entries in
                    (entries, row(rooms: 1, Opening(log: try bench.log("statements", entries))))
                }),
            Growth(
                "seats in a session", "a statement, 20 sessions",
                [5, 10, 20, 50].map { count in
                    // Control has one, and the parties share the others.
                    let seats = parties.enumerated().map { ($1, (count - 1 + 3 - $0) / 4) }
                    return (count, row(rooms: 20, Opening(seats: seats)))
                }),
            Growth(
                "sessions", "a statement, in all of them", [1, 10, 100, 1_000].map { ($0, row(rooms: $0, Opening())) }),
            Growth(
                "issues of the exercise", "an offer that names them all, 20 sessions",
                try [4, 8, 16, 32, 64].map { count in
                    let exercise = GrownExercise(issueCount: count)
                    let folder = "\(bench.programs.work)/exercises/issues-\(count)"
                    try exercise.write(to: folder)
                    let opening = Opening(exercise: folder, seats: GrownExercise.parties.map { ($0, 1) })
                    return (count, row(rooms: 20, opening, ["--command", "offer", "--offer", exercise.offer]))
                }),
        ]
    }

    // 16 in flight in each session; fewer where that would be so many that none is answered within what is measured.
    private func row(rooms: Int, _ opening: Opening, _ load: [String] = []) -> Row {
        let inFlight = min(16, max(1, 1_600 / rooms))
        return Row(
            name: "\(Self.name), \(opening.name), \(rooms) rooms", rooms: rooms,
            load: ["--in-flight", "\(inFlight)", "--warm", rooms > 100 ? "2" : "0.5"] + load, opening: opening,
            servers: [.today], figures: [])
    }
}

/// What a command cost where there was more and more of one thing.
struct Growth {
    let thing: String
    let command: String
    let counts: [Int]
    let rows: [Row]
    /// Microseconds for a command, those of every round, for each count.
    var costs: [[Double]]

    init(_ thing: String, _ command: String, _ places: [(count: Int, row: Row)]) {
        self.thing = thing
        self.command = command
        counts = places.map(\.count)
        rows = places.map(\.row)
        costs = places.map { _ in [] }
    }

    var medians: [Double] { costs.map(Table.median) }

    var table: String {
        """
        | \(thing) | \(counts.map { "\($0)" }.joined(separator: " | ")) |
        |\(String(repeating: "---|", count: counts.count + 1))
        | µs for \(command) | \(costs.map { Table.cell($0, 1) }.joined(separator: " | ")) |
        """
    }
}
