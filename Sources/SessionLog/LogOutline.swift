import StrictJSON

/// What is known of a log without reading all of it: its first line, and the head beside it. Nothing of it is proved.
package struct LogOutline: Sendable {
    package let session: String
    /// Nil where the first line can't be read; opening the log says why.
    package let header: LogHeader?
    /// Nil where it can't be read; opening the log says why.
    package let head: LogHead?

    /// An outline of its parts.
    ///
    /// - Parameter firstLine: without its line feed.
    package init(session: String, firstLine: [UInt8]?, head: LogHead?) {
        self.session = session
        header = firstLine.flatMap { line in
            try? LogHeader(reading: JSONDocument(parsing: line, limits: .file).root())
        }
        self.head = head
    }
}
