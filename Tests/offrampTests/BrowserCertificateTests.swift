import Foundation
import OwnThreads
import Testing

/// A certificate that is made here in a real browser: `Tests/Browsers/certificate.py` says what is looked at. `BROWSERS=none make test`
/// leaves it out.
@Suite("A certificate that is made here, in a browser", .ownThreads, .timeLimit(.minutes(3)))
struct BrowserCertificateTests {
    /// Outside continuous integration a machine may have no browser.
    private static let isWanted: Bool = {
        let environment = ProcessInfo.processInfo.environment
        let isThere = FileManager.default.fileExists(atPath: "/usr/bin/chromium")
        return environment["BROWSERS"] != "none" && (isThere || environment["CI"] == "true")
    }()

    @Test("warns strangers, who can pass, and nobody who believes it, for its names alone", .enabled(if: isWanted))
    func certificate() throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Browsers/certificate.py").path
        // Debian's own Python, which has Debian's Selenium.
        let run = try Programs.run("/usr/bin/python3", ["-B", script, Programs.folder])
        #expect(run.status == 0, "\(run.output)")
    }
}
