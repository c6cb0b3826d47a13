import ExerciseFormat
import Foundation
import Testing

@Suite("Exercises are warned of what their authors can't mean")
struct WarningTests {
    @Test(
        "the exercises of this repository and of the page come without a warning",
        arguments: [
            "exercises/off-ramp-2022", "exercises/harbour-hours", "exercises/dark-plateau",
            "Tests/ExerciseFormatTests/Minimal",
        ])
    func none(_ path: String) throws {
        let warnings = try Folder.files(of: Folder.repository.appending(path: path)).warnings
        #expect(warnings.map(\.description) == [])
    }

    @Test("one change, one warning, at its place, with what to write instead", arguments: Broken.warned)
    func warned(_ broken: Broken) throws {
        let (files, line, column) = try broken.made(from: Folder.minimal())
        let warnings = try files.warnings
        #expect(warnings.count == 1, "\(ExerciseMistakes(warnings))")
        let warning = try #require(warnings.first)
        #expect(warning.file == broken.file)
        #expect("\(warning.line):\(warning.column)" == "\(line):\(column)", "\(warning)")
        for words in broken.says { #expect(warning.description.contains(words), "\(warning)") }
    }

    @Test(
        "what can't be known is not warned of",
        arguments: [
            // What play may bring, though nothing is said of how.
            ("when: track.water == 0", "when: track.water == 10 && round == 2"),
            // What a clause at the start may have moved.
            ("at: [round-end]", "at: [start, round-end]"),
            ("title: The well\n", "title: The well  # the second draft\n"),
            ("type: game", "type: game # a word, and no text"),
            ("text: There is no water left.", "text: \"There is no water #1 left.\""),
            // No more than the word that everybody reads.
            ("{label: No water, value: \"-30\"}", "{label: No water, value: \"track.water <= 3 ? -40 : -30\"}"),
            (
                "{label: No water, value: \"-30\"}",
                "{label: No water, value: \"track.water > 3 && 4 <= track.water ? -9 : -30\"}"
            ),
            ("value: \"track.water - 10\"", "value: \"track.mood == mood.worried ? -40 : -30\""),
        ])
    func unknown(_ old: String, _ new: String) throws {
        let files = try Folder.minimal()
        let main = files.text("exercise.yaml")
        #expect(main.contains(old))
        #expect(try files.with("exercise.yaml", main.replacing(old, with: new)).warnings.map(\.description) == [])
    }

    @Test(
        "numbers of the MSEL that come back as they are",
        arguments: ["1", "42", "IN-1", "1a", "1.2.3", "A.10", "0x1", "x01", "in-04", "1_0"])
    func kept(_ number: String) throws {
        let files = try Folder.minimal()
        let msel = files.text("msel.csv").replacing("\n2,contingency", with: "\n\(number),contingency").replacing(
            "\n1,information", with: "\nfirst,information")
        #expect(try files.with("msel.csv", msel).warnings.map(\.description) == [])
    }

    @Test(
        "numbers of the MSEL that a spreadsheet rewrites",
        arguments: [
            "01", "1.10", "1E5", "2.0", "007", "1e3", "1-2", "MAR-1", "1-jan", "1234567890123456", "2026-03-10",
        ])
    func rewritten(_ number: String) throws {
        let files = try Folder.minimal()
        let msel = files.text("msel.csv").replacing("\n2,contingency", with: "\n\(number),contingency")
        let warnings = try files.with("msel.csv", msel).warnings
        #expect(warnings.map(\.line) == [3] && warnings.map(\.column) == [1])
        #expect(warnings.first?.sentence.contains("“\(number)”") == true)
    }
}

extension ExerciseFiles {
    var warnings: [ExerciseMistake] {
        get throws { try ExerciseReader.readWithWarnings(self).warnings }
    }
}
