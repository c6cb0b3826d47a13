import NegotiationModel
import RulePrograms

extension Play {
    mutating func applyRows(_ event: Event, _ program: RuleProgram) {
        switch event {
        case .injected(let inject):
            if inject.isAdHoc { rows.append(InjectRow(inject: Inject(inject, point: point), isAdHoc: true)) }
            delivered.append(inject.id)
            change(inject.id) { $0.inject.status = .delivered }
        case .statusSet(let id, let status, let reason):
            change(id) { ($0.inject.status, $0.reason) = (status, reason) }
        case .injectEdited(let id, let edit):
            change(id) { ($0.inject, $0.isEdited) = (edit.applied(to: $0.inject), true) }
        case .mselImported(let new, let changed, let retired): applyImport(new, changed, retired, program)
        default: break
        }
    }

    /// New rows come before those that were written on the spot.
    private mutating func applyImport(
        _ new: [Inject], _ changed: [Inject], _ retired: [InjectID], _ program: RuleProgram
    ) {
        for inject in changed { change(inject.id) { $0 = InjectRow(inject: inject, revision: $0.revision) } }
        for id in retired { change(id) { ($0.inject.status, $0.reason) = (.retired, Self.reasonOfImport) } }
        let position = rows.firstIndex(where: \.isAdHoc) ?? rows.endIndex
        rows.insert(contentsOf: new.map { InjectRow(inject: $0) }, at: position)
        waiting = WaitingRows(rows, triggers: program.triggers(of: rows.map(\.inject)))
    }

    private static let reasonOfImport = "The imported MSEL has no such row."

    private mutating func change(_ id: InjectID, _ body: (inout InjectRow) -> Void) {
        guard let position = rows.firstIndex(where: { $0.inject.id == id }) else { return }
        body(&rows[position])
        rows[position].revision = rows[position].revisionNumber + 1
    }
}

extension Inject {
    /// A row that nobody planned.
    init(adHoc id: InjectID, round: Int?) {
        self.init(
            id: id, kind: .inject, status: .approved, round: round, minute: nil, trigger: nil, from: "", to: [],
            method: "", subject: "", body: "", expectedAction: "", objective: "", controllerNote: "",
            citation: Citation(passages: [], basis: .design))
    }

    fileprivate init(_ delivered: DeliveredInject, point: PhasePoint?) {
        self.init(adHoc: delivered.id, round: point?.round)
        (from, to, method) = (delivered.from, delivered.to, delivered.method)
        (subject, body) = (delivered.subject, delivered.body)
    }
}
