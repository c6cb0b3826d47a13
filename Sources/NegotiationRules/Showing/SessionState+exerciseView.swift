import Digests
import ExerciseModel
import NegotiationModel

extension SessionState {
    /// What a seat knows of the exercise from the start.
    func exerciseView(for viewer: Viewer) -> ExerciseView {
        let isControl = viewer == .control
        return ExerciseView(
            id: exercise.id, title: exercise.title, version: exercise.version, type: exercise.type,
            marking: exercise.marking, situation: exercise.situation, notice: exercise.notice, source: exercise.source,
            schedule: scheduleView, sides: exercise.sides,
            parties: exercise.parties.map { PartyView(id: $0.id, name: $0.name, tag: $0.tag, side: $0.side) },
            brief: isControl
                ? exercise.controlBrief : exercise.parties.first { viewer == .party($0.id) }?.brief ?? "",
            issues: exercise.issues,
            actions: exercise.actions.filter { isControl || $0.parties.contains { viewer == .party($0) } }.map(
                Self.view),
            rules: exercise.rules.map(Self.view), consents: exercise.consents, tracks: trackDescriptions(for: viewer),
            endings: exercise.endings.map {
                EndingView(id: $0.id, name: $0.name, text: $0.text, citation: $0.citation)
            },
            objectives: isControl ? exercise.objectives : [], ratings: isControl ? exercise.ratings : [],
            seedCommitment: seedCommitment.hex, diceAreKnown: dice.areKnown, digest: exerciseDigest?.hex,
            values: values, table: table)
    }

    private var scheduleView: ScheduleView {
        func view(_ phase: Phase) -> PhaseView { PhaseView(name: phase.name, kind: phase.kind, minutes: phase.minutes) }
        let schedule = exercise.schedule
        return ScheduleView(
            rounds: schedule.rounds, phases: schedule.phases.map(view), epilogue: schedule.epilogue.map(view))
    }

    private static func view(_ action: Action) -> ActionView {
        ActionView(
            id: action.id, name: action.name, summary: action.summary, parties: action.parties, slot: action.slot,
            parameters: action.parameters, reveals: action.reveals, citation: action.citation)
    }

    private static func view(_ rule: Rule) -> RuleView {
        RuleView(
            id: rule.id, name: rule.name, text: rule.text, levels: rule.levels, off: rule.off,
            clauses: rule.clauses.map { ClauseView(id: $0.id, text: $0.text, citation: $0.citation) })
    }

    /// Of every track of which a number or a band is shown.
    private func trackDescriptions(for viewer: Viewer) -> [TrackDescription] {
        exercise.tracks.indices.filter { track in
            index.owners(of: track).contains { trackView(track, owners: $0, for: viewer) != nil }
        }.map { track in
            let definition = exercise.tracks[track]
            return TrackDescription(
                id: definition.id, name: definition.name, values: definition.values, citation: definition.citation)
        }
    }
}
