import Digests
import ExerciseFormat
import ExerciseModel
import NegotiationModel
import StrictJSON
import Testing

@Suite("Questions to evaluators")
struct QuestionTests {
    private func exercise(_ questions: String) throws -> Exercise {
        let minimal = try Folder.minimal()
        let text = minimal.text("exercise.yaml").replacing("msel: msel.csv", with: "msel: msel.csv\n\(questions)")
        return try ExerciseReader.read(minimal.with("exercise.yaml", text))
    }

    @Test("they are read in their order, with the objective of each where it has one")
    func read() throws {
        let exercise = try exercise(
            "questions:\n  - {id: Q1, objective: 1, text: Who led?}\n  - {id: Q.2, text: \"What\\nelse?\"}")
        #expect(
            exercise.questions == [
                EvaluatorQuestion(id: "Q1", text: "Who led?", objective: 1),
                EvaluatorQuestion(id: "Q.2", text: "What\nelse?"),
            ])
    }

    @Test("they stand in the canonical form, and come back from it")
    func canonical() throws {
        let exercise = try exercise("questions: [{id: Q1, objective: 1, text: Who led?}]")
        let bytes = try exercise.canonicalJSON().canonicalBytes
        #expect(
            String(decoding: bytes, as: UTF8.self).contains(
                #""questions":[{"id":"Q1","objective":1,"text":"Who led?"}]"#))
        #expect(try Exercise(reading: JSONDocument(parsing: bytes, limits: .file).root()) == exercise)
    }

    @Test("an exercise without any keeps the digest that it had before there were any")
    func none() throws {
        let exercise = try ExerciseReader.read(Folder.minimal())
        #expect(exercise.questions == [])
        #expect(!String(decoding: try exercise.canonicalJSON().canonicalBytes, as: UTF8.self).contains("questions"))
    }
}
