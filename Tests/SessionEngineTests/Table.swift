import Digests
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import Synchronization
import WireMessages

/// A session at its table: an engine, a log in memory whose disk syncs when told, and connections that write all down.
final class Table {
    private final class Progress: Sendable {
        let all = Mutex<[LogProgress]>([])
    }

    /// A code that opens a seat no more, and another that does, with how far the log was durable then.
    struct CodeChange {
        let old: SHA256Digest?
        let new: SHA256Digest?
        let durable: Int
    }

    let stage: Stage
    let store: MemoryLogStore
    let session: String
    private(set) var engine: SessionEngine
    private(set) var log: MemoryLog
    private var progress = Progress()
    private(set) var frames: [UInt64: [[UInt8]]] = [:]
    private var read: [UInt64: [JSON]] = [:]
    private(set) var closed: [UInt64: SessionCloseCode] = [:]
    private(set) var reports: [String] = []
    private(set) var alarms: [[TableAlarm]] = []
    private(set) var wakes: [Int] = []
    private(set) var isSealed = false
    private(set) var codeChanges: [CodeChange] = []
    /// Whether the log can be read.
    var canReadBack = true
    /// The entries that were read back.
    private(set) var readBacks: [ClosedRange<Int>] = []
    /// What came of orders of staff's.
    private(set) var orders: [Int: String] = [:]
    /// The position up to which the disk holds the log.
    private(set) var durable = 0
    private(set) var appended = 0
    var nowMs = HarbourHours.openedAtMs
    private(set) var lastID = 0

    /// Whether every append is synced at once.
    var syncsAtOnce = true

    init(
        _ session: String = "harbour", of stage: Stage = .harbourHours, store: MemoryLogStore = MemoryLogStore(),
        seed: UInt8 = 7, values: ValuesShown? = nil
    ) throws {
        self.stage = stage
        self.session = session
        self.store = store
        let header = stage.header(session, seed: seed, values: values)
        let progress = progress
        let (log, chain) = try store.create(header, onProgress: { item in progress.all.withLock { $0.append(item) } })
        self.log = log
        var rebuilding = SessionRebuilding(program: stage.program, readsBack: true)
        try rebuilding.take(.header(header))
        guard let engine = SessionEngine(rebuilding, chain: chain, at: nowMs) else { fatalError("no header") }
        self.engine = engine
    }

    // MARK: Doing

    func take(_ input: SessionInput) {
        perform(engine.handle(input, at: nowMs))
        if syncsAtOnce { sync() }
    }

    func sync() {
        store.utcMs = nowMs
        store.sync()
        let news = progress.all.withLock { all in
            defer { all = [] }
            return all
        }
        for item in news {
            switch item {
            case .durable(let position):
                durable = position
                perform(engine.handle(.durable(through: position), at: nowMs))
            case .failed(let refusal):
                perform(engine.handle(.logFailed("\(refusal)", isKept: refusal.isDurableKept), at: nowMs))
            case .closed: break
            }
        }
    }

    private func perform(_ effects: [SessionEffect]) {
        for effect in effects {
            switch effect {
            case .append(let line, let chain, let clock):
                appended = chain.position
                _ = try? log.append(line, reaching: chain, clock)
            case .readBack(let entries):
                readBacks.append(entries)
                let lines = canReadBack ? try? log.lines(of: entries) : nil
                perform(engine.handle(.readBack(lines: lines), at: nowMs))
            case .send(let frame, let connection): frames[connection.rawValue, default: []].append(frame)
            case .close(let connection, let code, _): closed[connection.rawValue] = code
            case .wake(let afterMs): wakes.append(nowMs + afterMs)
            case .changeCode(let old, let new): codeChanges.append(CodeChange(old: old, new: new, durable: durable))
            case .ordered(let number, .done): orders[number] = "done"
            case .ordered(let number, .refused(let sentence)): orders[number] = sentence
            case .alarms(let now): alarms.append(now)
            case .report(let sentence): reports.append(sentence)
            case .sealed: isSealed = true
            }
        }
    }

