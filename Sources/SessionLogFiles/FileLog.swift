package import SessionLog

/// A session's log in a file, open for appending. May be used from any thread; closes when it is no longer held.
package final class FileLog: OpenLog, Sendable {
    private let writer: LogWriter

    init(writer: LogWriter) {
        self.writer = writer
    }

    deinit {
        writer.close()
    }

    @discardableResult
    package func append(_ line: [UInt8], reaching chain: LogChain, exerciseTimeMs: Int) throws(LogRefusal) -> Int {
        try writer.append(line, reaching: chain, exerciseTimeMs: exerciseTimeMs)
        return chain.position
    }

    package func renewHead(exerciseTimeMs: Int) {
        writer.renewHead(exerciseTimeMs: exerciseTimeMs)
    }

    package func close() {
        writer.close()
    }

    /// Waits until the log was closed or has failed. Not to be called from `onProgress`.
    package func waitUntilEnded() {
        writer.waitUntilEnded()
    }
}
