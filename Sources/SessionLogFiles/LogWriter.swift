import Glibc
import SessionLog
import Synchronization
import Threads

/// Writes all logs of a folder: takes lines from any thread, and makes them durable on one thread, in groups.
///
/// All lines that arrive during a sync, whosever they are, are written and synced together after it (group commit): so a
/// sync serves all sessions that wait for one. If a write or a sync fails, all logs stop: what the system says of the disk
/// from then on may not be so.
final class LogWriter: Sendable {
    /// More than this may not wait for a disk that doesn't keep up.
    static let waitingByteLimit = 64 * 1024 * 1024
    private static let stackByteCount = 512 * 1024

    private struct Waiting {
        var slots: [Int: LogSlot] = [:]
        var nextSlot = 0
        /// Why single logs have stopped, until they are closed.
        var stops: [Int: LogRefusal] = [:]
        /// Sessions whose files another program changed: nothing is written into them any more.
        var changed: [String: LogRefusal] = [:]
        /// The slots with something to do, in the order in which they got it, each once.
        var busy: [Int] = []
        var byteCount = 0
        /// In how many logs exercise time runs, after the lines that were taken.
        var runningCount = 0
        var filled: LogFilled?
        /// Why all logs have stopped.
        var stop: LogRefusal?
        /// How many threads fill sessions' files.
        var fillingCount = 0
        var isBellRung = false
        var hasThread = false

        /// - Parameter isFilling: whether their files are being filled just now, and so may have any of their lines.
        func filesToLookAt(
            _ round: inout FileWatchRound, at nowMs: Int, isFilling: Bool
        ) -> [(session: String, mark: FileSight.Mark, byteCounts: ClosedRange<Int>)] {
            round.take(below: nextSlot, at: nowMs, isOpen: { slots[$0] != nil }).compactMap { slots[$0] }.map { slot in
                (slot.session, slot.mark, slot.filled...(isFilling ? slot.taken.offset : slot.filled))
            }
        }
    }

    private let waiting = Mutex(Waiting())
    private let bell = Bell()
    private let files: JournalFiles
    private let operations: FileOperations
    private let onSync: @Sendable (LogSync) -> Void
    let onFault: @Sendable (LogRefusal) -> Void
    private let waitsToBeTold: Bool

    /// - Parameter waitsToBeTold: whether lines wait for `write()`; else each is written as soon as may be.
    init(
        folderPath: String, operations: FileOperations, waitsToBeTold: Bool,
        onSync: @escaping @Sendable (LogSync) -> Void,
        onFault: @escaping @Sendable (LogRefusal) -> Void
    ) {
        files = JournalFiles(folderPath: folderPath)
        self.operations = operations
        self.onSync = onSync
        self.onFault = onFault
        self.waitsToBeTold = waitsToBeTold
    }

    // MARK: From any thread

    /// Takes a log on.
    ///
    /// - Returns: the number that it is called by from now on.
    func open(_ slot: LogSlot) throws(LogRefusal) -> Int {
        let (number, stop, startsThread) = waiting.withLock { waiting -> (Int, LogRefusal?, Bool) in
            if let stop = waiting.stop { return (0, stop, false) }
            let number = waiting.nextSlot
            waiting.nextSlot += 1
            waiting.slots[number] = slot
            defer { waiting.hasThread = true }
            return (number, nil, !waiting.hasThread)
        }
        if let stop { throw stop }
        guard startsThread else { return number }
        do throws(ThreadFault) {
            try NamedThread.start("log", stackByteCount: Self.stackByteCount) { self.run() }
        } catch {
            waiting.withLock { waiting in
                waiting.slots[number] = nil
                waiting.hasThread = false
            }
            throw .unusable("\(files.folderPath): the system has no thread left to write logs. \(error)")
        }
        return number
    }

    func append(
        _ line: [UInt8], reaching chain: LogChain, _ clock: LogClock, to number: Int
    ) throws(LogRefusal) {
        let nowMs = operations.monotonicMs()
        let stop: LogRefusal? = change(isToRing: !waitsToBeTold) { waiting in
            if waiting.stop == nil, waiting.byteCount + line.count > Self.waitingByteLimit {
                waiting.stop = .stopped("\(files.folderPath): the disk doesn't keep up; the logs have stopped.")
            }
            if let stop = waiting.stop ?? waiting.stops[number] { return stop }
            guard let slot = waiting.slots[number], !slot.isClosing else {
                return .stopped("\(files.folderPath): the log was closed and takes nothing more.")
            }
            if slot.lineCount == 0 { waiting.busy.append(number) }
            waiting.slots[number]?.append(line, reaching: chain, clock, atMs: nowMs)
            waiting.byteCount += line.count
            return nil
        }
        if let stop { throw stop }
    }

