import Foundation
import Testing

@Suite("Exercises are begun and printed by the staff's program")
struct ExerciseWritingTests {
    private let folder: String

    init() throws { folder = try Programs.temporaryFolder() }

    private func offramp(_ arguments: String...) throws -> (status: Int32, output: String) {
        try Programs.run("offramp", arguments)
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test("a new exercise passes the check without a warning, can be opened, and is never written over another")
    func beginning() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/water-rights"
        let made = try offramp("exercise", "new", path)
        #expect(made.status == 0, "\(made.output)")
        let checked = try offramp("exercise", "check", path)
        #expect(checked.status == 0)
        #expect(
            checked.output == "Water rights, version 0.1: 2 parties, 2 issues, 2 rules. No mistakes.\n",
            "\(checked.output)")
        #expect(try text(path + "/exercise.yaml").components(separatedBy: "# ").count > 15)
        let opened = try offramp("session", "open", path, "--name", "one", "--data", folder + "/sessions")
        #expect(opened.status == 0, "\(opened.output)")
        let again = try offramp("exercise", "new", path)
        #expect(again.status == 1 && again.output.contains("is there already. Nothing was written"), "\(again.output)")
        let odd = try offramp("exercise", "new", folder + "/Water Rights")
        #expect(odd.status == 1 && odd.output.contains("“Water Rights” is no name of an exercise"), "\(odd.output)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/Water Rights"))
    }

    @Test(
        "each party's book has what it may read, whole, and no other's secrets",
        arguments: ["off-ramp-2022", "harbour-hours"])
    func printing(_ name: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = "\(Programs.exercises)/\(name)"
        let written = try offramp("exercise", "brief", exercise, "--to", folder + "/book")
        #expect(written.status == 0, "\(written.output)")
        let briefs = try FileManager.default.contentsOfDirectory(atPath: exercise + "/briefs").sorted()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/book").sorted()
        #expect(files == briefs.flatMap { [$0.replacingOccurrences(of: ".md", with: ".html"), $0] })
        let texts = try briefs.map { try text(exercise + "/briefs/" + $0) }
        for own in briefs {
            let book = try text(folder + "/book/" + own)
            let page = try text(folder + "/book/" + own.replacingOccurrences(of: ".md", with: ".html"))
            #expect(book.contains("## What things are worth to you") == (own != "control.md"))
            let asks = own == "control.md" && name == "off-ramp-2022"
            #expect(book.contains("## Questions to evaluators") == asks)
            #expect(book.contains("**Q4**, objective 3: When others spoke") == asks)
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("default-src 'none'"))
            #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("href="))
            for (brief, words) in zip(briefs, texts) {
                // What several briefs say is nobody's secret.
                for line in words.split(separator: "\n") where texts.count(where: { $0.contains(line) }) == 1 {
                    if line.count > 60 || brief == own {
                        #expect(book.contains(line) == (brief == own), "\(own) and \(brief): \(line)")
                    }
                }
            }
        }
    }

    @Test(
        "a book for a session whose players see no values has a sentence in their place", arguments: ["after", "never"])
    func withoutValues(_ values: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = "\(Programs.exercises)/harbour-hours"
        #expect(try offramp("exercise", "brief", exercise, "--to", folder + "/book", "--values", values).status == 0)
        for party in ["port", "line"] {
            let book = try text(folder + "/book/\(party).md")
            #expect(book.contains("is worth to you, judge by your brief."))
            #expect(!book.contains("| No deal") && !book.contains("| Target"))
        }
    }

    @Test("what a book says of worth hangs on nothing that is drawn")
    func noDraws() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try offramp("exercise", "brief", "\(Programs.exercises)/off-ramp-2022", "--to", folder + "/book")
        #expect(try text(folder + "/book/russia.md").contains("as it will be drawn"))
        let harbour = try offramp(
            "exercise", "brief", "\(Programs.exercises)/harbour-hours", "--to", folder + "/harbour")
        #expect(harbour.status == 0)
        #expect(try !text(folder + "/harbour/line.md").contains("as it will be drawn"))
        #expect(try text(folder + "/harbour/line.html").contains("<td>Night unloading: Until midnight</td>"))
    }
}
