import ExerciseFormat
import ExerciseModel
import Foundation
import RulePrograms
import Testing

@Suite("The recipes of the page can be followed")
struct RecipeTests {
    private static let titles = ["A standing duty", "A side payment", "A threshold game", "A price", "Monitoring"]

    private func page() throws -> String {
        try String(contentsOf: Folder.repository.appending(path: "docs/exercise-format.md"), encoding: .utf8)
    }

    private func fragment(_ title: String) throws -> String {
        let section = try #require(try page().components(separatedBy: "\n### ").first { $0.hasPrefix(title + "\n") })
        let parts = section.components(separatedBy: "\n## ")[0].components(separatedBy: "```yaml\n")
        try #require(parts.count == 2, "the recipe “\(title)” has one fragment")
        return parts[1].components(separatedBy: "\n```")[0]
    }

    @Test("each is added to the small example, and comes without mistakes and warnings", arguments: titles)
    func followed(_ title: String) throws {
        let minimal = try Folder.minimal()
        let main = Fragment.adding(try fragment(title), to: minimal.text("exercise.yaml"))
        let files = minimal.with("exercise.yaml", main)
        try #require(files.mistakes.map(\.description) == [])
        #expect(try files.warnings.map(\.description) == [])
        _ = try RuleProgram(ExerciseReader.read(files))
    }

    @Test("no recipe of the page is left out here")
    func all() throws {
        let section = try #require(try page().components(separatedBy: "\n## ").first { $0.hasPrefix("Recipes\n") })
        #expect(
            section.components(separatedBy: "\n### ").dropFirst().map { $0.prefix { $0 != "\n" } }.map(String.init)
                == Self.titles)
    }

    @Test("a fragment goes to the end of what is there")
    func merging() {
        let added = Fragment.adding("a:\n  b:\n    - 2\nd: 4", to: "a:\n  b:\n    - 1\n\n  e: 1\nc: 3\n")
        #expect(added == "a:\n  b:\n    - 1\n    - 2\n\n  e: 1\nc: 3\nd: 4\n")
    }
}

/// A part of an exercise's file, by its indentation.
private enum Fragment {
    static func adding(_ fragment: String, to text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return merged(fragment.split(separator: "\n").map(String.init), into: lines.dropLast(), indent: 0)
            .joined(separator: "\n") + "\n"
    }

    private static func merged(_ added: [String], into lines: [String], indent: Int) -> [String] {
        var lines = lines
        for block in blocks(of: added, indent: indent) {
            let isKey = block[0].hasSuffix(":") && !block[0].dropFirst(indent).hasPrefix("- ")
            guard isKey, let start = lines.firstIndex(of: block[0]) else {
                lines.insert(contentsOf: block, at: end(of: lines))
                continue
            }
            let rest = lines[(start + 1)...]
            let next = rest.firstIndex { !$0.isEmpty && self.indent(of: $0) <= indent } ?? lines.count
            let inner = Array(block.dropFirst())
            lines.replaceSubrange(
                (start + 1)..<next,
                with: merged(inner, into: Array(lines[(start + 1)..<next]), indent: self.indent(of: inner[0])))
        }
        return lines
    }

    /// Behind the last line that isn't empty.
    private static func end(of lines: [String]) -> Int { (lines.lastIndex { !$0.isEmpty } ?? -1) + 1 }

    private static func indent(of line: String) -> Int { line.prefix { $0 == " " }.count }

    /// The lines, each at this indentation with those below it.
    private static func blocks(of lines: [String], indent: Int) -> [[String]] {
        lines.reduce(into: []) { blocks, line in
            if self.indent(of: line) <= indent { blocks.append([line]) } else { blocks[blocks.count - 1].append(line) }
        }
    }
}
