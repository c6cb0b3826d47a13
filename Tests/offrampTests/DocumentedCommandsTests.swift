import Foundation
import Testing

/// Whatever a document says can be typed is there.
@Suite("What documents say can be typed")
struct DocumentedCommandsTests {
    private static let root = URL(fileURLWithPath: Programs.exercises).deletingLastPathComponent()

    /// All that people read, by its path in the repository; CHANGELOG.md tells of what was, too.
    static let pages: [String] = {
        let manager = FileManager.default
        func markdown(in folder: String) -> [String] {
            let names = (try? manager.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
            return names.filter { $0.hasSuffix(".md") }.map { folder.isEmpty ? $0 : folder + "/" + $0 }
        }
        let exercises = (try? manager.contentsOfDirectory(atPath: Programs.exercises)) ?? []
        let folders = ["", "docs", "findings"] + exercises.flatMap { ["exercises/\($0)", "exercises/\($0)/briefs"] }
        return folders.flatMap(markdown).filter { $0 != "CHANGELOG.md" }.sorted()
    }()

    private static func text(of page: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
    }

    @Test("is there, in every document")
    func isThere() throws {
        let commands = try DocumentedCommands()
        for page in Self.pages {
            for complaint in commands.complaints(about: try Self.text(of: page)) {
                Issue.record("\(page): \(complaint)")
            }
        }
    }

    @Test("is read: commands and words of the client are found in the pages")
    func isRead() throws {
        let commands = try DocumentedCommands()
        for page in ["README.md", "CONTRIBUTING.md", "docs/protocol.md", "exercises/off-ramp-2022/briefs/control.md"] {
            #expect(Self.pages.contains(page))
        }
        let readme = commands.count(in: try Self.text(of: "README.md"))
        #expect(readme.commands >= 30 && readme.words >= 2, "\(readme)")
        #expect(commands.count(in: try Self.text(of: "docs/rehearsal.md")).commands >= 4)
    }

    @Test(
        "what is not there is found",
        arguments: [
            "`offramp session opne DIR`", "`offramp serve --potr 1`", "`offramp session list | clsoe ID`",
            "`offramp-join --practise`", "`--log-lovel`", "`make rnu`", "`make run ARGUMENT=--new`",
            "`make run ARGUMENTS=\"--new --boots us\"`", "`make practice ARGUMENTS=--plian`",
            "    offramp rehears DIR", "    offramp session open DIR   # --tabels 8 for eight",
            "    offramp session open DIR   # codes,\n                               # --evaluatros 2",
            "    .build/debug/offramp-join FILE --sreve", "    ua> ofer russia: forces=ceasefire",
            "```\nofframp verfiy FILE\n```", "Type `offramp session\nopne DIR`.",
        ])
    func invented(_ text: String) throws {
        #expect(try DocumentedCommands().complaints(about: "A page.\n\n\(text)\n").count == 1)
    }

    @Test(
        "what is there is not",
        arguments: [
            "`offramp session open DIR --seats port=2`", "`offramp session list | close ID`", "`--log-level`",
            "    offramp verify FILE | head -n 3", "    ua> acc ru>ua 1", "`offramp 0.9.0`",
            "    make run ARGUMENTS=--new",
            "    offramp replay FILE [--as PARTY]    # only what it saw; --json for programs", "`make test`",
        ])
    func real(_ text: String) throws {
        #expect(try DocumentedCommands().complaints(about: "A page.\n\n\(text)\n") == [])
    }
}
