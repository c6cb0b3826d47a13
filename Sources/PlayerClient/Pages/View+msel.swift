package import NegotiationModel

// What control's pages ask of the MSEL.
extension View {
    /// The rows as they stand; none but for control.
    package var rows: [InjectRow] { sections.msel ?? [] }

    /// Whether the row is a contingency whose trigger holds.
    package func isTriggered(_ row: InjectRow) -> Bool { sections.desk?.triggered.contains(row.inject.id) ?? false }

    /// Whether control delivers the row, didn't, and its round is over. It can be delivered still.
    ///
    /// What the clock delivers comes in a later round, too.
    package func isMissed(_ row: InjectRow) -> Bool {
        guard row.inject.status == .approved, row.inject.deliverer == .control, row.inject.kind != .contingency,
            let round = row.inject.round, let point = sections.play?.point
        else { return false }
        return point.inEpilogue || point.round > round
    }

    /// Whether an approved row's moment has come and control has not delivered it yet.
    ///
    /// - Parameter timeMs: UTC milliseconds.
    package func isDue(_ row: InjectRow, at timeMs: Int) -> Bool {
        guard row.inject.status == .approved, row.inject.deliverer == .control, !isMissed(row),
            let play = sections.play,
            let point = play.point, let exerciseTimeMs = play.exerciseTimeMs(at: timeMs)
        else { return false }
        return row.inject.isDue(at: point, exerciseTimeMs: exerciseTimeMs)
    }

    /// What control may deliver next: contingencies whose trigger holds, then what is due, then what comes, by its
    /// moment. Held rows and the clock's are not among them.
    ///
    /// - Parameter timeMs: UTC milliseconds.
    func rowsNext(at timeMs: Int) -> [InjectRow] {
        let open = rows.filter { $0.inject.status.isDeliverable }
        let triggered = open.filter(isTriggered)
        let planned = open.filter {
            $0.inject.status == .approved && $0.inject.deliverer == .control && $0.inject.kind != .contingency
                && !isMissed($0)
        }
        let due = planned.filter { isDue($0, at: timeMs) }
        let later = planned.enumerated()
            .filter { !isDue($0.element, at: timeMs) && ($0.element.inject.round ?? $0.element.inject.minute) != nil }
            .sorted { one, other in
                let (left, right) = (one.element.inject, other.element.inject)
                let moments = [(left.round, right.round), (left.minute, right.minute)]
                let first = moments.first { $0.0 ?? 0 != $0.1 ?? 0 }
                return first.map { $0.0 ?? 0 < $0.1 ?? 0 } ?? (one.offset < other.offset)
            }
        return triggered + due + later.map(\.element)
    }

    /// Rows by number.
    var rowChoices: Choices<InjectRow> {
        Choices(
            kind: "inject", kinds: "injects", entries: rows.map { .init(names: [$0.inject.id.rawValue], value: $0) },
            isNumbered: false)
    }
}
