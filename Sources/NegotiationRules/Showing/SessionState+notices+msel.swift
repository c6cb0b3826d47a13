import NegotiationModel

// What is told of the MSEL, of observations and of questions to evaluators: but for the injects themselves, to control alone.
extension SessionState {
    func rowNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        if case .injected(let inject) = event { return injectNotices(inject, viewer) }
        guard viewer == .control else { return [] }
        switch event {
        case .statusSet(let row, let status, let reason):
            let why = reason.isEmpty ? "." : ": \(Self.closed(reason))"
            return [Notice(.inject, "Row \(row) is \(status.rawValue) now\(why)")]
        case .injectEdited(let row, let edit):
            let parts = [
                edit.from.map { "from \($0)" },
                edit.to.map { "to \($0.isEmpty ? "all" : names($0))" }, edit.method.map { "by \($0)" },
                edit.subject.map { "subject “\($0)”" }, edit.body.map { "text: \($0)" },
            ]
            return [Notice(.inject, "Row \(row) was changed: \(parts.compactMap(\.self).joined(separator: "; "))")]
        case .mselImported(let new, let changed, let retired):
            return [importNotice(new.map(\.id), changed.map(\.id), retired)]
        case .injectOffered(let row):
            let subject = self.row(row)?.inject.subject ?? ""
            return [Notice(.contingency, "The trigger of \(row) holds: \(Self.closed(subject)) It waits for you.")]
        default: return []
        }
    }

    private func importNotice(_ new: [InjectID], _ changed: [InjectID], _ retired: [InjectID]) -> Notice {
        func part(_ rows: [InjectID], _ word: String) -> String {
            rows.isEmpty ? "none \(word)" : "\(rows.count) \(word) (\(rows.map(\.rawValue).joined(separator: ", ")))"
        }
        return Notice(
            .inject,
            "Staff imported another MSEL: \(part(new, "new")), \(part(changed, "changed")), \(part(retired, "retired")). "
                + "What was delivered stays as it was.")
    }

    private func injectNotices(_ inject: DeliveredInject, _ viewer: Viewer) -> [Notice] {
        guard isAddressed(inject, viewer) else { return [] }
        let subject = inject.subject.isEmpty ? "" : "“\(inject.subject)” "
        let to = viewer == .control ? " to \(inject.to.isEmpty ? "all" : names(inject.to))" : ""
        return [Notice(.inject, "From \(inject.from)\(to): \(subject)\(inject.body)")]
    }

    func isAddressed(_ inject: DeliveredInject, _ viewer: Viewer) -> Bool {
        inject.to.isEmpty || viewer == .control || viewer.party.map(inject.to.contains) ?? false
    }

    // MARK: Observations

    func notice(_ observation: Observation) -> Notice {
        let rating = observation.rating.map { ", rated \($0)" } ?? ""
        var notice = Notice(
            .observation,
            "Observation \(observation.number) by \(observation.person)\(describe(observation.about))\(rating): \(observation.text)"
        )
        if case .offer(let id) = observation.about { notice.offer = id }
        return notice
    }

    private func describe(_ about: ObservationSubject) -> String {
        switch about {
        case .moment: ""
        case .offer(let id): " on offer \(id)"
        case .inject(let row): " on inject \(row)"
        case .objective(let number): " on objective \(number)"
        case .question(let id): " on question \(id)"
        }
    }

    func notice(_ question: EvaluatorQuestion) -> Notice {
        let about = question.objective.map { describe(.objective(number: $0)) } ?? ""
        return Notice(.question, "Question \(question.id) to evaluators\(about): \(question.text)")
    }
}
