import DealSpace
import ExerciseFormat
import Foundation
import NegotiationModel
import NegotiationRules
import RulePrograms

/// Measures how long the deal space takes: wall-clock milliseconds, the median of five.
@main struct SpaceBenchmark {
    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first ?? "../exercises/off-ramp-2022"
        let exercise = try ExerciseReader.read(ExerciseFiles(files: files(in: path)))
        let program = try RuleProgram(exercise)
        print("milliseconds, median of five\n")
        for place in exercise.draws.first?.outcomes.indices ?? 0..<1 {
            let state = SessionState.started(program, outcomes: exercise.draws.isEmpty ? [] : [place])
            let model = try PackageModel(PackageWeighing(state))
            let name = exercise.draws.first?.outcomes[place].id.rawValue ?? "no draw"
            try report("\(exercise.id), \(name)", model)
        }
        try measure("\(exercise.id), tables from sheets and rules") {
            _ = try PackageModel(PackageWeighing(.started(program, outcomes: exercise.draws.map { _ in 0 })))
        }
        try measure("\(exercise.id), all draws, whole") { _ = try DealSpace(program) }
        try measure("\(exercise.id), all draws, findings") { _ = try DealSpace(program, depth: .findings) }
        try report("10 issues of 4 options, 4 parties, points 0 to 100", synthetic(4, 10, 4, most: 100))
        try report("10 issues of 4 options, 4 parties, points 0 to 10", synthetic(4, 10, 4, most: 10))
        try report("6 issues of 10 options, 4 parties, points 0 to 100", synthetic(4, 6, 10, most: 100))
        try report("20 issues of 2 options, 4 parties, points 0 to 100", synthetic(4, 20, 2, most: 100))
        try report("10 issues of 4 options, two parties against two", synthetic(4, 10, 4, most: 100, opposed: true))
        try report("6 issues of 5 options, 8 parties, points 0 to 100", synthetic(8, 6, 5, most: 100))
    }

    private static func report(_ name: String, _ model: PackageModel) throws {
        let (frontier, count) = try (model.frontier, model.agreeable())
        print("\(name): \(model.packageCount ?? 0) packages, \(frontier.worths.count) points on the frontier")
        try measure("  frontier") { _ = try model.frontier }
        try measure("  counts (\(count?.packages ?? -1))") { _ = try model.agreeable() }
    }

    /// Points that look like chance, the same every time.
    private static func synthetic(_ parties: Int, _ issues: Int, _ options: Int, most: Int, opposed: Bool = false)
        throws -> PackageModel
    {
        var state: UInt64 = 2022
        func number() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % (most + 1)
        }
        var points = (0..<parties).map { _ in (0..<issues).map { _ in (0..<options).map { _ in number() } } }
        if opposed { for party in 2..<parties { points[party] = points[party - 2].map { $0.map { most - $0 } } } }
        return try PackageModel(points: points, noDeal: [Int](repeating: issues * most / 2, count: parties))
    }

    private static func measure(_ name: String, _ body: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for _ in 0..<5 { times.append(try clock.measure(body)) }
        let median = times.sorted()[2]
        let milliseconds = Double(median.components.attoseconds) / 1e15 + Double(median.components.seconds) * 1000
        print(name + String(repeating: " ", count: max(1, 58 - name.count)) + String(format: "%.1f", milliseconds))
    }

    private static func files(in path: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            if let data = FileManager.default.contents(atPath: path + "/" + name) { files[name] = [UInt8](data) }
        }
        return files
    }
}
