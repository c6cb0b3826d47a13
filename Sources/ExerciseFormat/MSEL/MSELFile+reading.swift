public import ExerciseModel
public import NegotiationModel
import RulePrograms

extension MSELFile {
    /// The rows of another MSEL for an exercise that is played already, read as the exercise's own are.
    ///
    /// Throws every mistake that could be found, in the order of lines and columns; 200 at most.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is on the disk.
    ///   - name: what the file is called in what is said of its mistakes.
    ///   - exercise: whose parties and rounds the rows name.
    public static func rows(
        _ bytes: [UInt8], named name: String, for exercise: Exercise
    ) throws(ExerciseMistakes) -> [Inject] {
        let files = ExerciseFiles(files: [name: bytes])
        var findings = Findings()
        guard let source = SourceText(name, in: files, findings: &findings) else {
            throw ExerciseMistakes(findings.sorted)
        }
        let reading = Reading(
            files: files, source: source, names: NameTable(forMSELOf: exercise), findings: findings)
        var rows: [Inject] = []
        do throws(CSVTable.Fault) {
            let table = try CSVTable(source.text)
            let reader = MSELReader(
                table: table, file: name, source: source, rounds: exercise.schedule.rounds, reading: reading)
            rows = reader.injects()
        } catch {
            reading.add(error.sentence, error.instead, in: name, at: error.position)
        }
        reading.checkPlaced(ExpressionChecker(exercise), source: source)
        guard reading.findings.all.isEmpty else { throw ExerciseMistakes(reading.findings.sorted) }
        return rows
    }
}
