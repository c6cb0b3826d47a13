public import ExerciseModel
import NegotiationModel
import RulePrograms

/// Reads the files of an exercise's folder. `docs/exercise-format.md` describes them.
public enum ExerciseReader {
    /// The exercise that the files describe.
    ///
    /// Throws every mistake that could be found, in the order of files, lines and columns; 200 at most. What makes a
    /// file unreadable as YAML, CSV or text is reported alone for that file.
    public static func read(_ files: ExerciseFiles) throws(ExerciseMistakes) -> Exercise {
        try reading(files).exercise
    }

    /// The exercise, with what is no mistake and most likely not meant, in the order of files, lines and columns.
    ///
    /// Throws as `read` does. There are 200 warnings at most; what can't be known isn't warned of.
    public static func readWithWarnings(
        _ files: ExerciseFiles
    ) throws(ExerciseMistakes) -> (exercise: Exercise, warnings: [ExerciseMistake]) {
        let (exercise, root, reading) = try reading(files)
        if let program = try? RuleProgram(exercise) {
            WarningSearch(exercise: exercise, program: program, root: root, reading: reading).search()
        }
        return (exercise, reading.warnings.sorted)
    }

    private static func reading(
        _ files: ExerciseFiles
    ) throws(ExerciseMistakes) -> (exercise: Exercise, root: YAMLNode, reading: Reading) {
        var findings = Findings()
        let main = ExerciseFiles.mainPath
        guard let source = SourceText(main, in: files, findings: &findings),
            let root = YAMLDocument.root(of: source, file: main, findings: &findings)
        else { throw ExerciseMistakes(findings.sorted) }
        let reading = Reading(files: files, source: source, names: NameTable(collectingFrom: root), findings: findings)
        let exercise = NodeReader(root, "the exercise", reading).exercise()
        reading.checkExpressions(of: exercise, root: root, source: source)
        guard reading.findings.all.isEmpty else { throw ExerciseMistakes(reading.findings.sorted) }
        return (exercise, root, reading)
    }
}
