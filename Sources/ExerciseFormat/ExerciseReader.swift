public import ExerciseModel
import NegotiationModel

/// Reads the files of an exercise's folder. `docs/exercise-format.md` describes them.
public enum ExerciseReader {
    /// The exercise that the files describe.
    ///
    /// Throws every mistake that could be found, in the order of files, lines and columns; 200 at most. What makes a
    /// file unreadable as YAML, CSV or text is reported alone for that file.
    public static func read(_ files: ExerciseFiles) throws(ExerciseMistakes) -> Exercise {
        var findings = Findings()
        let main = ExerciseFiles.mainPath
        guard let source = SourceText(main, in: files, findings: &findings),
            let root = YAMLDocument.root(of: source, file: main, findings: &findings)
        else { throw ExerciseMistakes(findings.sorted) }
        let reading = Reading(files: files, source: source, names: NameTable(collectingFrom: root), findings: findings)
        let exercise = NodeReader(root, "the exercise", reading).exercise()
        reading.checkExpressions(of: exercise, root: root, source: source)
        guard reading.findings.all.isEmpty else { throw ExerciseMistakes(reading.findings.sorted) }
        return exercise
    }
}
