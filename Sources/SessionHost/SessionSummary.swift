/// A session as staff see it in a list.
package struct SessionSummary: Codable, Sendable, Hashable {
    /// Its id.
    package var session: String
    /// The exercise's title; empty where the log can't be read.
    package var title: String
    /// `opening`, `not_started`, `running`, `paused`, `ended`, `closed`, `stopped` or `refused`.
    package var status: String
    package var entries: Int
    /// How many connections have joined.
    package var joined: Int
    /// Where play is, such as `Round 2, Negotiate`; nil before STARTEX, and where nobody has looked.
    package var place: String?
    /// Who is at a seat, such as `Olena (ukraine-1)`; nil where nobody serves it.
    package var people: [String]?
    /// Why it is not served, in sentences; empty where it is.
    package var remark: String

    package init(
        session: String, title: String, status: String, entries: Int, joined: Int, place: String? = nil,
        people: [String]? = nil, remark: String = ""
    ) {
        self.session = session
        self.title = title
        self.status = status
        self.entries = entries
        self.joined = joined
        self.place = place
        self.people = people
        self.remark = remark
    }
}
