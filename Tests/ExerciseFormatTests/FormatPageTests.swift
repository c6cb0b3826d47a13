import ExerciseFormat
import Foundation
import Testing

@Suite("The page about the format is true")
struct FormatPageTests {
    private func page() throws -> String {
        let url = Folder.repository.appending(path: "docs/exercise-format.md")
        return try String(contentsOf: url, encoding: .utf8)
    }

    /// The files of the worked example: a path in backquotes, then a fenced block.
    private func example() throws -> ExerciseFiles {
        let example = try #require(try page().components(separatedBy: "## A worked example\n").last)
        var files: [String: [UInt8]] = [:]
        for part in example.components(separatedBy: "\n```\n") {
            let halves = part.components(separatedBy: "`:\n\n```")
            guard halves.count == 2, let path = halves[0].components(separatedBy: "`").last else { continue }
            let body = halves[1].drop { $0 != "\n" }.dropFirst()
            files[path] = Array((body + "\n").utf8)
        }
        return ExerciseFiles(files: files)
    }

    @Test("the worked example is an exercise without mistakes")
    func worked() throws {
        let files = try example()
        #expect(files.files.count == 5)
        #expect(files.mistakes == [])
    }

    @Test("the worked example is the minimal exercise of the tests, to the byte")
    func same() throws {
        #expect(try example() == Folder.minimal())
    }

    @Test("the page names every word that the schema knows")
    func words() throws {
        let page = try page()
        for word in [
            "concessions", "snapback", "uncounted", "contrary", "peace_when", "withdraw_mandate", "controller_note",
            "2,000", "10,080",
        ] {
            #expect(page.contains(word), "\(word)")
        }
    }
}
