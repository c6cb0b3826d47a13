/// A log backend in memory, whose disk does only what it is told to: for tests and simulation.
///
/// Not for several threads. Lines become durable when `sync` is called, on the caller's thread.
package final class MemoryLogStore: LogStore {
    /// What stands in for the wall clock: UTC in milliseconds, for the heads.
    package var utcMs = 0

    private var kept: [String: MemoryLog] = [:]

    /// A store without logs.
    package init() {}

    /// Sorted by name.
    package func sessions() throws(LogRefusal) -> [String] {
        kept.keys.sorted()
    }

    /// The first line is cut out of what was synced.
    package func outline(of session: String) -> LogOutline {
        let log = kept[session]
        return LogOutline(
            session: session, firstLine: log.map { Array($0.durableBytes.prefix { $0 != UInt8(ascii: "\n") }) },
            head: log?.head)
    }

    /// The header is durable at once, as it is on a disk.
    package func create(
        _ header: LogHeader, onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: MemoryLog, chain: LogChain) {
        let session = header.session
        guard LogRefusal.isSessionName(session) else { throw .invalidName(session) }
        guard kept[session] == nil else { throw .exists(session: session) }
        var header = header
        do {
            let (chain, line) = try LogChain.open(&header)
            let head = LogHead(
                entry: 0, digest: chain.head, isSealed: false, exerciseTimeMs: 0, renewedAtMs: utcMs)
            let log = MemoryLog(durableBytes: line, head: head, onProgress: onProgress)
            kept[session] = log
            return (log, chain)
        } catch {
            throw .damaged(session: session, error)
        }
    }

    /// Reads what was synced; pending lines of a log whose power was cut are gone.
    package func open(
        _ session: String, head check: HeadCheck, onRecord: (LogRecord) throws(LogFault) -> Void,
        onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: MemoryLog, ending: LogEnding, head: LogHead?) {
        let log = try find(session)
        guard !log.isOpen else { throw .inUse(session: session) }
        let ending = try read(session, head: check, onRecord: onRecord)
        guard !ending.chain.isSealed else { throw .sealed(session: session) }
        let head = check == .mustHold ? log.head : nil
        let bytes = Array(log.durableBytes.prefix(ending.byteCount))
        let renewed = LogHead(
            entry: ending.chain.entryCount, digest: ending.chain.head, isSealed: false,
            exerciseTimeMs: head?.exerciseTimeMs ?? 0, dueMs: head?.dueMs, renewedAtMs: utcMs)
        let reopened = MemoryLog(durableBytes: bytes, head: renewed, onProgress: onProgress)
        kept[session] = reopened
        return (reopened, ending, head)
    }

    /// Reads what was synced, whether or not the log is open.
    package func read(
        _ session: String, head check: HeadCheck, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogRefusal) -> LogEnding {
        let log = try find(session)
        var reader = LogReader(head: check == .mustHold ? log.head : nil)
        do {
            try log.durableBytes.withUnsafeBufferPointer { (bytes) throws(LogFault) in
                try reader.read(bytes, onRecord: onRecord)
            }
            return try reader.finish()
        } catch {
            throw .damaged(session: session, error)
        }
    }

    /// Makes durable all that was appended to any log, in the order of the sessions' ids.
    package func sync() {
        for session in kept.keys.sorted() { kept[session]?.sync(utcMs: utcMs) }
    }

    /// What is on the disk of a session, to look at or to damage; nil removes its log.
    package subscript(bytesOf session: String) -> [UInt8]? {
        get { kept[session]?.durableBytes }
        set {
            guard let newValue else {
                kept[session] = nil
                return
            }
            kept[session]?.durableBytes = newValue
        }
    }

    private func find(_ session: String) throws(LogRefusal) -> MemoryLog {
        guard let log = kept[session] else { throw .missing(session: session) }
        return log
    }
}
