import Foundation
import OwnThreads
import Testing

/// `offramp export` in others' hands: `Tests/Data/tables.py` says what is looked at. `DATA_TOOLS=none make test` leaves them out.
@Suite("Tables in others' hands", .ownThreads, .timeLimit(.minutes(10)))
struct DataTablesTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    /// Debian's own, which has Debian's packages.
    private static let python = "/usr/bin/python3"
    /// What `make data-tools` fetches; what isn't there is skipped.
    private static let packages = URL(filePath: Programs.folder).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "data-tools").path
    private static let environment = ProcessInfo.processInfo.environment
    private static let isThere =
        environment["DATA_TOOLS"] != "none"
        && (FileManager.default.fileExists(atPath: python) || environment["CI"] == "true")

    @Test("load as they are, and say what the logs say", .enabled(if: isThere))
    func tables() throws {
        let (script, stored) = ("Data/tables.py", "SessionReplayTests/Stored/v2")
        let run = try Programs.run(
            Self.python,
            [
                "-B", Self.tests.appending(path: script).path, Programs.folder,
                Self.tests.appending(path: stored).path, Self.packages,
            ])
        #expect(run.status == 0, "\(run.output)")
        // What was skipped is said.
        if run.output.contains("skipped") { print(run.output) }
    }
}
