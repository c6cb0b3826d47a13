import SessionLog
import Synchronization
import Threads

/// Writes one log: takes lines from any thread, and makes them durable on a thread of its own.
///
/// Each log has its own thread, so that no session waits for another's sync, and one that fails stops alone; the file
/// system puts syncs that arrive together into one commit anyway. All lines that arrive during a sync are written and
/// synced together after it (group commit).
final class LogWriter: Sendable {
    /// A renewal of the head is due this long after the last, if there is something to renew.
    static let headIntervalMs = 1000
    /// More than this may not wait for a disk that doesn't keep up.
    static let waitingByteLimit = 64 * 1024 * 1024
    // Its thread keeps no deep stacks, and there may be hundreds of logs.
    private static let stackByteCount = 512 * 1024

    private struct Waiting {
        var bytes: [UInt8] = []
        var lineCount = 0
        var chain: LogChain
        var exerciseTimeMs: Int
        var isHeadAsked = false
        var isClosing = false
        var stopSentence: String?
        var isBellRung = false
    }

    private let waiting: Mutex<Waiting>
    private let bell = Bell()
    private let ended = Handover<Void>()
    private let file: OpenFile
    private let operations: FileOperations
    private let onProgress: @Sendable (LogProgress) -> Void
    private let onSync: @Sendable (LogSync) -> Void
    // Let go once it was called: it holds the folder, and so the folder's lock.
    private let onEnd: Mutex<(@Sendable (LogRefusal?) -> Void)?>

    init(
        file: OpenFile, operations: FileOperations, chain: LogChain, exerciseTimeMs: Int,
        onProgress: @escaping @Sendable (LogProgress) -> Void, onSync: @escaping @Sendable (LogSync) -> Void,
        onEnd: @escaping @Sendable (LogRefusal?) -> Void
    ) {
        self.file = file
        self.operations = operations
        self.onProgress = onProgress
        self.onSync = onSync
        self.onEnd = Mutex(onEnd)
        waiting = Mutex(Waiting(chain: chain, exerciseTimeMs: exerciseTimeMs))
    }

    func start(head: HeadFile) throws(LogRefusal) {
        do throws(ThreadFault) {
            try NamedThread.start("log", stackByteCount: Self.stackByteCount) { self.run(head) }
        } catch {
            throw .unusable("\(file.path): the system has no thread left to write this log. \(error)")
        }
    }

    // MARK: From any thread

    func append(_ line: [UInt8], reaching chain: LogChain, exerciseTimeMs: Int) throws(LogRefusal) {
        let stop: String? = change { waiting in
            if waiting.stopSentence == nil, waiting.bytes.count + line.count > Self.waitingByteLimit {
                waiting.stopSentence = "\(file.path): the disk doesn't keep up; the log has stopped."
            }
            if let sentence = waiting.stopSentence { return sentence }
            if waiting.isClosing { return "\(file.path): the log was closed and takes nothing more." }
            waiting.bytes += line
            waiting.lineCount += 1
            waiting.chain = chain
            waiting.exerciseTimeMs = exerciseTimeMs
            return nil
        }
        if let stop { throw .stopped(stop) }
    }

    func renewHead(exerciseTimeMs: Int) {
        change { waiting in
            waiting.exerciseTimeMs = exerciseTimeMs
            waiting.isHeadAsked = true
        }
    }

    func close() {
        change { $0.isClosing = true }
    }

    func waitUntilEnded() {
        ended.take()
    }

    // One ring is enough to be heard; more would only wake the thread for nothing.
    private func change<Result>(_ body: (inout sending Waiting) -> sending Result) -> Result {
        let (result, isToRing) = waiting.withLock { waiting in
            let result = body(&waiting)
            let isToRing = !waiting.isBellRung
            waiting.isBellRung = true
            return (result, isToRing)
        }
        if isToRing { bell.ring() }
        return result
    }

    // MARK: On the log's thread

    private func run(_ head: HeadFile) {
        var failure: LogRefusal?
        do {
            try writeUntilClosed(head)
        } catch {
            failure = .stopped("\(error) The log has stopped; nothing is tried again.")
            stop("\(error)")
        }
        tellEnd(failure)
        onProgress(failure.map { .failed($0) } ?? .closed)
        ended.give()
    }

    private func tellEnd(_ failure: LogRefusal?) {
        let onEnd = onEnd.withLock { onEnd in
            defer { onEnd = nil }
            return onEnd
        }
        onEnd?(failure)
    }

    private func writeUntilClosed(_ head: HeadFile) throws(LogRefusal) {
        var head = head
        var lastRenewalMs = operations.monotonicMs()
        var isHeadDue = false
        while true {
            bell.wait(untilMonotonicMs: isHeadDue ? lastRenewalMs + Self.headIntervalMs : nil)
            let work = take()
            if !work.bytes.isEmpty {
                let began = SystemClock.monotonicUs
                try operations.writeAll(work.bytes, to: file)
                try operations.makeDataDurable(file)
                onSync(
                    LogSync(
                        lineCount: work.lineCount, byteCount: work.bytes.count,
                        microseconds: SystemClock.monotonicUs - began))
                onProgress(.durable(through: work.chain.position))
            }
            if let sentence = work.stopSentence { throw .stopped(sentence) }
            isHeadDue = isHeadDue || !work.bytes.isEmpty || work.isHeadAsked
            if work.isClosing || (isHeadDue && operations.monotonicMs() >= lastRenewalMs + Self.headIntervalMs) {
                try head.renew(self.head(of: work))
                lastRenewalMs = operations.monotonicMs()
                isHeadDue = false
            }
            if work.isClosing { return }
        }
    }

    private func take() -> Waiting {
        waiting.withLock { waiting in
            let work = waiting
            // The old buffer goes with the work, so nothing is copied.
            waiting.bytes = []
            waiting.lineCount = 0
            waiting.isHeadAsked = false
            waiting.isBellRung = false
            return work
        }
    }

    private func head(of work: Waiting) -> LogHead {
        LogHead(
            entry: work.chain.entryCount, digest: work.chain.head, isSealed: work.chain.isSealed,
            exerciseTimeMs: work.exerciseTimeMs, renewedAtMs: operations.utcMs())
    }

    private func stop(_ sentence: String) {
        waiting.withLock { waiting in
            waiting.stopSentence = waiting.stopSentence ?? "\(sentence) The log has stopped and takes nothing more."
            waiting.bytes = []
        }
    }
}
