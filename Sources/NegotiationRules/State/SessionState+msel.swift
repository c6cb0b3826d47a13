public import NegotiationModel

extension SessionState {
    /// The next row that the clock delivers if play runs on, and when: UTC milliseconds, not later than now for what is
    /// due. None while play doesn't run.
    public var nextClockDelivery: (row: InjectID, atMs: Int)? {
        guard play.status == .running, let start = play.exerciseStart, let point = play.point else { return nil }
        var next: (row: InjectID, atMs: Int)?
        for position in play.waiting.clockRows where play.rows[position].inject.status == .approved {
            guard play.rows[position].inject.isDue(at: point, exerciseTimeMs: .max) else { continue }
            let atMs = start + (play.rows[position].inject.minute ?? 0) * 60_000
            if next.map({ atMs < $0.atMs }) ?? true { next = (play.rows[position].inject.id, atMs) }
        }
        return next
    }

    func row(_ id: InjectID) -> InjectRow? { play.rows.first { $0.inject.id == id } }

    /// Contingency rows whose trigger holds and that can be delivered, while play is on.
    var triggered: [InjectID] {
        guard play.status == .running || play.status == .paused else { return [] }
        return play.waiting.contingencies.filter { contingency in
            play.rows[contingency.row].inject.status.isDeliverable && holds(contingency.trigger)
        }.map { play.rows[$0.row].inject.id }
    }

    /// A number that no row has or had.
    var freeRowNumber: InjectID {
        let count = play.rows.count(where: \.isAdHoc)
        let numbers = (count + 1)...(count + 1 + play.rows.count)
        return numbers.lazy.map { InjectID("AH-\($0)") }.first { row($0) == nil } ?? ""
    }

    /// Whether there was ever an offer of this name, kept or not.
    func wasPutForward(_ id: OfferID) -> Bool {
        guard let (route, number) = index.route(of: id) else { return false }
        return number < play.next(.offers(route))
    }
}
