package import ExerciseModel
import Glibc
package import NegotiationModel
package import NegotiationRules
import RulePrograms
import SessionEngine
import SessionLog
import SessionLogFiles
import SessionReplay
import StrictJSON
package import WireMessages

/// Does what staff's commands ask: through the server that runs on a folder, or on the folder itself where none runs.
package struct StaffDesk: Sendable {
    private let dataPath: String
    private static let patienceSeconds = 30
    // For half a minute, as for an answer.
    private static let looksForOpening = 300
    private static let lookIntervalUs: UInt32 = 100_000

    package init(dataPath: String) {
        self.dataPath = dataPath
    }

    /// Whether a server runs on the folder and answers.
    package var isServed: Bool { connection != nil }

    /// How the running server is reached; nil where none runs.
    package func joinPlace() throws(HostRefusal) -> JoinPlace? {
        guard case .address(let place) = try ask(.address) else { return nil }
        return place
    }

    /// Opens a session.
    ///
    /// - Returns: whether the folder was made for it, since there was none.
    @discardableResult
    package func open(_ opening: SessionOpening) throws(HostRefusal) -> Bool {
        if try ask(.open(header: opening.header)) != nil { return false }
        let folder = try ownFolder()
        do throws(LogRefusal) {
            _ = try checkedRebuilding(opening.header)
            let (log, _) = try folder.create(opening.header, onProgress: { _ in })
            log.close()
            log.waitUntilEnded()
            return folder.wasMade
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// Opens a session that goes on from a moment of another one.
    package func fork(_ fork: SessionFork) throws(HostRefusal) {
        if try ask(.fork(fork)) != nil { return }
        let folder = try ownFolder()
        do throws(LogRefusal) {
            try fork.write(into: folder)
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// The sessions of the folder, closed ones too.
    package func list() throws(HostRefusal) -> [SessionSummary] {
        var served: [SessionSummary] = []
        if case .sessions(let summaries) = try ask(.list) { served = summaries }
        guard access(dataPath, F_OK) == 0 else { return served }
        do throws(LogRefusal) {
            let folder = try LogFolder(path: dataPath, for: .reading)
            let others = try folder.sessions().filter { name in !served.contains { $0.session == name } }
            return (served + others.map { summary(of: $0, in: folder) }).sorted { $0.session < $1.session }
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// The ids of all sessions of the folder.
    package func names() throws(HostRefusal) -> [String] {
        guard access(dataPath, F_OK) == 0 else { return [] }
        do throws(LogRefusal) {
            return try LogFolder(path: dataPath, for: .reading).sessions()
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// Copies a session's log, verified, into another folder, whether or not it runs.
    ///
    /// - Returns: how many entries the copy has.
    package func export(_ session: String, to folder: String) throws(HostRefusal) -> Int {
        do throws(LogRefusal) {
            let data = try LogFolder(path: dataPath, for: .reading)
            return try data.export(session, to: folder).chain.entryCount
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// Ends play if it runs, and seals the log.
    package func close(_ session: String) throws(HostRefusal) {
        if try ask(.close(session: session), of: session) != nil { return }
        let folder = try ownFolder(with: session)
        do throws(LogRefusal) {
            try seal(session, in: folder)
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// Has a session go on that has stopped, since the disk was full, or that the running server couldn't open.
    package func resume(_ session: String) throws(HostRefusal) {
        guard try ask(.resume(session: session), of: session) != nil else {
            throw HostRefusal("No server runs on \(dataPath): a session goes on when one is started, offramp serve.")
        }
    }

    /// Gives a seat a new code; the one that it had opens nothing any more.
    ///
    /// - Returns: the code, which is stored nowhere.
    package func reissue(_ seat: SeatID, of session: String) throws(HostRefusal) -> JoinCode {
        let code = try newCode()
        try give(
            .reissue(seat: seat, digest: code.digest),
            asking: .reissue(session: session, seat: seat, digest: code.digest), to: session)
        return code
    }

    /// A code, drawn by chance.
    package func newCode() throws(HostRefusal) -> JoinCode {
        guard let code = JoinCode(randomBytes: try SystemRandom.bytes(JoinCode.randomByteCount)) else {
            throw HostRefusal("No code could be made.")
        }
        return code
    }

    /// The halls of the running server: the sessions of each.
    package func halls() throws(HostRefusal) -> [[String]] {
        guard case .halls(let halls) = try ask(.halls) else {
            throw HostRefusal(
                "No server runs on \(dataPath): halls are known while one does. Start it with offramp serve.")
        }
        return halls
    }

    /// Gives a hall a new code at each of its tables, or takes its code away.
    ///
    /// - Parameter session: one of its tables.
    /// - Returns: the code, which is stored nowhere, and the tables.
    package func changeCode(
        ofHallAt session: String, isRevoked: Bool
    ) throws(HostRefusal) -> (code: JoinCode, tables: [String]) {
        guard let tables = try halls().first(where: { $0.contains(session) }) else {
            throw HostRefusal("No hall has the session \(session), or it has no code. `offramp hall list` names them.")
        }
        let code = try newCode()
        for table in tables {
            let request =
                isRevoked
                ? StaffRequest.revoke(session: table, seat: .hall)
                : .reissue(session: table, seat: .hall, digest: code.digest)
            _ = try ask(request, of: table)
        }
        return (code, tables)
    }

    /// Lets an automated delegation play a party, until its head joins.
    package func seatBot(_ kind: BotKind, for party: PartyID, in session: String) throws(HostRefusal) {
        try give(
            .seatBot(party: party, kind: kind), asking: .seatBot(session: session, party: party, kind: kind),
            to: session)
    }

    /// Puts another MSEL in the place of what was not delivered; control is told what changed.
    ///
    /// - Parameters:
    ///   - file: the MSEL as it was written.
    ///   - rows: what it says, read for the session's exercise.
    package func importMSEL(_ file: String, rows: [Inject], into session: String) throws(HostRefusal) -> MSELImport {
        switch try ask(.importMSEL(session: session, file: file, rows: rows), of: session) {
        case .imported(let change)?: return change
        case nil: return MSELImport(try enter(.importMSEL(file: file, rows: rows), in: session), of: rows)
        default: throw HostRefusal("The server that runs on \(dataPath) gave another answer than one to an import.")
        }
    }

    /// What importing another MSEL would change, from the session's log as it is now; nothing is changed.
    package func preview(of rows: [Inject], in session: String) throws(HostRefusal) -> MSELChange {
        var run = MSELRun()
        do throws(LogRefusal) {
            let folder = try LogFolder(path: dataPath, for: .reading)
            _ = try folder.read(session, head: .disregarded) { (record) throws(LogFault) in try run.take(record) }
        } catch {
            throw HostRefusal("\(error)")
        }
        return run.change(to: rows)
    }

    /// The exercise that a session was opened with, from its log.
    package func exercise(of session: String) throws(HostRefusal) -> Exercise {
        var exercise: Exercise?
        do throws(LogRefusal) {
            let folder = try LogFolder(path: dataPath, for: .reading)
            _ = try folder.read(session, head: .disregarded) { (record) throws(LogFault) in
                guard case .header(let header) = record else { return }
                exercise = try SessionFold(header).program.exercise
            }
        } catch {
            throw HostRefusal("\(error)")
        }
        guard let exercise else { throw HostRefusal("The log of session \(session) holds no exercise.") }
        return exercise
    }

    // By the running server, or on the folder where none runs.
    private func give(_ command: Command, asking request: StaffRequest, to session: String) throws(HostRefusal) {
        if try ask(request, of: session) == nil { _ = try enter(command, in: session) }
    }

    // On the folder itself.
    private func enter(_ command: Command, in session: String) throws(HostRefusal) -> [Event] {
        let folder = try ownFolder(with: session)
        let outcome: OrderOutcome
        do throws(LogRefusal) {
            outcome = try order(command, in: session, of: folder)
        } catch {
            throw HostRefusal("\(error)")
        }
        switch outcome {
        case .done(let events): return events
        case .refused(let sentence): throw HostRefusal(sentence)
        }
    }

    // MARK: Through the server

    private var connection: LocalSocket? { .connected(to: dataPath + "/" + ControlSocket.fileName) }

    // What concerns a session waits here until it is open, so that the server keeps nobody's wish and holds nobody up.
    private func ask(_ request: StaffRequest, of session: String) throws(HostRefusal) -> StaffAnswer? {
        for _ in 0..<Self.looksForOpening {
            guard case .opening(true)? = try ask(.isOpening(session: session)) else { break }
            usleep(Self.lookIntervalUs)
        }
        return try ask(request)
    }

    private func ask(_ request: StaffRequest) throws(HostRefusal) -> StaffAnswer? {
        guard let connection else { return nil }
        connection.setPatience(seconds: Self.patienceSeconds)
        connection.writeLine(StaffLine.bytes(request))
        guard let line = connection.readLine(bytesMax: JSONLimits.file.byteCount),
            let answer: StaffAnswer = StaffLine.read(line)
        else { throw HostRefusal("The server that runs on \(dataPath) did not answer.") }
        if case .refused(let sentence) = answer { throw HostRefusal(sentence) }
        return answer
    }

    // MARK: On the folder

    private func ownFolder() throws(HostRefusal) -> LogFolder {
        do throws(LogRefusal) {
            return try LogFolder(path: dataPath, for: .writing)
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    // One that holds a session was made before.
    private func ownFolder(with session: String) throws(HostRefusal) -> LogFolder {
        guard access(dataPath, F_OK) == 0 else {
            throw HostRefusal("There is no folder \(dataPath), and so no session \(session) in it.")
        }
        return try ownFolder()
    }

    private func checkedRebuilding(_ header: LogHeader) throws(LogRefusal) -> SessionRebuilding {
        var rebuilding = SessionRebuilding(readsBack: true)
        do {
            try rebuilding.take(.header(header))
        } catch {
            throw .damaged(session: header.session, error)
        }
        return rebuilding
    }

    private func seal(_ session: String, in folder: LogFolder) throws(LogRefusal) {
        var rebuilding = SessionRebuilding(readsBack: true)
        let (log, ending, _) = try folder.open(
            session, head: .mustHold, onRecord: { (record) throws(LogFault) in try rebuilding.take(record) },
            onProgress: { _ in })
        let nowMs = SessionClock().nowMs
        guard var engine = SessionEngine(rebuilding, chain: ending.chain, at: nowMs) else { return }
        for effect in engine.handle(.close(reason: "Closed by staff."), at: nowMs) {
            if case .append(let line, let chain, let clock) = effect {
                try log.append(line, reaching: chain, clock)
            }
        }
        log.close()
        log.waitUntilEnded()
    }

    /// Enters a command in a session that nobody serves, as of the moment when it was served last, so that no play time passes.
    private func order(
        _ command: Command, in session: String, of folder: LogFolder
    ) throws(LogRefusal) -> OrderOutcome {
        var rebuilding = SessionRebuilding(readsBack: true)
        let (log, ending, head) = try folder.open(
            session, head: .mustHold, onRecord: { (record) throws(LogFault) in try rebuilding.take(record) },
            onProgress: { _ in })
        defer {
            log.close()
            log.waitUntilEnded()
        }
        let nowMs = rebuilding.lastPlayedAtMs(head) ?? SessionClock().nowMs
        guard var engine = SessionEngine(rebuilding, chain: ending.chain, at: nowMs) else {
            return .refused("The session \(session) can't be opened.")
        }
        var outcome = OrderOutcome.refused("The session \(session) took no order.")
        var effects = engine.handle(.order(command, number: 1), at: nowMs)
        for case .append(let line, let chain, let clock) in effects {
            try log.append(line, reaching: chain, clock)
            effects += engine.handle(.durable(through: chain.position), at: nowMs)
        }
        for case .ordered(_, let found) in effects { outcome = found }
        return outcome
    }

    private func summary(of session: String, in folder: LogFolder) -> SessionSummary {
        var rebuilding = SessionRebuilding(readsBack: true)
        do throws(LogRefusal) {
            let ending = try folder.read(session, head: .mustHold) { (record) throws(LogFault) in
                try rebuilding.take(record)
            }
            let engine = SessionEngine(rebuilding, chain: ending.chain, at: 0)
            return SessionSummary(
                session: session, title: engine?.title ?? "",
                status: ending.chain.isSealed ? "closed" : engine?.status.rawValue ?? "",
                entries: ending.chain.entryCount, joined: 0, place: engine?.placeName, table: engine?.table,
                lastEntryMs: engine?.lastEntryMs)
        } catch {
            return SessionSummary(
                session: session, title: "", status: "refused", entries: 0, joined: 0, remark: "\(error)")
        }
    }
}
