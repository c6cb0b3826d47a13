import Foundation
import OwnThreads
import Testing

/// Pages in a real browser: `Tests/Browsers/session.py` says what is looked at. `BROWSERS=none make test` leaves it out.
@Suite("A session at pages in a browser", .ownThreads, .timeLimit(.minutes(5)))
struct BrowserSessionTests {
    /// Outside continuous integration a machine may have no browser.
    private static let isWanted: Bool = {
        let environment = ProcessInfo.processInfo.environment
        let isThere = FileManager.default.fileExists(atPath: "/usr/bin/chromium")
        return environment["BROWSERS"] != "none" && (isThere || environment["CI"] == "true")
    }()

    @Test("people act at pages while the server is killed: nothing is lost, nothing done twice", .enabled(if: isWanted))
    func session() throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Browsers/session.py").path
        // Debian's own Python, which has Debian's Selenium.
        let run = try Programs.run("/usr/bin/python3", ["-B", script, Programs.folder])
        #expect(run.status == 0, "\(run.output)")
    }
}
