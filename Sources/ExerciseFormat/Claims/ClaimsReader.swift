public import ExerciseModel
import NegotiationModel
import RulePrograms

/// Reads what an exercise claims of itself, and variations of it. `docs/rehearsal.md` describes both.
public enum ClaimsReader {
    /// The file of an exercise's folder that holds its claims; a folder may have none.
    public static let path = "claims.yaml"

    /// The claims in an exercise's folder; nil where it has none.
    ///
    /// Throws every mistake that could be found, in the order of lines and columns; 200 at most.
    public static func claims(_ files: ExerciseFiles, for exercise: Exercise) throws(ExerciseMistakes) -> Claims? {
        guard files.files[path] != nil else { return nil }
        return try read(files, path, for: exercise) { $0.claims() }
    }

    /// A variation in a file of its own.
    public static func variation(
        _ bytes: [UInt8], named name: String, for exercise: Exercise
    ) throws(ExerciseMistakes) -> Variation {
        try read(ExerciseFiles(files: [name: bytes]), name, for: exercise) { $0.variation() }
    }

    private static func read<Value>(
        _ files: ExerciseFiles, _ file: String, for exercise: Exercise, _ value: (NodeReader) -> Value
    ) throws(ExerciseMistakes) -> Value {
        var findings = Findings()
        guard let source = SourceText(file, in: files, findings: &findings),
            let root = YAMLDocument.root(of: source, file: file, findings: &findings)
        else { throw ExerciseMistakes(findings.sorted) }
        let reading = Reading(
            files: files, source: source, names: NameTable(of: exercise), findings: findings, file: file)
        let read = value(NodeReader(root, "the file", reading))
        reading.checkPlaced(ExpressionChecker(exercise), source: source)
        guard reading.findings.all.isEmpty else { throw ExerciseMistakes(reading.findings.sorted) }
        return read
    }
}
