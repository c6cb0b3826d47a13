import StrictJSON

/// Reads a log piece by piece and checks every line of it; holds one line at a time, however long the log is.
///
/// Give it the bytes in order with `read`, then call `finish`. It stops at the first line that doesn't fit.
package struct LogReader: Sendable {
    var verifier: LogVerifier
    // The beginning of a line whose end is in a later piece.
    private var unfinished: [UInt8] = []
    private var places = LinePlaces()
    private var lineOffset: Int { places.byteCount }
    private var tornTail: TornTail?

    /// A reader at the start of a log.
    ///
    /// - Parameter head: what was durable for certain: a log that ends before it, or has another entry there, is a
    ///   fault. Nil if nothing stands beside the log.
    package init(head: LogHead?) {
        verifier = LogVerifier(head: head)
    }

    /// Takes the next piece of the log and hands out the records that end in it.
    package mutating func read(
        _ piece: UnsafeBufferPointer<UInt8>, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogFault) {
        var start = 0
        while tornTail == nil, let lineFeed = LineFeed.first(in: piece, from: start) {
            let lineEnd = UnsafeBufferPointer(rebasing: piece[start..<lineFeed])
            start = lineFeed + 1
            try readLine(endingWith: lineEnd, onRecord: onRecord)
        }
        unfinished.append(contentsOf: piece[start...])
        if tornTail != nil {
            tornTail?.byteCount += unfinished.count
            unfinished.removeAll()
        }
        // One byte more than a line may have is enough to know.
        guard unfinished.count <= JSONLimits.file.byteCount else {
            throw verifier.fault("The line is longer than \(JSONLimits.file.byteCount) bytes.", at: lineOffset)
        }
    }

    /// Says how the log ends, once all of it was read.
    package mutating func finish() throws(LogFault) -> LogEnding {
        if !unfinished.isEmpty, tornTail == nil {
            tornTail = TornTail(offset: lineOffset, byteCount: unfinished.count, reason: .unterminated)
        }
        return try verifier.ending(places, tornTail: tornTail)
    }

    private mutating func readLine(
        endingWith end: UnsafeBufferPointer<UInt8>, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogFault) {
        if unfinished.isEmpty {
            try take(end, onRecord: onRecord)
        } else {
            var line: [UInt8] = []
            swap(&line, &unfinished)
            line.append(contentsOf: end)
            try line.withUnsafeBufferPointer { (line) throws(LogFault) in try take(line, onRecord: onRecord) }
        }
    }

    private mutating func take(
        _ line: UnsafeBufferPointer<UInt8>, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogFault) {
        let record: LogRecord
        do {
            record = try verifier.take(line, at: lineOffset)
        } catch {
            guard verifier.canBeTorn, UnwrittenSectors.explain(line, at: lineOffset) else { throw error }
            tornTail = TornTail(offset: lineOffset, byteCount: line.count + 1, reason: .unwrittenSectors)
            return
        }
        places.append(byteCount: line.count + 1)
        try onRecord(record)
    }
}
