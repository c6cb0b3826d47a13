import Foundation

/// Measures joining and coming back in a short session and in a long one, and what the long one keeps in memory.
struct JoinBench {
    static let name = "join and resume, 1,000,000 statements"
    static let figures = [
        Figure("join, ms", \.joinMs, digits: 2, [.itself(.atMost, 10)]),
        Figure("join, times that at 1,000", \.joinTimes, digits: 2, [.itself(.atMost, 1.5)]),
        Figure("resume, ms", \.resumeMs, digits: 2, [.itself(.atMost, 10)]),
        Figure("resume, times that at 1,000", \.resumeTimes, digits: 2, [.itself(.atMost, 1.5)]),
        Figure("bytes of memory an entry", \.bytesAnEntry, digits: 0, [.itself(.atMost, 64)]),
    ]

    private static let (short, long) = (1_000, 1_000_000)
    // The head of the first delegation: the generator's codes are no secret.
    private static let code = "0000-0000-0000-0000"

    private let bench: LongBench

    init(_ bench: LongBench) { self.bench = bench }

    func run(rounds: Int) throws -> [Sample] {
        var samples: [Sample] = []
        for round in 1...rounds {
            complain("\(Self.name), round \(round)")
            let (before, after) = (try run(Self.short), try run(Self.long))
            var sample = after.sample
            sample.joinTimes = after.sample.joinMs / before.sample.joinMs
            sample.resumeTimes = after.sample.resumeMs / before.sample.resumeMs
            sample.bytesAnEntry = (after.residentMiB - before.residentMiB) * 1_048_576 / Double(Self.long - Self.short)
            samples.append(sample)
        }
        return samples
    }

    private func run(_ entries: Int) throws -> (sample: Sample, residentMiB: Double) {
        let log = try bench.log("statements", entries)
        let data = bench.programs.work + "/data-long"
        try? FileManager.default.removeItem(atPath: data)
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        for path in [log, log.replacing(".jsonl", with: ".head")] { try Children.run(["cp", path, data]) }
        let port = try Loopback.freePort()
        let child = try Children.start(
            [bench.programs.today + "/offramp", "serve", "--data", data, "--port", "\(port)"],
            core: Children.serverCore,
            saying: bench.programs.work + "/said-by-server")
        defer {
            Children.end(child)
            try? FileManager.default.removeItem(atPath: data)
        }
        try Loopback.wait(for: port, seconds: 600, child)
        let residentMiB = ProcessReading(child.processIdentifier).residentMiB
        var sample = Sample.blank
        sample.joinMs = try median(port, [])
        sample.resumeMs = try median(port, ["20"])
        return (sample, residentMiB)
    }

    private func median(_ port: Int, _ words: [String]) throws -> Double {
        let join = [bench.join, "\(port)", Self.code, "21"] + words
        let said = try Children.run(Children.pinned(join, to: Children.loadCore))
        guard let median = said.split(separator: " ").first.flatMap({ Double($0) }) else {
            throw Fault("The joining program said: \(said)")
        }
        return median
    }
}