    /// Has the lines written that wait.
    func write() {
        let isToRing = waiting.withLock { waiting in
            guard !waiting.busy.isEmpty, !waiting.isBellRung else { return false }
            waiting.isBellRung = true
            return true
        }
        if isToRing { bell.ring() }
    }

    func close(_ number: Int) {
        change { waiting in
            waiting.stops[number] = nil
            guard let slot = waiting.slots[number], !slot.isClosing else { return }
            if slot.lineCount == 0 { waiting.busy.append(number) }
            waiting.slots[number]?.isClosing = true
        }
    }

    /// Whether the logs have stopped for want of room, and nothing is done any more. Refuses where they stopped for another
    /// reason.
    func hasStoppedForWantOfRoom() throws(LogRefusal) -> Bool {
        for _ in 0..<Self.looksForEnd {
            let (stop, isBusy) = waiting.withLock { ($0.stop, $0.hasThread || $0.fillingCount > 0) }
            guard let stop else { return false }
            if isBusy {
                usleep(10_000)
                continue
            }
            if case .full = stop { return true }
            throw .stopped("\(stop) See to the disk, then start the server again.")
        }
        throw .stopped("\(files.folderPath): the logs have stopped, but are not at their end yet. Try again.")
    }

    private static let looksForEnd = 500

    /// Takes logs on again.
    func goOn() {
        waiting.withLock { waiting in
            (waiting.stop, waiting.filled) = (nil, nil)
            (waiting.busy, waiting.byteCount, waiting.runningCount, waiting.isBellRung) = ([], 0, 0, false)
        }
    }

    // One ring is enough to be heard; more would only wake the thread for nothing.
    private func change<Result>(
        isToRing: Bool = true, _ body: (inout sending Waiting) -> sending Result
    ) -> Result {
        let (result, isToRing) = waiting.withLock { waiting in
            let result = body(&waiting)
            guard isToRing, !waiting.isBellRung else { return (result, false) }
            waiting.isBellRung = true
            return (result, true)
        }
        if isToRing { bell.ring() }
        return result
    }

    // MARK: On the log thread

    private func run() {
        var keeper = JournalKeeper(files: files, operations: operations, onSync: onSync)
        var round = FileWatchRound(beginningAtMs: SystemClock.monotonicMs)
        do throws(LogRefusal) {
            repeat {
                bell.wait(untilMonotonicMs: min(keeper.dueMs(isTimeRunning: isTimeRunning) ?? .max, round.dueMs))
                let work = take()
                keeper.close(work.closed)
                try keeper.write(work, running: running)
                for durable in work.durable { durable.onProgress(.durable(through: durable.position)) }
                if let stop = work.stop { throw stop }
                if let filled = work.filled { try take(filled, keeper: &keeper) }
                if let left = try keeper.leave(running: running, sessionFiles: sessionFiles) { try fill(left) }
                try keeper.keepWitness(isTimeRunning: isTimeRunning)
                try look(&round, keeper)
            } while !isOver(keeper)
        } catch {
            stop(error, keeper)
        }
    }

    private func take() -> LogWork {
        let (atMs, utcMs) = (operations.monotonicMs(), operations.utcMs())
        return waiting.withLock { waiting in
            var work = LogWork()
            for number in waiting.busy {
                guard var slot = waiting.slots.removeValue(forKey: number) else { continue }
                if slot.isTimeRunning { waiting.runningCount -= 1 }
                work.take(&slot, atMs: atMs, utcMs: utcMs)
                guard !slot.isClosing else { continue }
                if slot.isTimeRunning { waiting.runningCount += 1 }
                waiting.slots[number] = slot
            }
            waiting.busy = []
            waiting.byteCount = 0
            waiting.isBellRung = false
            work.filled = waiting.filled.take()
            work.stop = waiting.stop
            return work
        }
    }

    private var isTimeRunning: Bool { waiting.withLock { $0.runningCount > 0 } }

