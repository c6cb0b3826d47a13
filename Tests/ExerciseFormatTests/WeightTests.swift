import ExerciseFormat
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import StrictJSON
import Testing

@Suite("Weights")
struct WeightTests {
    private func exercise() throws -> Exercise {
        let minimal = try Folder.minimal()
        let text = minimal.text("exercise.yaml")
            .replacing(
                "msel: msel.csv",
                with: "msel: msel.csv\nweights: [{id: thirst, name: Thirst, value: 25, basis: design W1}]"
            )
            .replacing("{label: No water, value: \"-30\"}", with: "{label: No water, value: \"-weight.thirst\"}")
        return try ExerciseReader.read(minimal.with("exercise.yaml", text))
    }

    @Test("a weight is read, and stands in the canonical form")
    func read() throws {
        let exercise = try exercise()
        #expect(
            exercise.weights == [
                Weight(
                    id: "thirst", name: "Thirst", value: 25, citation: Citation(passages: ["W1"], basis: .design))
            ])
        #expect(String(decoding: try exercise.canonicalJSON().canonicalBytes, as: UTF8.self).contains("\"weights\":[{"))
    }

    @Test("an expression that uses it has its value", arguments: [(100, -250), (50, -130), (200, -500)])
    func used(_ percent: Int, _ noDealTimesTen: Int) throws {
        let program = try RuleProgram(exercise().scalingWeights(["thirst": percent]))
        let state = SessionState(program: program, seed: [UInt8](repeating: 7, count: 32))
        #expect(state.noDealValue(of: "lower").map { $0 * 10 } == noDealTimesTen)
    }

    @Test("scaling rounds halves away from zero", arguments: [(25, 50, 13), (-25, 50, -13), (1, 80, 1), (3, 120, 4)])
    func scaled(_ value: Int, _ percent: Int, _ expected: Int) {
        #expect(value.scaled(toPercent: percent) == expected)
    }
}
