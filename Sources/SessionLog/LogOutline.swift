package import StrictJSON

/// What is known of a log without reading all of it: the seats in its first line, and the head beside it. Nothing of it is proved.
package struct LogOutline: Sendable {
    package let session: String
    /// The seats that the session began with, with the digests of their codes; nil where the first line can't be read: opening
    /// the log says why.
    package let seats: JSONNode?
    /// Nil where it can't be read; opening the log says why.
    package let head: LogHead?

    /// An outline of its parts.
    ///
    /// - Parameter firstLine: without its line feed.
    package init(session: String, firstLine: [UInt8]?, head: LogHead?) {
        self.session = session
        seats = firstLine.flatMap(Self.seats)
        self.head = head
    }

    // Members stand in the order of their names, and nearly all of the line is the exercise, which comes first: to read it takes
    // a hundred times as long as the few members from the seats on. A quote within a text is escaped, so this can only be a key,
    // and the last of that name is the header's.
    private static func seats(in line: [UInt8]) -> JSONNode? {
        let name = Array("\"seats\":".utf8)
        guard let start = line.lastRange(of: name)?.lowerBound,
            let rest = try? JSONDocument(parsing: [UInt8(ascii: "{")] + line[start...], limits: .file).root()
        else { return nil }
        return rest["seats"]
    }
}

extension [UInt8] {
    fileprivate func lastRange(of part: [UInt8]) -> Range<Int>? {
        guard count >= part.count else { return nil }
        for start in stride(from: count - part.count, through: 0, by: -1) where self[start] == part[0] {
            if self[start..<start + part.count].elementsEqual(part) { return start..<start + part.count }
        }
        return nil
    }
}
