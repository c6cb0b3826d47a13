/// One log of a `MemoryLogStore`.
package final class MemoryLog: OpenLog {
    private enum State {
        case open
        case closing
        case closed
        case stopped
    }

    var durableBytes: [UInt8]
    private(set) var head: LogHead
    private var pendingBytes: [UInt8] = []
    private var pendingChain: LogChain?
    private var clock: LogClock
    // When the clock stood so: at the sync that made its line durable.
    private var clockAtMs: Int?
    private var state = State.open
    private var failsNextSync = false
    private let onProgress: @Sendable (LogProgress) -> Void

    init(durableBytes: [UInt8], head: LogHead, onProgress: @escaping @Sendable (LogProgress) -> Void) {
        self.durableBytes = durableBytes
        self.head = head
        clock = LogClock(exerciseTimeMs: head.exerciseTimeMs, dueMs: head.dueMs)
        self.onProgress = onProgress
    }

    var isOpen: Bool { state == .open || state == .closing }

    /// Keeps a line pending until the store's `sync`; answers the position that the chain reaches.
    @discardableResult
    package func append(
        _ line: [UInt8], reaching chain: LogChain, _ clock: LogClock
    ) throws(LogRefusal) -> Int {
        guard state == .open else { throw .stopped("The log has stopped and takes nothing more.") }
        pendingBytes += line
        pendingChain = chain
        (self.clock, clockAtMs) = (clock, nil)
        return chain.position
    }

    package func lines(of entries: ClosedRange<Int>) throws(LogRefusal) -> [[UInt8]] {
        let lines = durableBytes.split(separator: UInt8(ascii: "\n")).dropFirst(entries.lowerBound).prefix(
            entries.count)
        guard lines.count == entries.count else { throw .stopped("Entries \(entries) are not durable.") }
        return lines.map(Array.init)
    }

    /// Takes nothing more; what is pending still becomes durable.
    package func close() {
        if state == .open { state = .closing }
    }

    /// Has the next sync fail, with nothing of it kept.
    package func failNextSync() {
        failsNextSync = true
    }

    /// Stops the log as a power cut does: of what was not yet synced, the first bytes are kept.
    package func cutPower(keeping unsyncedByteCount: Int) {
        guard isOpen else { return }
        durableBytes += pendingBytes.prefix(unsyncedByteCount)
        state = .stopped
    }

    func sync(utcMs: Int) {
        guard isOpen else { return }
        if failsNextSync {
            state = .stopped
            onProgress(.failed(.stopped("The log could not be synced and has stopped.")))
            return
        }
        durableBytes += pendingBytes
        pendingBytes = []
        let chain = pendingChain
        pendingChain = nil
        clockAtMs = clockAtMs ?? utcMs
        head = LogHead(
            entry: chain?.entryCount ?? head.entry, digest: chain?.head ?? head.digest,
            isSealed: chain?.isSealed ?? head.isSealed,
            exerciseTimeMs: clock.time(afterMs: utcMs - (clockAtMs ?? utcMs)), dueMs: clock.dueMs,
            renewedAtMs: utcMs)
        if let chain { onProgress(.durable(through: chain.position)) }
        if state == .closing {
            state = .closed
            onProgress(.closed)
        }
    }
}
