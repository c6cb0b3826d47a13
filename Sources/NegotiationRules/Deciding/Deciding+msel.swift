import NegotiationModel
import RulePrograms

extension Deciding {
    // MARK: Delivering

    mutating func deliver(_ id: InjectID, _ edit: InjectEdit, _ revision: Int?) throws(Refusal) {
        let row = try row(id)
        try demandDeliverable(row)
        try demandRevision(revision, of: row)
        let change = try checked(edit).changing(row.inject)
        if !change.isEmpty { emit(.injectEdited(row: id, edit: change)) }
        emit(.injected(inject: DeliveredInject(change.applied(to: row.inject), isAdHoc: false)))
    }

    /// Held rows can be delivered: whoever holds one back is the one who lets it go.
    private func demandDeliverable(_ row: InjectRow) throws(Refusal) {
        let id = row.inject.id
        switch row.inject.status {
        case .approved, .held: return
        case .delivered:
            throw Refusal(
                .alreadyDone, "Row \(id) was delivered already.", instead: "Write a corrective inject instead.")
        case .draft, .skipped:
            throw Refusal(
                .rowState, "Row \(id) is \(Self.word(row.inject.status)), so it isn't delivered.",
                instead: "Approve it first.")
        case .retired:
            throw Refusal(
                .rowState, "Row \(id) is retired, so it isn't delivered.",
                instead: "Write what it said as an inject on the spot.")
        }
    }

    /// By the clock: a row that says so, once, when its moment has come and while play runs.
    mutating func deliverDue(_ id: InjectID) throws(Refusal) {
        try demandRunning()
        let row = try row(id)
        guard row.inject.deliverer == .clock, row.inject.status == .approved else {
            throw Refusal(.rowState, "Row \(id) is not one that the clock delivers now.")
        }
        guard let point = state.play.point,
            row.inject.isDue(at: point, exerciseTimeMs: state.exerciseTimeMs(at: time) ?? 0)
        else {
            throw Refusal(.rowState, "The moment of row \(id) has not come.")
        }
        emit(.injected(inject: DeliveredInject(row.inject, isAdHoc: false)))
    }

    mutating func improvise(_ edit: InjectEdit) throws(Refusal) {
        let edit = try checked(edit)
        let inject = edit.applied(to: Inject(adHoc: state.freeRowNumber, round: state.play.point?.round))
        emit(.injected(inject: DeliveredInject(inject, isAdHoc: true)))
    }

    // MARK: Changing rows

    mutating func edit(_ id: InjectID, _ edit: InjectEdit, _ revision: Int?) throws(Refusal) {
        let row = try row(id)
        try demandChangeable(row, "changed")
        try demandRevision(revision, of: row)
        let change = try checked(edit).changing(row.inject)
        guard !change.isEmpty else { throw Refusal(.alreadyDone, "Row \(id) says that already.") }
        emit(.injectEdited(row: id, edit: change))
    }

    mutating func setStatus(
        of id: InjectID, to status: InjectStatus, _ reason: String, _ revision: Int?
    ) throws(Refusal) {
        let row = try row(id)
        try demandChangeable(row, Self.word(status))
        let now = row.inject.status
        switch status {
        case .delivered:
            throw Refusal(.argumentInvalid, "A row becomes delivered by being delivered.", instead: "Deliver it.")
        case .draft:
            throw Refusal(
                .argumentInvalid, "A row doesn't become a draft again.", instead: "Hold it, and change what it says.")
        case .approved, .held, .skipped, .retired: break
        }
        guard now != status else { throw Refusal(.alreadyDone, "Row \(id) is \(Self.word(now)) already.") }
        if status == .held, now != .approved {
            throw Refusal(
                .rowState, "Row \(id) is \(Self.word(now)); only approved rows are held back.",
                instead: "Approve it first.")
        }
        try demandRevision(revision, of: row)
        try demandText(reason, "reason", most: 1_000, mayBeEmpty: status != .retired)
        emit(.statusSet(row: id, status: status, reason: reason))
    }

    private func demandChangeable(_ row: InjectRow, _ what: String) throws(Refusal) {
        switch row.inject.status {
        case .draft, .approved, .held, .skipped: return
        case .delivered:
            throw Refusal(
                .alreadyDone, "Row \(row.inject.id) was delivered already; it can't be \(what) any more.",
                instead: "Write a corrective inject instead.")
        case .retired where what == Self.word(.retired):
            throw Refusal(.alreadyDone, "Row \(row.inject.id) is retired already.")
        case .retired:
            throw Refusal(
                .rowState, "Row \(row.inject.id) is retired for good; it can't be \(what) any more.",
                instead: "Write what it said as an inject on the spot.")
        }
    }

    static func word(_ status: InjectStatus) -> String { status == .draft ? "a draft" : status.rawValue }

    // MARK: Contingencies

    /// Offers control the contingencies whose condition holds now and didn't hold before.
    mutating func offerContingencies(heldBefore before: [InjectID]) {
        for row in state.triggered where !before.contains(row) { emit(.injectOffered(row: row)) }
    }

    // MARK: Parts

    private func row(_ id: InjectID) throws(Refusal) -> InjectRow {
        if let row = state.row(id) { return row }
        let rows = state.play.rows.map(\.inject.id.rawValue)
        throw Refusal(
            .unknownInject, "The MSEL has no row “\(id)”.",
            instead: rows.isEmpty ? "It has none; injects can be written on the spot." : "Its rows are \(joined(rows))."
        )
    }

    /// The edit with its addressees in the exercise's order.
    private func checked(_ edit: InjectEdit) throws(Refusal) -> InjectEdit {
        if let from = edit.from { try demandText(from, "sender", most: 60) }
        if let method = edit.method { try demandText(method, "method", most: 60) }
        if let subject = edit.subject { try demandText(subject, "subject", most: 200, mayBeEmpty: true) }
        if let body = edit.body { try demandText(body, "inject", most: 4_000) }
        guard let to = edit.to else { return edit }
        for party in to where index.parties[party] == nil { throw unknownParty(party) }
        var edit = edit
        edit.to = index.ids(of: index.positions(of: to))
        return edit
    }
}

extension InjectEdit {
    /// Without what the row says already.
    fileprivate func changing(_ inject: Inject) -> InjectEdit {
        InjectEdit(
            from: from == inject.from ? nil : from, to: to == inject.to ? nil : to,
            method: method == inject.method ? nil : method, subject: subject == inject.subject ? nil : subject,
            body: body == inject.body ? nil : body)
    }
}

extension DeliveredInject {
    fileprivate init(_ inject: Inject, isAdHoc: Bool) {
        self.init(
            id: inject.id, isAdHoc: isAdHoc, from: inject.from, to: inject.to, method: inject.method,
            subject: inject.subject, body: inject.body)
    }
}
