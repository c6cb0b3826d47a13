import NegotiationModel

extension SessionState {
    /// The next row that the clock delivers if play runs on, and when: UTC milliseconds, not later than now for what is
    /// due. None while play doesn't run.
    public var nextClockDelivery: (row: InjectID, atMs: Int)? {
        guard play.status == .running, let start = play.exerciseStart, let round = play.point?.round else { return nil }
        var next: (row: InjectID, atMs: Int)?
        for place in play.waiting.clockRows where play.rows[place].inject.status == .approved {
            guard play.rows[place].inject.isDue(inRound: round, atExerciseTimeMs: .max) else { continue }
            let atMs = start + (play.rows[place].inject.minute ?? 0) * 60_000
            if next.map({ atMs < $0.atMs }) ?? true { next = (play.rows[place].inject.id, atMs) }
        }
        return next
    }

    func row(_ id: InjectID) -> InjectRow? { play.rows.first { $0.inject.id == id } }

    /// Contingency rows whose trigger holds and that can be delivered, while play is on.
    var triggered: [InjectID] {
        guard play.status == .running || play.status == .paused else { return [] }
        return play.waiting.contingencies.filter { contingency in
            play.rows[contingency.place].inject.status.isDeliverable && holds(contingency.trigger)
        }.map { play.rows[$0.place].inject.id }
    }

    /// A number that no row has or had.
    var freeRowNumber: InjectID {
        let count = play.rows.count(where: \.isAdHoc)
        let numbers = (count + 1)...(count + 1 + play.rows.count)
        return numbers.lazy.map { InjectID("AH-\($0)") }.first { row($0) == nil } ?? ""
    }

    /// Whether there was ever an offer of this name, kept or not.
    func wasPutForward(_ id: OfferID) -> Bool {
        let name = id.rawValue
        guard let space = name.lastIndex(of: " "), let number = Int(name[name.index(after: space)...]),
            let count = play.counts[String(name[..<space])]
        else { return false }
        // Keys of offers hold no space; those of messages and free actions do.
        return !name[..<space].contains(" ") && number >= 1 && number <= count && name == "\(name[..<space]) \(number)"
    }

    // MARK: Applying

    mutating func applyToRows(_ event: Event) {
        switch event {
        case .injected(let inject):
            if inject.isAdHoc { play.rows.append(InjectRow(inject: Inject(inject, point: play.point), isAdHoc: true)) }
            play.delivered.append(inject.id)
            change(inject.id) { $0.inject.status = .delivered }
        case .statusSet(let id, let status, let reason):
            change(id) { ($0.inject.status, $0.reason) = (status, reason) }
        case .injectEdited(let id, let edit):
            change(id) { ($0.inject, $0.isEdited) = (edit.applied(to: $0.inject), true) }
        case .mselImported(let new, let changed, let retired): applyImport(new, changed, retired)
        default: break
        }
    }

    /// New rows come before those that were written on the spot.
    private mutating func applyImport(_ new: [Inject], _ changed: [Inject], _ retired: [InjectID]) {
        for inject in changed { change(inject.id) { $0 = InjectRow(inject: inject) } }
        for id in retired { change(id) { ($0.inject.status, $0.reason) = (.retired, Self.reasonOfImport) } }
        let place = play.rows.firstIndex(where: \.isAdHoc) ?? play.rows.endIndex
        play.rows.insert(contentsOf: new.map { InjectRow(inject: $0) }, at: place)
        play.waiting = WaitingRows(play.rows, triggers: program.triggers(of: play.rows.map(\.inject)))
    }

    private static let reasonOfImport = "The imported MSEL has no such row."

    private mutating func change(_ id: InjectID, _ body: (inout InjectRow) -> Void) {
        guard let place = play.rows.firstIndex(where: { $0.inject.id == id }) else { return }
        body(&play.rows[place])
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
