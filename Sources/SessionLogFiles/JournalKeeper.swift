import SessionLog
import Threads

/// What the log thread keeps: the journal that is being written, the witness beside it, and what becomes of journals that
/// are full.
///
/// A journal that is full, old, or has the end of a log that was closed, is left; another thread brings its lines into the
/// sessions' files; then it is removed. Lines of later groups stand in the next one meanwhile.
struct JournalKeeper {
    /// A log that was closed: its head, and how to tell that its file has all of it.
    struct Closing: Sendable {
        let session: String
        let head: LogHead
        let file: SessionFile
        let onEnd: @Sendable (LogRefusal?) -> Void
    }

    /// Journals are left when they have so many bytes, or lines for so long.
    static let byteCountMax = 16 * 1024 * 1024
    static let ageMsMax = 60_000
    /// Where the disk was full, sessions' files are filled again after so long.
    static let refillIntervalMs = 5000
    /// The witness is renewed this long after the last time, if there is something new.
    static let witnessIntervalMs = 1000

    private let files: JournalFiles
    private let operations: FileOperations
    private let onSync: @Sendable (LogSync) -> Void
    private var journal: Journal?
    private var journalNumber = 0
    private var witnessFile: TwoPlaceFile?
    private var witnessed: (journal: Int, group: Int) = (0, 0)
    private var witnessedAtMs = 0
    private var oldest = 1
    private var left: (journal: Int?, closings: [Closing])?
    /// When what was left is filled again, since the disk was full; nil where it wasn't.
    private var refillAtMs: Int?
    private var fillingFailure: LogRefusal?
    private var isWantOfRoomTold = false
    private(set) var closings: [Closing] = []

    init(files: JournalFiles, operations: FileOperations, onSync: @escaping @Sendable (LogSync) -> Void) {
        self.files = files
        self.operations = operations
        self.onSync = onSync
    }

    // MARK: Writing

    /// Makes lines durable, in one group.
    ///
    /// - Parameter running: the open logs whose exercise time runs, for a journal that begins.
    mutating func write(_ work: LogWork, running: () -> [JournalPart]) throws(LogRefusal) {
        guard !work.parts.isEmpty else { return }
        let begun = SystemClock.monotonicUs
        var parts = work.parts
        if journal == nil {
            let own = Set(parts.map(\.session))
            parts += running().filter { !own.contains($0.session) }
            try beginJournal()
        }
        try journal?.append(parts, work.body, atMs: operations.monotonicMs())
        if witnessFile == nil { try renewWitness() }
        onSync(
            LogSync(
                lineCount: work.lineCount, byteCount: work.body.count, microseconds: SystemClock.monotonicUs - begun))
    }

    private mutating func beginJournal() throws(LogRefusal) {
        journalNumber += 1
        journal = try Journal(creating: journalNumber, in: files, operations: operations)
        if canLeave { oldest = journalNumber }
    }

    private mutating func renewWitness() throws(LogRefusal) {
        guard let journal else { return }
        witnessed = (journal.number, journal.groupCount)
        witnessedAtMs = operations.monotonicMs()
        let witness = JournalWitness(
            oldest: oldest, journal: journal.number, group: journal.groupCount, hash: journal.hash,
            aliveMs: witnessedAtMs)
        if witnessFile == nil {
            witnessFile = try TwoPlaceFile(
                creating: files.witnessPath, operations: operations, line: witness.line(renewal:))
            try operations.makeDurable(try OpenFile(folder: files.folderPath))
        } else {
            try witnessFile?.renew(witness.line(renewal:))
        }
    }

    // MARK: What is due

    /// When something is to be done though nobody asks, by the monotonic clock; nil: never.
    func dueMs(isTimeRunning: Bool) -> Int? {
        [witnessDueMs(isTimeRunning: isTimeRunning), canLeave ? oldMs : nil, refillAtMs].compactMap(\.self).min()
    }

    private func witnessDueMs(isTimeRunning: Bool) -> Int? {
        guard let journal, isTimeRunning || witnessed != (journal.number, journal.groupCount) else { return nil }
        return witnessedAtMs + Self.witnessIntervalMs
    }

    /// When the journal is old; nil while no lines stand in it.
    private var oldMs: Int? {
        guard let journal, journal.hasLines else { return nil }
        return journal.openedAtMs + Self.ageMsMax
    }

    /// Renews the witness if that is due.
    mutating func keepWitness(isTimeRunning: Bool) throws(LogRefusal) {
        guard let dueMs = witnessDueMs(isTimeRunning: isTimeRunning), operations.monotonicMs() >= dueMs else { return }
        try renewWitness()
    }

