import Foundation
import Testing

/// A share of `make powercut` and `make kills`, small enough to be run each time.
@Suite(
    "After a cut of power and after kills", .serialized, .timeLimit(.minutes(5)),
    .enabled(if: Faults.areTried, "skipped for want of gcc or python3: nobody cuts the server's power, or kills it"))
struct FaultsTests {
    @Test("The judges find what they must")
    func judges() throws {
        let (status, output) = try Faults.run("test_faults.py", [])
        #expect(status == 0, "\(output)")
    }

    @Test("What was told before a cut of power is in the logs")
    func powerCuts() throws {
        let (status, output) = try Faults.run("powercut.py", Faults.small + ["--images", "40"])
        #expect(status == 0 && output.contains("40 images opened"), "\(output)")
    }

    @Test("A server that tells before it syncs is found")
    func plantedFault() throws {
        let (status, output) = try Faults.run("powercut.py", Faults.small + ["--images", "20", "--plant", "late-sync"])
        #expect(status == 0 && output.contains("late-sync *: found"), "\(output)")
    }

    @Test("What was told before a kill is in the logs, once")
    func kills() throws {
        let (status, output) = try Faults.run("kills.py", ["--kills", "5", "--sessions", "2"])
        #expect(status == 0 && output.contains("5 kills, 2 sessions"), "\(output)")
    }
}

/// Python programs of Tests/Faults, on the programs that were just built.
private enum Faults {
    static let areTried = ["gcc", "python3"].allSatisfy { tool in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
            FileManager.default.isExecutableFile(atPath: "\(folder)/\(tool)")
        }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Faults").path

    /// A small exercise, and a play that is short.
    static let small = ["--sessions", "3", "--commands", "2", "--verify-every", "30"]

    static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let what = ["--program", Programs.path("offramp"), "--exercise", Programs.exercises + "/harbour-hours"]
        return try Programs.run(
            "/usr/bin/env",
            ["python3", "-B", "\(folder)/\(name)"] + (name == "test_faults.py" ? [] : what + arguments))
    }
}
