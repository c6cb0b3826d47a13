import ExerciseFormat
import Testing

@Suite("Broken exercises are refused")
struct BrokenTests {
    @Test("one change, one mistake, at its place", arguments: Broken.all)
    func refused(_ broken: Broken) throws {
        let (files, line, column) = try broken.made(from: Folder.minimal())
        let mistakes = files.mistakes
        #expect(mistakes.count == 1, "\(ExerciseMistakes(mistakes))")
        let mistake = try #require(mistakes.first)
        #expect(mistake.file == broken.file)
        #expect("\(mistake.line):\(mistake.column)" == "\(line):\(column)", "\(mistake)")
        for words in broken.says { #expect(mistake.description.contains(words), "\(mistake)") }
    }
}

extension Broken {
    static let all =
        yaml + head + people + table + dues + world + rules + mechanisms + sheets + expressions + computing + msel
}
