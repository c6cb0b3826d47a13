import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// A hidden draw.
    func draw() -> Draw {
        let fields = fields("a draw", required: ["id", "name", "rule", "told", "off", "basis", "outcomes"])
        let id = fields.declaration("id", of: .draw)
        return Draw(
            id: DrawID(id), name: fields.line("name"), rule: RuleID(fields.reference("rule", to: .rule)),
            told: fields.references("told", to: .party, isEmptyAllowed: true).map { PartyID($0) },
            outcomes: fields.nonEmptyList("outcomes", of: "outcome").map { $0.outcome(of: id) },
            off: OutcomeID(fields.reference("off", to: .outcome(of: id))), citation: fields.citation())
    }

    private func outcome(of draw: String) -> DrawOutcome {
        let fields = fields("an outcome", required: ["id", "name", "text", "weight"])
        return DrawOutcome(
            id: OutcomeID(fields.declaration("id", of: .outcome(of: draw))), name: fields.line("name"),
            text: fields.text("text", limit: 2_000), weight: fields.number("weight", 1...1_000_000, else: 1))
    }
}
