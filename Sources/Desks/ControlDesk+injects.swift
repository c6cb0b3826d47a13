package import NegotiationModel
import PlayerClient
import Texts

// The MSEL as control reads it: what comes next, how each row stands, and what was done with it.
extension ControlDesk {
    /// Rows that wait for somebody, the first to deliver first: those whose trigger holds, those that are due, and those
    /// whose moment comes later.
    var nextRows: [InjectRow] {
        guard view.status != .ended else { return [] }
        let open = view.rows.filter { $0.inject.status.isDeliverable }
        let triggered = open.filter(view.isTriggered)
        let planned = open.filter { row in
            row.inject.status == .approved && row.inject.kind != .contingency && !view.isTriggered(row)
        }
        let timed = planned.filter(\.inject.isTimed).sorted { Self.isSooner($0.inject, $1.inject) }
        return triggered + timed.filter { !view.isMissed($0) } + planned.filter { !$0.inject.isTimed }
            + timed.filter(view.isMissed)
    }

    private static func isSooner(_ one: Inject, _ other: Inject) -> Bool {
        (one.round ?? 0, one.minute ?? 0) < (other.round ?? 0, other.minute ?? 0)
    }

    /// The MSEL in the plan's order; once play is over, as it was run.
    var rowsInOrder: [InjectRow] {
        guard view.status == .ended else { return view.rows }
        let delivered = (view.sections.desk?.delivered ?? []).compactMap { id in
            view.rows.first { $0.inject.id == id }
        }
        return delivered + view.rows.filter { $0.inject.status != .delivered }
    }

    /// A row of text each; subjects that differ still do where they are cut.
    package func texts(of rows: [InjectRow], columns: Int, withPlan: Bool) -> [String] {
        let heads = rows.map { head(of: $0, columns: columns, withPlan: withPlan) }
        let room = max(0, columns - (heads.first.map(TextColumns.width) ?? 0))
        let subjects = rows.map { row in row.inject.subject + (marks(of: row).map { " (\($0))" } ?? "") }
        return zip(heads, TextColumns.distinct(subjects.map { PlainText.line($0) }, columns: room)).map { $0 + $1 }
    }

    private func head(of row: InjectRow, columns: Int, withPlan: Bool) -> String {
        let inject = row.inject
        let cells =
            [
                TextColumns.padded(inject.id.rawValue, columns: 6),
                TextColumns.padded(state(of: row, withPlan: withPlan), columns: 15),
            ]
            + (withPlan ? [TextColumns.padded(plan(of: inject), columns: 8)] : [])
            + [TextColumns.padded(addressees(inject), columns: columns < 100 ? 9 : 14)]
        return cells.joined(separator: " ") + " "
    }

    /// How it stands: `DUE 2 min ago`, `in 4 min`, `held`, `done T+12`.
    private func state(of row: InjectRow, withPlan: Bool) -> String {
        let inject = row.inject
        if view.status == .ended, [.draft, .approved, .held].contains(inject.status) { return "not delivered" }
        switch inject.status {
        case .delivered: return "done" + when(inject.id)
        case .skipped: return "skipped" + when(inject.id)
        case .draft, .retired: return inject.status.rawValue
        case .held: return view.isTriggered(row) ? "TRIGGER, held" : "held"
        case .approved: break
        }
        if view.isTriggered(row) { return "TRIGGER HOLDS" }
        guard inject.isTimed else { return inject.kind == .contingency ? "trigger not met" : "any time" }
        if view.isMissed(row) { return inject.round.map { "missed in r\($0)" } ?? "missed" }
        return countdown(inject) ?? (withPlan ? "later" : plan(of: inject))
    }

    private func when(_ id: InjectID) -> String {
        activity.rows[id].map { " " + Self.exerciseTime($0.playedMs) } ?? ""
    }

    /// Nil where its round has not begun.
    private func countdown(_ inject: Inject) -> String? {
        let round = view.sections.play?.point?.round ?? 0
        let playedMs = activity.clock.moment(at: time).playedMs
        guard round >= inject.round ?? 1, view.status != .notStarted else { return nil }
        guard let minute = inject.minute else { return "DUE now" }
        let late = playedMs / 60_000 - minute
        return late > 0 ? "DUE \(late) min ago" : late == 0 ? "DUE now" : "in \(-late) min"
    }

    /// The planned round and moment: `r3 T+66`.
    func plan(of inject: Inject) -> String {
        let parts = [inject.round.map { "r\($0)" }, inject.minute.map { Self.exerciseTime($0 * 60_000) }]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private func marks(of row: InjectRow) -> String? {
        let marks = [
            row.isAdHoc ? "ad hoc" : nil, row.isEdited ? "changed" : nil,
            row.inject.deliverer == .clock && row.inject.status.isDeliverable ? "by the clock" : nil,
        ].compactMap(\.self)
        return marks.isEmpty ? nil : marks.joined(separator: ", ")
    }

    /// A row in full, for below the list.
    func details(of row: InjectRow) -> [String] {
        let inject = row.inject
        var lines = [
            "\(inject.id), \(inject.kind.rawValue), by \(inject.method): \(inject.subject)",
            "From \(inject.from) to \(inject.to.isEmpty ? "everyone" : view.names(inject.to)): \(inject.body)",
        ]
        if let trigger = inject.trigger {
            lines.append("Trigger, \(view.isTriggered(row) ? "which holds now" : "not met"): \(trigger)")
        }
        if !inject.expectedAction.isEmpty { lines.append("Expected: \(inject.expectedAction)") }
        if !inject.objective.isEmpty { lines.append("Objective: \(inject.objective)") }
        if !inject.controllerNote.isEmpty { lines.append("Note for control: \(inject.controllerNote)") }
        if !row.reason.isEmpty { lines.append("\(inject.status.rawValue.capitalisedFirst) because: \(row.reason)") }
        return lines
    }
}

extension Inject {
    /// Whether a round or a minute is planned for it.
    var isTimed: Bool { round != nil || minute != nil }
}
