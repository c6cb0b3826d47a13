import ExerciseModel
import NegotiationModel

extension FieldReader {
    /// What no section can see alone.
    func checkWhole(_ exercise: Exercise) {
        if !reading.hasMistake(in: ["actions", "resolution", "issues"], of: reader.node) { checkResolution(exercise) }
        if !reading.hasMistake(in: ["schedule", "resolution", "endings", "rules"], of: reader.node) {
            checkPhases(exercise)
        }
        if !reading.hasMistake(
            in: ["parties", "issues", "rules", "consents", "backing", "opening_offers"], of: reader.node)
        {
            checkOpeningOffers(exercise)
        }
        if !reading.hasMistake(in: ["parties", "issues", "consents", "backing"], of: reader.node) {
            checkVotes(exercise)
        }
        if !reading.hasMistake(in: ["parties", "tracks", "issues", "actions", "automated"], of: reader.node) {
            checkAutomated(exercise)
        }
        if !reading.hasMistake(in: ["parties", "issues", "sheets"], of: reader.node) { checkPoints(exercise) }
        if reading.findings.all.isEmpty { checkHiddenActions(exercise) }
    }

    /// Worth is counted from the status quo: points there would be read by nobody in play, and counted at its end.
    private func checkPoints(_ exercise: Exercise) {
        for party in exercise.parties {
            let points = self["sheets"]?.node[party.id.rawValue]?["points"]
            for issue in exercise.issues {
                let option = issue.statusQuo.rawValue
                guard let node = points?[issue.id.rawValue]?[option] else { continue }
                NodeReader(node, option.quoted, reading).add(
                    "\(option.quoted) is the status quo of \(issue.id.rawValue.quoted), from which worth is counted",
                    "give the other options what they change against it, and put what holds without a deal into “no_deal”"
                )
            }
        }
    }

    /// What a vote can't stand beside.
    private func checkVotes(_ exercise: Exercise) {
        guard let votes = exercise.consents.votes else { return }
        if exercise.backing != nil, let backing = self["backing"] {
            backing.add("there is “backing” beside “votes”", "a vote has no late consents: leave one of the two out")
        }
        for (reader, issue) in zip(list("issues", of: "issue", limit: SectionLimit.issues), exercise.issues) {
            guard let party = issue.consents.first(where: { !votes.among.contains($0) }) else { continue }
            NodeReader(reader.node["consents"] ?? reader.node, "“consents”", reading).add(
                "“\(party)” must consent to the issue “\(issue.id)” and has no vote",
                "name it under “among” of “votes”, or leave it out here")
        }
    }

    private func checkResolution(_ exercise: Exercise) {
        for (reader, action) in zip(list("actions", of: "action", limit: SectionLimit.actions), exercise.actions)
        where action.slot != .immediate && !action.id.rawValue.isEmpty {
            let steps = exercise.resolution.filter { $0.actions.contains(action.id) }
            if steps.isEmpty {
                reader.add("no step of the resolution resolves the action “\(action.id)”", "name it in one step")
            } else if steps.count > 1 {
                reader.add(
                    "the action “\(action.id)” is resolved in \(steps.map(\.id.rawValue).joined(separator: " and "))",
                    "name it in one step")
            } else if action.slot == .free, !steps[0].inEpilogue {
                reader.add(
                    "the free action “\(action.id)” is resolved in “\(steps[0].id)”, which the epilogue leaves out",
                    "write “epilogue: true” at that step, since the epilogue takes free actions")
            }
        }
        for mechanism in ResolutionMechanism.allCases {
            let steps = exercise.resolution.indices.filter { exercise.resolution[$0].mechanism == mechanism }
            for index in steps.dropFirst() {
                list("resolution", of: "step")[index].add(
                    "a second step has “mechanism: \(mechanism.rawValue)”", "it runs in one step")
            }
            if mechanism == .performance, steps.isEmpty, let issue = exercise.issues.firstIndex(where: \.performed) {
                list("issues", of: "issue")[issue].add(
                    "the issue “\(exercise.issues[issue].id)” needs performance, which no step has",
                    "write a step with “mechanism: performance”, or “performed: false” here")
            }
        }
    }

    /// What needs a phase that the schedule lacks.
    private func checkPhases(_ exercise: Exercise) {
        let kinds = exercise.schedule.phases.map(\.kind)
        guard let phases = self["schedule"]?.node["phases"], !kinds.isEmpty else { return }
        if !kinds.contains(.decision), !exercise.resolution.isEmpty {
            reading.add(
                "there is a resolution and no decision phase", "add a phase of “kind: decision”", at: phases.position)
        }
        let waitsForRoundEnd =
            exercise.endings.contains { $0.kind == .condition }
            || exercise.rules.contains { $0.clauses.contains { $0.at.contains(.roundEnd) } }
        if !kinds.contains(.adjudication), waitsForRoundEnd {
            reading.add(
                "an ending's condition or a clause at round-end waits for a phase that isn't there",
                "add a phase of “kind: adjudication”", at: phases.position)
        }
    }
}
