import NegotiationModel

extension PlainPages {
    /// The rows of the MSEL, for control.
    package var msel: [String] {
        let lines = view.rows.map { row in
            let inject = row.inject
            let when = [inject.round.map { "round \($0)" }, inject.minute.map { "T+\($0)" }].compactMap(\.self)
            let marks = [
                row.isAdHoc ? "ad hoc" : nil, row.isEdited ? "changed" : nil,
                inject.deliverer == .clock ? "by the clock" : nil,
            ].compactMap(\.self)
            return
                "\(inject.id) [\(state(of: row))] \(inject.kind.rawValue), "
                + "\(when.isEmpty ? "any time" : when.joined(separator: " ")), "
                + "\(inject.from) to \(addressees(inject)): \(inject.subject)"
                + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
        }
        return (lines.isEmpty ? ["No inject is planned."] : lines) + proposals
    }

    private func state(of row: InjectRow) -> String {
        if view.isTriggered(row) { return "trigger holds" }
        guard !view.isDue(row, at: time) else { return "due now" }
        guard !view.isMissed(row) else { return "missed" }
        let waits = row.inject.kind == .contingency && row.inject.status == .approved
        return waits ? "trigger not met" : row.inject.status.rawValue
    }

    private func addressees(_ inject: Inject) -> String {
        inject.to.isEmpty ? "all" : inject.to.map(\.rawValue).joined(separator: ", ")
    }

    /// What was observed, in order; for control and evaluators.
    package var observations: [String] {
        let all = view.sections.observations ?? []
        return all.isEmpty ? ["Nothing was observed yet."] : all.map(line)
    }

    func line(_ observation: Observation) -> String {
        let moment = [
            observation.point.map { $0.inEpilogue ? "epilogue" : "round \($0.round)" },
            observation.exerciseTime.map { "T+\($0 / 60_000)" },
        ].compactMap(\.self)
        let about: String
        switch observation.about {
        case .moment: about = ""
        case .offer(let id): about = ", on offer \(id)"
        case .inject(let row): about = ", on inject \(row)"
        case .objective(let number): about = ", on objective \(number)"
        case .question(let id): about = ", on question \(id)"
        }
        return "\(observation.number). \(moment.isEmpty ? "out of play" : moment.joined(separator: " ")), "
            + "\(observation.person)\(about)" + (observation.rating.map { ", rated \($0)" } ?? "")
            + ": \(observation.text)"
    }

    /// The scale, and the objectives by their numbers, which may be too many for the screen; for `help observe`.
    package var objectives: [String] { scale + numberedObjectives }

    /// The steps by which one rates; none where nothing is rated.
    package var scale: [String] {
        let ratings = view.exercise.ratings.map { "\($0.id) \($0.text)" }.joined(separator: ", ")
        return ratings.isEmpty ? [] : ["Rated: " + ratings]
    }

    package var numberedObjectives: [String] {
        view.exercise.objectives.enumerated().map { "Objective \($0.offset + 1): \($0.element)" }
    }
}
