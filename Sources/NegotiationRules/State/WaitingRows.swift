import NegotiationModel
import RulePrograms

/// Which rows of the MSEL wait for the clock, and which for a condition. Made anew whenever rows come or move.
struct WaitingRows: Sendable {
    /// A row that control is offered when its trigger holds.
    struct Contingency: Sendable {
        /// Its position among the rows.
        var row: Int
        var trigger: Formula
    }

    /// BitSet of the rows that the clock delivers.
    let clockRows: [Int]
    let contingencies: [Contingency]

    /// - Parameter triggers: by the row's position; shorter than the rows where none of the last has one.
    init(_ rows: [InjectRow], triggers: [Formula?]) {
        clockRows = rows.indices.filter { rows[$0].inject.deliverer == .clock }
        contingencies = zip(rows.indices, triggers).compactMap { row, trigger in
            guard rows[row].inject.kind == .contingency, let trigger else { return nil }
            return Contingency(row: row, trigger: trigger)
        }
    }
}