    private func running() -> [JournalPart] {
        let (atMs, utcMs) = (operations.monotonicMs(), operations.utcMs())
        let slots = waiting.withLock { $0.slots }
        return slots.sorted { $0.key < $1.key }.map(\.value).filter(\.isTimeRunning).map { slot in
            JournalPart(
                session: slot.session, offset: slot.taken.offset, byteCount: 0,
                head: slot.taken.head(atMs: atMs, utcMs: utcMs), isRunning: true)
        }
    }

    private func take(_ filled: LogFilled, keeper: inout JournalKeeper) throws(LogRefusal) {
        for fault in try keeper.hasFilled(filled) { onFault(fault) }
        waiting.withLock { waiting in
            for (number, slot) in waiting.slots {
                if let byteCount = filled.byteCounts[slot.session] { waiting.slots[number]?.filled = byteCount }
            }
        }
        for (session, refusal) in filled.refusals.sorted(by: { $0.key < $1.key }) { stop(session, refusal) }
    }

    // MARK: What others do to the files

    private func sessionFiles() -> SessionFiles {
        let (slots, changed) = waiting.withLock { ($0.slots, $0.changed) }
        let known = slots.values.map { ($0.session, SessionFile(mark: $0.mark, byteCount: $0.filled)) }
        return SessionFiles(known: Dictionary(known) { first, _ in first }, changed: changed)
    }

    /// Once a second: whether another program took away or changed what only this one may. Nothing more is told to be
    /// durable then.
    private func look(_ round: inout FileWatchRound, _ keeper: JournalKeeper) throws(LogRefusal) {
        let nowMs = SystemClock.monotonicMs
        guard nowMs >= round.dueMs else { return }
        try keeper.requireUntouched()
        let (folderPath, isFilling) = (files.folderPath, keeper.isFilling)
        for file in waiting.withLock({ $0.filesToLookAt(&round, at: nowMs, isFilling: isFilling) }) {
            let path = "\(folderPath)/\(file.session).jsonl"
            guard let change = FileSight.change(at: path, from: file.mark, byteCounts: file.byteCounts) else {
                continue
            }
            stop(file.session, .unusable("\(path) \(change), while the server ran."))
        }
    }

    /// Stops one log; the others go on. What it was told to be durable stands in its file or in a journal.
    private func stop(_ session: String, _ cause: LogRefusal) {
        let sentence = "\(cause) The session's log has stopped, and nothing is tried again."
        let stopped = waiting.withLock { waiting -> LogSlot? in
            guard let number = waiting.slots.first(where: { $0.value.session == session })?.key,
                let slot = waiting.slots.removeValue(forKey: number)
            else { return nil }
            if slot.isTimeRunning { waiting.runningCount -= 1 }
            waiting.busy.removeAll { $0 == number }
            waiting.stops[number] = .stopped(sentence)
            waiting.changed[session] = cause
            return slot
        }
        stopped?.onEnd(.stopped(sentence))
    }

    private func fill(_ left: JournalLeft) throws(LogRefusal) {
        waiting.withLock { $0.fillingCount += 1 }
        do throws(ThreadFault) {
            try NamedThread.start("log files", stackByteCount: Self.stackByteCount) {
                let filled = left.fill()
                self.change { waiting in
                    waiting.filled = filled
                    waiting.fillingCount -= 1
                }
            }
        } catch {
            waiting.withLock { $0.fillingCount -= 1 }
            throw .unusable("\(files.folderPath): the system has no thread left to write logs. \(error)")
        }
    }

    // Whoever opens a log from now on starts another thread.
    private func isOver(_ keeper: JournalKeeper) -> Bool {
        waiting.withLock { waiting in
            guard waiting.slots.isEmpty, keeper.isDone else { return false }
            waiting.hasThread = false
            return true
        }
    }

    private func stop(_ cause: LogRefusal, _ keeper: JournalKeeper) {
        let sentence = "\(cause) The logs have stopped; nothing is tried again."
        let failure: LogRefusal =
            switch cause {
            case .full:
                .full(
                    "\(cause) The logs have stopped. Make room there, then: offramp session resume, for each session.")
            case .takenAway: .takenAway(sentence)
            default: .stopped(sentence)
            }
        let slots = waiting.withLock { waiting in
            waiting.stop = failure
            defer { waiting.slots = [:] }
            return waiting.slots
        }
        for closing in keeper.allClosings { closing.onEnd(failure) }
        for (_, slot) in slots.sorted(by: { $0.key < $1.key }) { slot.onEnd(failure) }
        waiting.withLock { $0.hasThread = false }
    }
}
