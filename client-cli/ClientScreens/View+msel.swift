import NegotiationModel

// What control's pages ask of the MSEL.
extension View {
    /// The rows as they stand; none but for control.
    var rows: [InjectRow] { sections.msel ?? [] }

    /// Whether the row is a contingency whose trigger holds.
    func isTriggered(_ row: InjectRow) -> Bool { sections.desk?.triggered.contains(row.inject.id) ?? false }

    /// Whether an approved row's moment has come and control has not delivered it yet.
    ///
    /// - Parameter timeMs: UTC milliseconds.
    func isDue(_ row: InjectRow, at timeMs: Int) -> Bool {
        guard row.inject.status == .approved, row.inject.deliverer == .control, let play = sections.play,
            let point = play.point, let exerciseTimeMs = play.exerciseTimeMs(at: timeMs)
        else { return false }
        return row.inject.isDue(inRound: point.round, atExerciseTimeMs: exerciseTimeMs)
    }

    /// Rows by number.
    var rowChoices: Choices<InjectRow> {
        Choices(
            kind: "inject", kinds: "injects", entries: rows.map { .init(names: [$0.inject.id.rawValue], value: $0) },
            isNumbered: false)
    }
}
