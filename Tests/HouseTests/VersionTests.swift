import SessionLog
import Testing

@Suite("The version that programs name is the newest one that the changelog tells")
struct VersionTests {
    private let changelog = Changelog(text: Repository.text(of: "CHANGELOG.md"))

    @Test func theChangelogIsInForm() {
        #expect(changelog.isInForm, "\(changelog.headings)")
        #expect(!changelog.versions.isEmpty)
        let days = changelog.versions.map(\.day)
        #expect(days == days.sorted(by: >), "The newest version stands on top.")
    }

    @Test func itNamesTheVersionOfTheCode() {
        #expect(changelog.versions.first?.name == Offramp.version)
    }

    @Test("No other file of a room holds a version of its own")
    func oneConstant() {
        let findings = Repository.roomSources.flatMap { source in
            source.tokens.filter { $0.kind == .literal && $0.text.wholeMatch(of: /v?\d+\.\d+\.\d+/) != nil }
                .map { source.finding(at: $0.line, "A version: \($0.text). Name Offramp.version.") }
        }
        #expect(findings.map(\.path) == ["Sources/SessionLog/Offramp.swift"], "\(findings.listed)")
    }

    @Test("The page on releases names the tag of each version")
    func tags() {
        let rows = Repository.text(of: "docs/releasing.md").split(separator: "\n").filter { $0.hasPrefix("| `v") }
        #expect(rows.map(String.init) == changelog.versions.map { "| `v\($0.name)` | \($0.day) |" })
    }

    @Test(arguments: ["## [0.9.0] - 2026-11-29\n", "## [Unreleased]\n## 0.9.0\n", "## [Unreleased]\n## [0.9.0]\n", ""])
    func anotherFormIsFound(text: String) {
        #expect(!Changelog(text: text).isInForm)
    }
}
