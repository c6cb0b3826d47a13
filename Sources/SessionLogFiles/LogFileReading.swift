import SessionLog
import StrictJSON
import SystemPackage
import Threads

/// Reads a log's file from beginning to end, a piece at a time, and the lines that stand in journals in their place.
enum LogFileReading {
    private static let pieceByteCount = 256 * 1024
    // An exercise takes some 100 KB, and stands in the first line.
    private static let firstByteCount = 128 * 1024

    static func ending(
        of file: OpenFile, session: String, head: LogHead?, _ overlay: JournalOverlay?,
        onRecord: (LogRecord) throws(LogFault) -> Void,
        onPiece: (UnsafeBufferPointer<UInt8>) throws(LogRefusal) -> Void
    ) throws(LogRefusal) -> LogEnding {
        var reader = LogReader(head: head)
        try pieces(of: file, overlay) { (piece) throws(LogRefusal) in
            do throws(LogFault) {
                try reader.read(piece, onRecord: onRecord)
            } catch {
                throw .damaged(session: session, error)
            }
            try onPiece(piece)
        }
        do {
            return try reader.finish()
        } catch {
            throw .damaged(session: session, error)
        }
    }

    /// The first line of a log without its line feed, and nothing proved of it; nil where there is none.
    static func firstLine(of file: OpenFile) throws(LogRefusal) -> [UInt8]? {
        var byteCount = firstByteCount
        while true {
            let bytes = try file.trying("reading") { (file) throws(Errno) in
                try file.readWhole(byteCount: byteCount, at: 0)
            }
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { return Array(bytes[..<end]) }
            guard bytes.count == byteCount, byteCount <= JSONLimits.file.byteCount else { return nil }
            byteCount *= 4
        }
    }

    /// Hands out the lines of a file without their line feeds; of one that is longer than a log's may be, its end alone.
    static func lines(of file: OpenFile, _ take: ([UInt8]) -> Void) throws(LogRefusal) {
        var unfinished: [UInt8] = []
        try pieces(of: file, nil) { (piece) throws(LogRefusal) in
            var start = 0
            while let lineFeed = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
                take(unfinished + piece[start..<lineFeed])
                unfinished.removeAll(keepingCapacity: true)
                start = lineFeed + 1
            }
            if unfinished.count > JSONLimits.file.byteCount { unfinished.removeAll() }
            unfinished += piece[start...]
        }
        if !unfinished.isEmpty { take(unfinished) }
    }

    /// Hands out a session's bytes in order.
    static func pieces(
        of file: OpenFile, _ overlay: JournalOverlay?,
        _ take: (UnsafeBufferPointer<UInt8>) throws(LogRefusal) -> Void
    ) throws(LogRefusal) {
        guard let overlay, !overlay.lines.isEmpty else { return try pieces(of: file, from: 0, to: .max, take) }
        try pieces(of: file, from: 0, to: overlay.offset, take)
        for lines in overlay.lines {
            try lines.withUnsafeBufferPointer { (lines) throws(LogRefusal) in try take(lines) }
        }
        try pieces(of: file, from: overlay.end, to: .max, take)
    }

    private static func pieces(
        of file: OpenFile, from start: Int, to end: Int, _ take: (UnsafeBufferPointer<UInt8>) throws(LogRefusal) -> Void
    ) throws(LogRefusal) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceByteCount, alignment: 16)
        defer { piece.deallocate() }
        var at = start
        while at < end {
            let room = UnsafeMutableRawBufferPointer(rebasing: piece[..<min(pieceByteCount, end - at)])
            let count = try file.trying("reading") { (file) throws(Errno) in try file.readWhole(into: room, at: at) }
            if count == 0 { return }
            let filled = UnsafeRawBufferPointer(rebasing: room[..<count])
            try take(filled.bindMemory(to: UInt8.self))
            at += count
        }
    }
}
