package import SessionLog
import Synchronization
import Threads

/// A session's log in a file, open for appending. May be used from any thread; closes when it is no longer held.
package final class FileLog: OpenLog, Sendable {
    private let writer: LogWriter
    private let number: Int
    private let written: Mutex<FileLines>
    private let ended: Handover<Void>

    init(_ number: Int, of writer: LogWriter, _ written: FileLines, ended: Handover<Void>) {
        self.number = number
        self.writer = writer
        self.written = Mutex(written)
        self.ended = ended
    }

    deinit {
        writer.close(number)
    }

    @discardableResult
    package func append(_ line: [UInt8], reaching chain: LogChain, _ clock: LogClock) throws(LogRefusal) -> Int {
        try writer.append(line, reaching: chain, clock, to: number)
        written.withLock { $0.append(line) }
        return chain.position
    }

    package func lines(of entries: ClosedRange<Int>) throws(LogRefusal) -> [[UInt8]] {
        try written.withLock { (written) throws(LogRefusal) in try written.lines(of: entries) }
    }

    package func close() {
        writer.close(number)
    }

    /// Waits until the log was closed or has failed. Not to be called from `onProgress`.
    package func waitUntilEnded() {
        ended.take()
    }
}
