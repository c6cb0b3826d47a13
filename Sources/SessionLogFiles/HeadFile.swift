import SessionLog

/// The file in which a log's head stands.
struct HeadFile: Sendable {
    private var file: TwoPlaceFile

    /// Writes a head into a new file, or one whose contents no longer count, and makes it durable.
    init(creating path: String, _ head: LogHead, operations: FileOperations) throws(LogRefusal) {
        file = try TwoPlaceFile(creating: path, operations: operations, line: head.line(renewal:))
    }

    /// Goes on with a head file that was read.
    init(continuing path: String, after renewal: Int, operations: FileOperations) throws(LogRefusal) {
        file = try TwoPlaceFile(continuing: path, after: renewal, operations: operations)
    }

    /// Writes the head over the older of the two and makes it durable.
    mutating func renew(_ head: LogHead) throws(LogRefusal) {
        try file.renew(head.line(renewal:))
    }

    /// The later of the two heads in a file; nil if there is no file, or nothing in it that is whole.
    static func read(_ path: String) throws(LogRefusal) -> (head: LogHead, renewal: Int)? {
        guard let read = try TwoPlaceFile.read(path, reading: { LogHead.reading($0).map { ($0.head, $0.renewal) } })
        else { return nil }
        return (read.version, read.renewal)
    }
}
