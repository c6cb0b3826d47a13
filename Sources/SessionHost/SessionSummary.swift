/// A session as staff see it in a list.
public struct SessionSummary: Codable, Sendable, Hashable {
    /// Its id.
    public var session: String
    /// The exercise's title; empty where the log can't be read.
    public var title: String
    /// `not_started`, `running`, `paused`, `ended`, `closed`, `stopped` or `refused`.
    public var status: String
    public var entries: Int
    /// How many connections have joined.
    public var joined: Int
    /// Why it is not served, in sentences; empty where it is.
    public var remark: String

    public init(session: String, title: String, status: String, entries: Int, joined: Int, remark: String = "") {
        self.session = session
        self.title = title
        self.status = status
        self.entries = entries
        self.joined = joined
        self.remark = remark
    }
}
