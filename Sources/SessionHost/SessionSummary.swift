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
    /// Why it is not served, in sentences; empty where it is.
    package var remark: String

    package init(session: String, title: String, status: String, entries: Int, joined: Int, remark: String = "") {
        self.session = session
        self.title = title
        self.status = status
        self.entries = entries
        self.joined = joined
        self.remark = remark
    }
}
