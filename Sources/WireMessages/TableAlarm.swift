/// Somebody at another table of the same hall stopped play for a reason of the real world.
public struct TableAlarm: Sendable, Hashable {
    /// What staff call the table.
    public var table: String
    /// Who it was, and what they wrote, in a sentence.
    public var text: String
    /// UTC milliseconds.
    public var time: Int

    public init(table: String, text: String, time: Int) {
        self.table = table
        self.text = text
        self.time = time
    }
}

/// All alarms of the real world at other tables of the same hall at which play has not gone on since; for control and evaluators.
public struct TableAlarms: Sendable, Equatable {
    /// The oldest first.
    public var alarms: [TableAlarm]

    public init(alarms: [TableAlarm]) {
        self.alarms = alarms
    }
}
