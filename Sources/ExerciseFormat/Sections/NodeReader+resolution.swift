import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// A step of what follows a decision phase.
    func resolutionStep() -> ResolutionStep {
        let fields = fields(
            "a step", required: ["id", "name"], optional: ["actions", "simultaneous", "epilogue", "mechanism"])
        for item in fields["actions"]?.node.items ?? [] {
            if let action = item.text, reading.names.immediateActions.contains(action) {
                reading.add(
                    "the action “\(action)” is taken at once", "leave it out of the resolution", at: item.position)
            }
        }
        return ResolutionStep(
            id: StepID(fields.declaration("id", of: .step)), name: fields.line("name"),
            actions: fields.references("actions", to: .action, isEmptyAllowed: true).map { ActionID($0) },
            simultaneous: fields.truth("simultaneous"),
            mechanism: fields["mechanism"]?.choice(ResolutionMechanism.self),
            inEpilogue: fields.truth("epilogue"))
    }
}
