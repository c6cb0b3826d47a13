/// A session as staff see it in a list.
package struct SessionSummary: Codable, Sendable, Hashable {
    /// Its id.
    package var session: String
    /// The exercise's title; empty where the log can't be read.
    package var title: String
    /// What staff call the table; nil where it has no name.
    package var table: String?
    /// `opening`, `not_started`, `running`, `paused`, `ended`, `closed`, `stopped` or `refused`.
    package var status: String
    package var entries: Int
    /// How many connections have joined.
    package var joined: Int
    /// Where play is, such as `Round 2, Negotiate`; nil before STARTEX, and where nobody has looked.
    package var place: String?
    /// What is left of the phase, in seconds; nil where no time runs, and where nobody serves it.
    package var secondsLeft: Int?
    /// When something was entered last, UTC milliseconds; nil where nobody has looked.
    package var lastEntryMs: Int?
    /// Who stopped play for a reason of the real world, and what they wrote, in a sentence; nil where nobody did, or play went on since.
    package var alarm: String?
    /// Who is at a seat, such as `Olena (ukraine-1)`; nil where nobody serves it.
    package var people: [String]?
    /// Why it is not served, in sentences; empty where it is.
    package var remark: String

    package init(
        session: String, title: String, status: String, entries: Int, joined: Int, place: String? = nil,
        people: [String]? = nil, remark: String = "", table: String? = nil, secondsLeft: Int? = nil,
        lastEntryMs: Int? = nil, alarm: String? = nil
    ) {
        self.session = session
        self.title = title
        self.status = status
        self.entries = entries
        self.joined = joined
        self.place = place
        self.people = people
        self.remark = remark
        self.table = table
        self.secondsLeft = secondsLeft
        self.lastEntryMs = lastEntryMs
        self.alarm = alarm
    }
}