    /// The server dies: what was not durable is lost, but for the first bytes of it; then it starts anew.
    ///
    /// - Parameter servedSinceMs: when the new one began to listen; nil: now.
    func restart(keeping unsyncedByteCount: Int = 0, held: Bool = false, servedSinceMs: Int? = nil) throws {
        let sinceMs = servedSinceMs ?? nowMs
        log.cutPower(keeping: unsyncedByteCount)
        let progress = Progress()
        self.progress = progress
        var rebuilding = SessionRebuilding(program: stage.program, readsBack: true)
        let (log, ending, head) = try store.open(
            session, head: .mustHold, onRecord: { (record) throws(LogFault) in try rebuilding.take(record) },
            onProgress: { item in progress.all.withLock { $0.append(item) } })
        guard let engine = SessionEngine(rebuilding, chain: ending.chain, at: sinceMs) else { fatalError("no header") }
        self.log = log
        self.engine = engine
        (frames, read, closed, durable, appended) = ([:], [:], [:], ending.chain.position, ending.chain.position)
        perform(self.engine.resume(after: head, held: held, since: sinceMs, at: nowMs))
        if syncsAtOnce { sync() }
    }

    /// What stands beside the log.
    var head: LogHead? { store.outline(of: session).head }

    /// When entries were made: UTC milliseconds.
    func times(_ entries: ClosedRange<Int>) throws -> [Int] {
        try log.lines(of: entries).map { try LogEntry(line: $0).timeMs }
    }

    // MARK: Asking

    /// Joins, and gives the answer.
    ///
    /// - Parameter name: nil for one that everybody has, but for second seats, since no two of a delegation bear the same.
    @discardableResult
    func join(_ connection: UInt64, _ seat: SeatID, as name: String? = nil, after: Int? = nil) -> JSON? {
        let name = name ?? (seat.rawValue.hasSuffix("-2") ? "Bea" : "Ada")
        return join(connection, code: stage.code(seat, in: session), as: name, after: after)
    }

    /// Joins for a kind of seat, whatever the code opens, and gives the answer.
    @discardableResult
    func join(_ connection: UInt64, _ seat: SeatID, expecting kind: SeatKind) -> JSON? {
        let code = stage.code(seat, in: session)
        let name = seat.rawValue.hasSuffix("-2") ? "Bob" : "Bo"
        return ask(connection, .join(JoinRequest(code: code, name: name, expects: kind)))
    }

    @discardableResult
    func join(_ connection: UInt64, code: String, as name: String = "Ada", after: Int? = nil) -> JSON? {
        ask(connection, .join(JoinRequest(code: code, name: name, after: after)))
    }

    /// Gives a command, and gives the answer.
    @discardableResult
    func give(_ connection: UInt64, _ command: Command, key: String) -> JSON? {
        guard let key = CommandKey(key) else { return nil }
        return ask(connection, .command(command, key: key))
    }

    @discardableResult
    func ask(_ connection: UInt64, _ request: ClientRequest) -> JSON? {
        lastID += 1
        let id = lastID
        take(.request(ConnectionNumber(rawValue: connection), FromClient(id: .number(id), request: request)))
        return all(connection).last { $0["id"] == .integer(id) }
    }

    func leave(_ connection: UInt64) {
        take(.left(ConnectionNumber(rawValue: connection)))
    }

    // MARK: Looking

    func all(_ connection: UInt64) -> [JSON] {
        let arrived = frames[connection] ?? []
        let known = read[connection]?.count ?? 0
        read[connection, default: []] += arrived[known...].compactMap { try? JSON(parsing: $0, limits: .file) }
        return read[connection] ?? []
    }

    /// The news that a connection was sent, as bytes.
    func news(_ connection: UInt64) -> [[UInt8]] {
        all(connection).filter { $0["method"] == "news" }.compactMap { $0["params"]?.canonicalBytes }
    }

    /// A viewer's whole stream, made anew from what is on the disk.
    func stream(_ viewer: Viewer) throws -> [[UInt8]] {
        var fold: SessionFold?
        var stream: [[UInt8]] = []
        _ = try store.read(session, head: .mustHold) { (record) throws(LogFault) in
            switch record {
            case .header(let header): fold = try SessionFold(header, program: stage.program)
            case .entry(let entry):
                let news = fold?.take(try SessionEntry(entry)) ?? []
                guard let place = fold?.viewers.firstIndex(of: viewer) else { return }
                if let news = news[place] { stream.append(SessionFold.newsParameters(news)) }
            case .seal: break
            }
        }
        return stream
    }
}

extension JSON {
    /// The stable code of a refusal or an error.
    var errorCode: String? { self["error"]?["data"]?["code"]?.text }
    var result: JSON? { self["result"] }
}
