import Foundation

/// Measures what long logs cost: programs that read one, in turn, by their processor time and their peak of memory.
struct LongBench {
    let programs: Programs
    let options: Options
    let generator: String
    private let scan: String
    let join: String

    static func measure(_ options: Options) throws {
        let bench = try LongBench(options)
        print(Machine.words(data: bench.programs.work))
        var table = Table()
        let place = LongRow.all.count
        for (place, row) in LongRow.all.enumerated() where options.has(row: place + 1) {
            let samples = try bench.run(row)
            for figure in row.figures { table.add(row.name, figure, samples) }
        }
        if options.has(row: place + 1) {
            let samples = try JoinBench(bench).run(rounds: options.rounds)
            for figure in JoinBench.figures { table.add(JoinBench.name, figure, [.today: samples]) }
        }
        if options.has(row: place + 2), let start = try StartBench(bench), let sample = start.run() {
            for figure in StartBench.figures { table.add(start.name, figure, [.today: [sample]]) }
        }
        if !table.isEmpty { print(table.text) }
        if options.has(row: place + 3) { print("\n" + (try GrowthBench(bench).run(rounds: options.rounds))) }
    }

    private init(_ options: Options) throws {
        self.options = options
        programs = try Programs(options)
        scan = programs.work + "/scan"
        try Children.run([
            "cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-D_GNU_SOURCE", "-o", scan,
            programs.repository + "/Benchmarks/long/scan.c", "-lcrypto",
        ])
        join = programs.work + "/join"
        try Children.run([
            "cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-o", join,
            programs.repository + "/Benchmarks/long/join.c",
        ])
        // Built beside this program by `make bench-long`.
        generator = programs.repository + "/Benchmarks/.build/release/log-generator"
        guard FileManager.default.isExecutableFile(atPath: generator) else {
            throw Fault("\(generator) isn't there: swift build --configuration release --product log-generator")
        }
    }

    var exercise: String { programs.repository + "/exercises/off-ramp-2022" }

    func run(_ row: LongRow) throws -> [MeasuredServer.Kind: [Sample]] {
        let log = try log(row.kind, row.entries)
        var samples: [MeasuredServer.Kind: [Sample]] = [:]
        for round in 1...min(options.rounds, row.roundsMax) {
            for (kind, words) in programs(row, log) {
                complain("\(row.name), round \(round): \(kind)")
                let run = try MeasuredRun(Children.pinned(words, to: Children.serverCore))
                var sample = Sample.blank
                sample.entriesPerSecond = Double(row.entries) / run.cpuSeconds
                sample.peakMiB = run.peakMiB
                samples[kind, default: []].append(sample)
            }
        }
        return samples
    }

    /// Those that read a log, in turn. f278165 isn't among them: it reads logs of version 1 alone, and none is written any more.
    private func programs(_ row: LongRow, _ log: String) -> [(kind: MeasuredServer.Kind, words: [String])] {
        [(.today, [programs.today + "/offramp", "verify"] + row.options + [log]), (.c, [scan, log])]
    }

    /// A log is written once and kept: the same words give the same bytes.
    func log(_ kind: String, _ entries: Int) throws -> String {
        let (folder, session) = (programs.work + "/logs", "\(kind)-\(entries)")
        let path = "\(folder)/\(session).jsonl"
        // The head is written last.
        guard !FileManager.default.fileExists(atPath: "\(folder)/\(session).head") else { return path }
        complain("Writing \(session) …")
        try Children.run([generator, kind, "\(entries)", folder, session, exercise])
        return path
    }
}

/// A log, and what is read off those who read it.
struct LongRow {
    let name: String
    /// What is in the log: `statements` or `bots`.
    let kind: String
    let entries: Int
    var options: [String] = []
    var roundsMax = Int.max
    let figures: [Figure]

    private static func speed(_ ratio: Double) -> Figure {
        Figure("entries/s", \.entriesPerSecond, digits: 0, [.of(.c, .atLeast, ratio)])
    }

    private static func memory(_ targets: [Target]) -> Figure { Figure("peak, MiB", \.peakMiB, digits: 1, targets) }

    static let all: [LongRow] = [
        LongRow(
            name: "verify, 100,000 statements", kind: "statements", entries: 100_000,
            figures: [speed(0.35), memory([.itself(.atMost, 60)])]),
        LongRow(
            name: "verify, 100,000 entries that bots played", kind: "bots", entries: 100_000,
            figures: [speed(0.12), memory([.itself(.atMost, 60)])]),
        LongRow(
            name: "verify --chain, 100,000 statements", kind: "statements", entries: 100_000, options: ["--chain"],
            figures: [speed(0.5), memory([.itself(.atMost, 60)])]),
        LongRow(
            name: "verify --chain, 100,000 entries that bots played", kind: "bots", entries: 100_000,
            options: ["--chain"], figures: [speed(0.5), memory([.itself(.atMost, 60)])]),
        LongRow(
            name: "verify, 1,000,000 statements", kind: "statements", entries: 1_000_000,
            roundsMax: 1, figures: [speed(0.35), memory([.itself(.atMost, 60)])]),
        LongRow(
            name: "verify, 1,000,000 entries that bots played", kind: "bots", entries: 1_000_000,
            roundsMax: 1, figures: [speed(0.12), memory([.itself(.atMost, 60)])]),
    ]
}
