import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// A number with a name.
    func weight() -> Weight {
        let fields = fields("a weight", required: ["id", "name", "value", "basis"])
        return Weight(
            id: WeightID(fields.declaration("id", of: .weight)), name: fields.line("name"),
            value: fields.number("value", -1_000_000...1_000_000), citation: fields.citation())
    }
}
