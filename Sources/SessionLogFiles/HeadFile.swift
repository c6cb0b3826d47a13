import SessionLog

/// The file in which a log's head stands.
enum HeadFile {
    /// Writes a head into a new file, or one whose contents no longer count, and makes it durable.
    static func create(_ path: String, _ head: LogHead, operations: FileOperations) throws(LogRefusal) {
        _ = try TwoPlaceFile(creating: path, operations: operations, line: head.line(renewal:))
    }

    /// Makes a head durable in a folder.
    ///
    /// - Parameter renewal: of the head that was read there, which this one is written over; nil: none was.
    static func write(
        _ head: LogHead, over renewal: Int?, of path: String, in folderPath: String, operations: FileOperations
    ) throws(LogRefusal) {
        guard let renewal else {
            try create(path, head, operations: operations)
            return try operations.makeDurable(try OpenFile(folder: folderPath))
        }
        var file = try TwoPlaceFile(continuing: path, after: renewal, operations: operations)
        try file.renew(head.line(renewal:))
    }

    /// The later of the two heads in a file; nil if there is no file, or nothing in it that is whole.
    static func read(_ path: String) throws(LogRefusal) -> (head: LogHead, renewal: Int)? {
        guard let read = try TwoPlaceFile.read(path, reading: { LogHead.reading($0).map { ($0.head, $0.renewal) } })
        else { return nil }
        return (read.version, read.renewal)
    }
}
