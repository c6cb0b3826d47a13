import WireMessages

/// Somebody stopped play for a reason of the real world.
package struct RealWorldAlert: Sendable, Equatable {
    /// Of the news that told it; 0 for another table's.
    var number: Int
    /// UTC milliseconds.
    package var timeMs: Int
    /// Who, and what they wrote, in a sentence.
    package var text: String
    /// Where it was; nil: at this table.
    package var table: String?
}

extension ClientModel {
    /// Those of this table and of the hall's others that nobody acknowledged here, the oldest first.
    package var alerts: [RealWorldAlert] { (activity.alerts + lookout.alarmsUnread).sorted { $0.timeMs < $1.timeMs } }

    /// The last of them in capitals, with how many there are; nil where there is none.
    package var alertHeadline: String? {
        guard let last = alerts.last else { return nil }
        let count = alerts.count > 1 ? ", \(alerts.count) ALERTS" : ""
        let place = last.table.map { " AT \($0.uppercased())" } ?? ""
        return "REAL WORLD\(count)\(place): THIS IS NO EXERCISE. PLAY WAS STOPPED\(place.isEmpty ? "" : " THERE")."
    }

    /// Takes in what was stopped at other tables of the hall, and says what is new of it.
    mutating func take(_ alarms: TableAlarms) {
        for alarm in lookout.take(alarms) { tell(.alarmElsewhere(alarm)) }
    }
}
