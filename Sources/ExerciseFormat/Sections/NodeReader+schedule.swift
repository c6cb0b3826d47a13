import ExerciseModel
import NegotiationModel

extension Schedule {
    static let roundsMaximum = 50
}

extension NodeReader {
    /// Rounds, phases and epilogue.
    func schedule() -> Schedule {
        let fields = fields("a schedule", required: ["rounds", "phases", "epilogue"])
        let phases = fields.nonEmptyList("phases", of: "phase").map { $0.phase() }
        for (reader, phase) in zip(fields.list("phases", of: "phase"), phases).dropLast()
        where phase.kind == .adjudication {
            NodeReader(reader.node["kind"] ?? reader.node, "“kind”", reading).add(
                "an adjudication stands before other phases", "it closes the round, so it comes last")
        }
        if !phases.isEmpty, !phases.contains(where: { $0.kind == .negotiation }) {
            fields["phases"]?.add("no phase is a negotiation", "parties bargain in a phase of “kind: negotiation”")
        }
        return Schedule(
            rounds: fields.number("rounds", 1...Schedule.roundsMaximum, else: 1), phases: phases,
            epilogue: fields.nonEmptyList("epilogue", of: "phase").map { $0.epiloguePhase() })
    }

    private func epiloguePhase() -> Phase {
        let phase = phase()
        if phase.kind == .negotiation {
            NodeReader(node["kind"] ?? node, "“kind”", reading)
                .add("a phase of the epilogue is a negotiation", "nobody bargains there: decision or adjudication")
        }
        return phase
    }

    private func phase() -> Phase {
        let fields = fields("a phase", required: ["id", "name", "kind", "minutes"], optional: ["due"])
        var due: [PartyID: String] = [:]
        for (party, value) in fields["due"]?.entries(by: .party) ?? [] {
            due[PartyID(party)] = value.text(limit: 1_000)
        }
        return Phase(
            id: PhaseID(fields.declaration("id", of: .phase)), name: fields.line("name"),
            kind: fields.choice("kind", else: .negotiation), minutes: fields.number("minutes", 1...10_080, else: 1),
            due: due)
    }
}
