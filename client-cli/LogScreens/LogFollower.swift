import Digests
import NegotiationModel
package import PlayerClient
import PlayerScreens
import SessionLog
import StrictJSON
package import WireMessages

/// Follows a log that somebody shows: fetches its lines, checks them as a file's are checked, and steps with the cursor.
///
/// It takes over where a join showed that a log is served, with the same inputs and effects as the client's model. It
/// checks every line and decides every command anew, so that what it shows doesn't rest on the one who serves.
package struct LogFollower: Sendable {
    private static let linesID = RequestID.text("lines")
    private static let linesOfLong = 2000

    private let settings: ClientSettings
    /// Whether a screen shows it.
    private let isOnScreen: Bool
    private var served: ServedLog
    private var cursor: LogCursor
    private var reader = LogReader(head: nil)
    private var log = KeptLog()
    private var linesHad = 0
    private var quartersTold = 0
    /// Whether an answer with lines is on its way.
    private var isAsking = false
    private var attemptsFailed = 0
    private var isOnline = true
    private var patience = Patience()
    private var now = 0
    /// Why the server refused the log, which it had shown before; until the connection has ended.
    private var refusal: WireError?
    private var isRefusalTold = false
    /// The log, once all of it is there.
    package private(set) var model: LogModel?
    private var effects: [ClientEffect] = []

    /// - Parameter isOnScreen: whether a screen shows it, where the exercise's marking always stands.
    package init(_ settings: ClientSettings, _ answer: LogJoinAnswer, isOnScreen: Bool = false) {
        self.settings = settings
        self.isOnScreen = isOnScreen
        served = answer.log
        cursor = answer.cursor
    }

    /// What stands before the line that is typed.
    package var prompt: String { model?.prompt ?? "" }

    /// What to do first.
    package mutating func begin() -> [ClientEffect] {
        tell([
            "This is the log of session \(PlainText.line(served.session)), shown by control: \(served.lines) lines. "
                + "It holds every side's private views. Fetching it …"
        ])
        ask()
        return drainEffects()
    }

    /// Takes one input and says what to do about it.
    package mutating func handle(_ input: ClientInput) -> [ClientEffect] {
        switch input {
        case .line(let line), .confirmed(let line): take(line)
        case .frame(let frame): take(frame: frame)
        case .dialling: if attemptsFailed <= 1 { patience.wait(for: .connection, at: now) }
        case .connected: join()
        case .disconnected(let reason, _): lose(reason)
        case .tick(let now): tick(now)
        case .endOfInput: effects.append(.quit(code: .done))
        // Nothing is composed at a log.
        case .composing, .putForward, .command, .look, .newCode, .request, .drawn: break
        }
        return drainEffects()
    }

    private mutating func take(_ line: String) {
        if model != nil {
            effects += model?.handle(line) ?? []
        } else if line.trimmed.folded == Word.quit.rawValue {
            effects.append(.quit(code: .done))
        } else {
            tell(["The log is not here yet: \(linesHad) of \(served.lines) lines are."])
        }
    }

    private mutating func tick(_ now: Int) {
        self.now = now
        if let awaited = patience.impatience(at: now) { tell(awaited) }
        effects += model?.tick(now) ?? []
        // Asked again where the server said that it was asked too often.
        if model == nil, isOnline, !isAsking { ask() }
    }

    // MARK: The connection

    private mutating func tell(_ awaited: Awaited) {
        tell(PlainPages.lines(of: Told(.noAnswer(awaited))).map(\.text))
    }

    private mutating func join() {
        patience.wait(for: .seat, at: now)
        let request = JoinRequest(code: settings.code, name: settings.name)
        send(FromClient(id: ClientModel.joinID, request: .join(request)))
    }

    private mutating func lose(_ reason: String) {
        let wasOnline = isOnline
        let reason = refusal?.message ?? reason
        let isNew = wasOnline || refusal != nil && !isRefusalTold
        isRefusalTold = refusal != nil
        (isOnline, isAsking, refusal) = (false, false, nil)
        patience.rest()
        model?.setOnline(false)
        attemptsFailed += 1
        if isNew { tell(["[OFFLINE] \(reason) Trying again by itself; you keep what you have of the log."]) }
        effects.append(.connect(afterMilliseconds: ClientModel.delayMs(afterAttempts: attemptsFailed)))
    }

    private mutating func take(frame: [UInt8]) {
        patience.hear(at: now)
        let message: ToClient
        do {
            message = try ToClient(frame: frame) { id in
                id == ClientModel.joinID ? .joined : id == Self.linesID && isAsking ? .logLines : nil
            }
        } catch {
            if error.error.kind != .methodUnknown { tell(["[CLIENT] \(error.error.message) It was passed over."]) }
            return
        }
        switch message {
        case .answer(_, .logJoined(let answer)): joined(answer)
        case .answer(_, .logLines(let lines)): take(lines)
        case .logCursor(let cursor): move(cursor)
        case .closing(let reason): tell(["[SERVER] \(reason)"])
        case .failure(let id, let error): fail(id, error)
        case .answer, .news, .watched, .presence, .alarms, .opening: break
        }
    }

    private mutating func joined(_ answer: LogJoinAnswer) {
        guard answer.log.session == served.session, answer.log.head == served.head else {
            tell(["Another log is shown there now. Start again to follow that one."])
            return effects.append(.end(code: .stopped))
        }
        attemptsFailed = 0
        (isOnline, isRefusalTold) = (true, false)
        patience.rest()
        tell(["[ONLINE] Connected again."])
        move(answer.cursor)
        if model == nil { ask() }
    }

    private mutating func fail(_ id: RequestID?, _ error: WireError) {
        guard id == ClientModel.joinID else {
            if id == Self.linesID { isAsking = false }
            if error.kind != .tooManyTries { tell([error.message]) }
            return
        }
        // Whose code worked before hasn't mistyped it: who shows the log may show it again.
        if error.mayPass {
            refusal = error
            return effects.append(.hangUp)
        }
        tell([error.message] + [error.data.instead].compactMap(\.self))
        effects.append(.end(code: .notAdmitted))
    }

    // MARK: The log

    private mutating func ask() {
        isAsking = true
        send(FromClient(id: Self.linesID, request: .logLines(LogLinesRequest(after: linesHad))))
    }

    private mutating func take(_ lines: [JSON]) {
        isAsking = false
        do {
            for line in lines where linesHad < served.lines {
                try take(line)
                linesHad += 1
            }
            guard linesHad < served.lines else { return try complete() }
            ask()
            tellProgress()
        } catch {
            tell(["What is shown is no log to be trusted, so it is not opened. \(error)"])
            effects.append(.quit(code: .notAdmitted))
        }
    }

    /// A long log is checked for some seconds: every quarter of it is told.
    private mutating func tellProgress() {
        let quarter = linesHad * 4 / served.lines
        guard served.lines > Self.linesOfLong, quarter > quartersTold else { return }
        quartersTold = quarter
        tell(["\(linesHad) of \(served.lines) lines are here and checked."])
    }

    private mutating func take(_ line: JSON) throws(LogFault) {
        let bytes = line.canonicalBytes + [UInt8(ascii: "\n")]
        // Taken out while they change, so that nothing is copied.
        var (reader, log) = (reader, log)
        self.reader = LogReader(head: nil)
        self.log = KeptLog()
        try bytes.withUnsafeBufferPointer { (piece) throws(LogFault) in
            try reader.read(piece) { (record) throws(LogFault) in try log.take(record) }
        }
        (self.reader, self.log) = (reader, log)
    }

    private mutating func complete() throws(LogFault) {
        let ending = try reader.finish()
        guard ending.chain.head.hex == served.head else {
            throw LogFault(line: linesHad, entry: nil, offset: nil, "Its end is not the one that was announced.")
        }
        var opened = try? LogModel(log, as: Viewer.control.description, isOnScreen: isOnScreen)
        log = KeptLog()
        effects += opened?.begin() ?? []
        effects += opened?.follow(cursor) ?? []
        model = opened
    }

    private mutating func move(_ cursor: LogCursor) {
        self.cursor = cursor
        effects += model?.follow(cursor) ?? []
    }

    // MARK: Effects

    private mutating func send(_ message: FromClient) {
        if let frame = message.frame { effects.append(.send(frame)) }
    }

    private mutating func tell(_ lines: [String]) {
        effects.append(.tell(Told(.lines(lines.flatMap(PlainText.lines)))))
    }

    private mutating func drainEffects() -> [ClientEffect] {
        defer { effects = [] }
        return effects
    }
}
