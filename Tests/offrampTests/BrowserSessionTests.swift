import Foundation
import OwnThreads
import Testing

/// Pages in real browsers: the scripts in `Tests/Browsers` say what is looked at. `BROWSERS=none make test` leaves them out.
@Suite("Pages in browsers", .ownThreads, .timeLimit(.minutes(15)), .serialized)
struct BrowserSessionTests {
    /// Those that `make test` has installed; outside continuous integration a machine may have none.
    private static let browsers: [String] = {
        let environment = ProcessInfo.processInfo.environment
        let wanted = (environment["BROWSERS"] ?? "chromium firefox").split(separator: " ").map(String.init)
        let programs = ["chromium": "/usr/bin/chromedriver", "firefox": "/usr/bin/firefox-esr"]
        return wanted.filter { browser in
            guard let program = programs[browser] else { return false }
            return environment["CI"] == "true" || FileManager.default.fileExists(atPath: program)
        }
    }()

    private static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Browsers")
        .path
    /// Fetched by `make test`.
    private static let axe = URL(filePath: Programs.folder).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "axe/axe_playwright_python/axe.min.js").path
    private static let isAxeThere =
        FileManager.default.fileExists(atPath: axe) || ProcessInfo.processInfo.environment["CI"] == "true"

    /// Debian's own Python, which has Debian's packages.
    private func run(_ script: String, _ words: [String]) throws {
        let run = try Programs.run("/usr/bin/python3", ["-B", "\(Self.folder)/\(script)"] + words)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("a whole session, while the server is killed: nothing lost, nothing twice", .enabled(if: !browsers.isEmpty))
    func session() throws { try run("session.py", [Programs.folder] + Self.browsers) }

    @Test("four tables are run from one desk", .enabled(if: !browsers.isEmpty))
    func hall() throws { try run("hall.py", [Programs.folder] + Self.browsers) }

    @Test(
        "a debrief reads well on a screen, and bears its marking on each sheet of paper",
        .enabled(if: !browsers.isEmpty && isAxeThere))
    func report() throws { try run("report.py", [Programs.folder, Self.axe] + Self.browsers) }

    @Test("nothing that WCAG 2.2 AA asks for is missing", .enabled(if: !browsers.isEmpty && isAxeThere))
    func accessibility() throws { try run("axe.py", [Programs.folder, Self.axe] + Self.browsers) }
}
