import NegotiationModel
import RulePrograms

/// Which rows of the MSEL wait for the clock, and which for a condition. Made anew whenever rows come or change places.
struct WaitingRows: Sendable {
    /// A row that control is offered when its trigger holds.
    struct Contingency: Sendable {
        var place: Int
        var trigger: Formula
    }

    /// Positions of the rows that the clock delivers.
    let clockRows: [Int]
    let contingencies: [Contingency]

    /// - Parameter triggers: by the row's position; shorter than the rows where none of the last has one.
    init(_ rows: [InjectRow], triggers: [Formula?]) {
        clockRows = rows.indices.filter { rows[$0].inject.deliverer == .clock }
        contingencies = zip(rows.indices, triggers).compactMap { place, trigger in
            guard rows[place].inject.kind == .contingency, let trigger else { return nil }
            return Contingency(place: place, trigger: trigger)
        }
    }
}
