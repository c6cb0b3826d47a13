import ExerciseFormat
import ExerciseModel
import Foundation
import NegotiationModel
import NegotiationRules
import RulePrograms
import Testing

@Suite("The page about the format is true")
struct FormatPageTests {
    private func page() throws -> String {
        let url = Folder.repository.appending(path: "docs/exercise-format.md")
        return try String(contentsOf: url, encoding: .utf8)
    }

    /// The files of an example: a path in backquotes, then a fenced block.
    private func example(_ title: String) throws -> ExerciseFiles {
        let sections = try page().components(separatedBy: "\n## ")
        let example = try #require(sections.first { $0.hasPrefix(title + "\n") })
        var files: [String: [UInt8]] = [:]
        for part in example.components(separatedBy: "\n```\n") {
            let halves = part.components(separatedBy: "`:\n\n```")
            guard halves.count == 2, let path = halves[0].components(separatedBy: "`").last else { continue }
            let body = halves[1].drop { $0 != "\n" }.dropFirst()
            files[path] = Array((body + "\n").utf8)
        }
        return ExerciseFiles(files: files)
    }

    @Test("the examples are exercises without mistakes", arguments: [("A small example", 5), ("A richer example", 6)])
    func worked(_ title: String, _ count: Int) throws {
        let files = try example(title)
        #expect(files.files.count == count)
        #expect(files.mistakes == [])
        _ = try RuleProgram(ExerciseReader.read(files))
    }

    @Test("the small example is the minimal exercise of the tests, to the byte")
    func same() throws {
        #expect(try example("A small example") == Folder.minimal())
    }

    @Test("the richer example shows what the page says of it")
    func rich() throws {
        let exercise = try ExerciseReader.read(example("A richer example"))
        #expect(exercise.backing != nil && exercise.concessions != nil && exercise.snapback != nil)
        #expect(exercise.issues.contains { $0.together != nil } && exercise.issues.contains { $0.contrary != nil })
        #expect(exercise.issues[0].due[0].instalments.count == 2)
        #expect(Set(exercise.actions.map(\.slot)) == Set(ActionSlot.allCases))
        #expect(exercise.tracks.contains { $0.derived != nil } && exercise.tracks.contains { $0.shape == .pairs })
        #expect(exercise.actions[2].parameters.count == 2)
        #expect(Set(exercise.resolution.compactMap(\.mechanism)) == Set(ResolutionMechanism.allCases))
        #expect(exercise.sheets["north"]?.peaceWhen != "false")
    }

    @Test("every link within the page leads to a section")
    func links() throws {
        let page = try page()
        let anchors = page.matches(of: /\n##+ (.+)/).map { $0.1.lowercased().replacing(" ", with: "-") }
        for link in page.matches(of: /\]\(#([a-z-]+)\)/) { #expect(anchors.contains(String(link.1)), "\(link.1)") }
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
