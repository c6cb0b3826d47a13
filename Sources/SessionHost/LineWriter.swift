import Synchronization
import SystemPackage
import Threads

/// Writes lines to a stream on a thread of its own: a reader that stalls holds up nobody but the log.
///
/// So many lines may wait; what is more is lost, and counted in a line that says so.
package final class LineWriter: Sendable {
    static let linesMax = 1_000

    private struct Waiting {
        var lines: [String] = []
        var lost = 0
        var isClosing = false
    }

    private let waiting = Mutex(Waiting())
    private let bell = Bell()
    private let ended = Handover<Void>()
    private let put: @Sendable ([UInt8]) -> Void

    /// Writes to standard error.
    package convenience init() throws(HostRefusal) {
        // Whoever read has gone, or the disk is full: there is nobody left to tell.
        try self.init { try? FileDescriptor.standardError.writeWhole($0) }
    }

    init(put: @escaping @Sendable ([UInt8]) -> Void) throws(HostRefusal) {
        self.put = put
        do throws(ThreadFault) {
            try NamedThread.start("server log") { self.run() }
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// Takes a line without its end; returns at once.
    package func write(_ line: String) {
        waiting.withLock { waiting in
            guard waiting.lines.count < Self.linesMax else {
                waiting.lost += 1
                return
            }
            waiting.lines.append(line)
        }
        bell.ring()
    }

    /// Writes what waits, for two seconds at most, and ends the thread.
    package func close() {
        waiting.withLock { $0.isClosing = true }
        bell.ring()
        _ = ended.take(withinSeconds: 2)
    }

    private func run() {
        while true {
            bell.wait()
            let work = waiting.withLock { waiting in
                defer { waiting = Waiting(isClosing: waiting.isClosing) }
                return waiting
            }
            var lines = work.lines
            if work.lost > 0 { lines.append("\(work.lost) lines of the log are lost: nobody read them in time.") }
            if !lines.isEmpty { put(Array((lines.joined(separator: "\n") + "\n").utf8)) }
            if work.isClosing { return ended.give() }
        }
    }
}
