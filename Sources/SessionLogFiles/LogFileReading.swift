import SessionLog
import SystemPackage
import Threads

/// Reads a log's file from beginning to end, a piece at a time.
enum LogFileReading {
    private static let pieceByteCount = 256 * 1024

    static func ending(
        of file: OpenFile, session: String, head: LogHead?, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogRefusal) -> LogEnding {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceByteCount, alignment: 16)
        defer { piece.deallocate() }
        var reader = LogReader(head: head)
        while true {
            let count = try file.trying("reading") { (file) throws(Errno) in try file.readPiece(into: piece) }
            do {
                if count == 0 { return try reader.finish() }
                let filled = UnsafeRawBufferPointer(rebasing: piece[..<count]).bindMemory(to: UInt8.self)
                try reader.read(filled, onRecord: onRecord)
            } catch {
                throw .damaged(session: session, error)
            }
        }
    }
}
