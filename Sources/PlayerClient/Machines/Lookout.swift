import NegotiationModel
import WireMessages

/// What control keeps an eye on: when things happened last, what is due, and whether bargaining has come to a halt.
///
/// Each row that is due, and each halt, is said once.
struct Lookout: Sendable {
    var activity = Activity()
    /// Minutes without an offer after which the alarm comes; nil for never.
    private(set) var stallMinutes: Int? = Stall.minutesByDefault
    private var isStallSaid = false
    private var rowsSaid: Set<InjectID> = []
    /// Those at other tables of the hall that nobody acknowledged here, though play may have gone on there since.
    private var unread: [TableAlarm] = []
    private var read: [TableAlarm] = []
    private static let readMax = 200

    /// Alarms at other tables that nobody acknowledged here.
    var alarmsUnread: [RealWorldAlert] {
        unread.map { RealWorldAlert(number: 0, timeMs: $0.time, text: $0.text, table: $0.table) }
    }

    /// What is said of other tables now.
    ///
    /// - Returns: what is new of it.
    mutating func take(_ told: TableAlarms) -> [TableAlarm] {
        let new = told.alarms.filter { !unread.contains($0) && !read.contains($0) }
        unread += new
        return new
    }

    /// Somebody has read all alerts, those of other tables too.
    mutating func acknowledge() {
        activity.acknowledge()
        read = Array((read + unread).suffix(Self.readMax))
        unread = []
    }

    /// Sets the alarm; a halt that was said is said again.
    mutating func setAlarm(minutes: Int?) {
        stallMinutes = minutes
        if minutes != nil { isStallSaid = false }
    }

    /// Rows that control delivers whose moment has come since this was asked last.
    mutating func rowsDue(in view: View, at timeMs: Int) -> [Inject] {
        guard view.isRunning else { return [] }
        let due = view.rows.filter { !rowsSaid.contains($0.inject.id) && view.isDue($0, at: timeMs) }.map(\.inject)
        rowsSaid.formUnion(due.map(\.id))
        return due
    }

    /// A halt that began since this was asked last.
    ///
    /// - Parameter lastNews: the number of the last news; while some before are not taken in, nothing is known.
    mutating func newStall(in view: View, at timeMs: Int, lastNews: Int) -> Stall? {
        guard view.viewer == .control, !activity.isMissing(upTo: lastNews) else { return nil }
        let stall = Stall(activity, play: view.sections.play, limitMinutes: stallMinutes, at: timeMs)
        defer { isStallSaid = stall.isAlarm }
        return stall.isAlarm && !isStallSaid ? stall : nil
    }
}