    /// Refuses where another program has taken away, or changed, what the journals are.
    func requireUntouched() throws(LogRefusal) {
        try journal?.requireUntouched()
        guard let change = try witnessFile?.change() else { return }
        throw .takenAway("\(files.witnessPath) \(change), while the server ran.")
    }

    /// Whether sessions' files are being filled just now.
    var isFilling: Bool { left != nil }

    private var canLeave: Bool { left == nil && fillingFailure == nil }

    /// Takes logs that were closed; their last lines may still have to be written.
    mutating func close(_ closed: [Closing]) {
        closings += closed
    }

    /// Leaves the journal if that is due, and begins the next one where time runs.
    ///
    /// - Parameter sessionFiles: as they were when they were filled last.
    /// - Returns: what another thread is to do now, and answer with `hasFilled`.
    mutating func leave(
        running: () -> [JournalPart], sessionFiles: () -> SessionFiles
    ) throws(LogRefusal) -> JournalLeft? {
        if let fillingFailure { endClosings(fillingFailure) }
        if let refillAtMs, let left, !closings.isEmpty || operations.monotonicMs() >= refillAtMs {
            self.refillAtMs = nil
            var sessionFiles = sessionFiles()
            sessionFiles.isRefill = true
            return JournalLeft(
                files: files, number: left.journal, closings: [], sessionFiles: sessionFiles, operations: operations)
        }
        guard canLeave else { return nil }
        let isFull = journal.map { $0.byteCount >= Self.byteCountMax } ?? false
        let isOld = oldMs.map { operations.monotonicMs() >= $0 } ?? false
        guard isFull || isOld || !closings.isEmpty else { return nil }
        left = (journal?.number, closings)
        let work = JournalLeft(
            files: files, number: journal?.number, closings: closings, sessionFiles: sessionFiles(),
            operations: operations)
        closings = []
        journal = nil
        // Exercise time that runs must be in a journal that is needed, or a restart would not know of it.
        let running = running()
        if !running.isEmpty {
            try beginJournal()
            try journal?.append(running, [], atMs: operations.monotonicMs())
            try renewWitness()
        }
        return work
    }

    /// Takes the answer of the thread that filled the sessions' files.
    ///
    /// - Returns: what is to be told: a failure that leaves the journals where they are from now on, or sessions whose files
    ///   couldn't be filled, for which the journal is kept under another name. Nothing in them is lost.
    mutating func hasFilled(_ filled: LogFilled) throws(LogRefusal) -> [LogRefusal] {
        guard let left else { return [] }
        if case .full(let sentence)? = filled.failure, left.journal != nil {
            return waitForRoom(left.closings, LogRefusal.full(sentence))
        }
        self.left = nil
        isWantOfRoomTold = false
        if let failure = filled.failure {
            fillingFailure = failure
        } else if let number = left.journal {
            oldest = number + 1
            try remove(number, keepsCopy: !filled.refusals.isEmpty)
        }
        for closing in left.closings { closing.onEnd(filled.failure ?? filled.refusals[closing.session]) }
        return [filled.failure].compactMap(\.self) + filled.refusals.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Nothing is lost: what the journals have is brought into the files once there is room. Who closes a log isn't kept waiting.
    private mutating func waitForRoom(_ left: [Closing], _ failure: LogRefusal) -> [LogRefusal] {
        self.left?.closings = []
        refillAtMs = operations.monotonicMs() + Self.refillIntervalMs
        for closing in left { closing.onEnd(failure) }
        endClosings(failure)
        defer { isWantOfRoomTold = true }
        return isWantOfRoomTold ? [] : [failure]
    }

    private mutating func endClosings(_ failure: LogRefusal) {
        for closing in closings { closing.onEnd(failure) }
        closings = []
    }

    // No journal is removed before the witness says that it isn't needed, and the last one not after it.
    private mutating func remove(_ number: Int, keepsCopy: Bool) throws(LogRefusal) {
        if journal != nil {
            try renewWitness()
        } else {
            witnessFile = nil
            try operations.removing(files.witnessPath)
        }
        if keepsCopy { try operations.keeping(files.path(number)) } else { try operations.removing(files.path(number)) }
        try operations.makeDurable(try OpenFile(folder: files.folderPath))
    }

    /// All logs that were closed and not told so.
    var allClosings: [Closing] { (left?.closings ?? []) + closings }

    /// Whether all is done: no journal is left that is needed.
    var isDone: Bool { closings.isEmpty && canLeave && journal == nil }
}
