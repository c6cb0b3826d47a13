import Foundation
import Testing

/// What the staff's program prints, kept in files to be read by people.
///
/// `OFFRAMP_REWRITE_PAGES=1 swift test --filter StoredPageTests` writes them anew; a rewritten page is read before it is
/// committed.
@Suite("Pages of the staff's program are as they are kept")
struct StoredPageTests {
    private static let isRewriting = ProcessInfo.processInfo.environment["OFFRAMP_REWRITE_PAGES"] == "1"
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let log = tests.deletingLastPathComponent()
        .appendingPathComponent("SessionReplayTests/Stored/v1/harbour-hours.jsonl").path

    struct Page: CustomTestStringConvertible {
        let name: String
        let arguments: [String]
        var status: Int32 = 0

        var testDescription: String { name }
    }

    static let pages = [
        Page(name: "space", arguments: ["exercise", "space", "\(Programs.exercises)/harbour-hours"]),
        Page(name: "check", arguments: ["exercise", "check", "\(Programs.exercises)/harbour-hours"]),
        Page(name: "verify", arguments: ["verify", log]),
        Page(name: "replay-party", arguments: ["replay", log, "--as", "line"]),
        Page(name: "rehearse", arguments: ["rehearse", "\(Programs.exercises)/harbour-hours", "--sessions", "20"]),
        Page(name: "msel", arguments: ["msel", "export", log]),
        Page(name: "no-log", arguments: ["verify", "\(Programs.exercises)/harbour-hours/README.md"], status: 1),
    ]

    @Test(arguments: pages)
    func kept(_ page: Page) throws {
        let (status, output) = try Programs.run("offramp", page.arguments)
        #expect(status == page.status)
        // Where the repository lies is no part of a page.
        let lines = output.replacingOccurrences(of: Self.tests.deletingLastPathComponent().path, with: "Tests")
            .replacingOccurrences(of: Programs.exercises, with: "exercises")
        let file = Self.tests.appendingPathComponent("Pages/\(page.name).txt")
        if Self.isRewriting { try lines.write(to: file, atomically: true, encoding: .utf8) }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let (old, new) = (kept.split(separator: "\n"), lines.split(separator: "\n"))
        let place =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let (was, isNow) = (old.dropFirst(place).first ?? "nothing", new.dropFirst(place).first ?? "nothing")
        #expect(kept == lines, "line \(place + 1), blank ones left out: kept \"\(was)\", printed \"\(isNow)\"")
    }
}
