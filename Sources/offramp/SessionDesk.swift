import ExerciseFolders
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import SessionEngine
import SessionHost
import SessionLog
import SessionReplay
import WireMessages

/// Opens sessions for staff, and finds names for them.
struct SessionDesk {
    private let dataPath: String
    private let desk: StaffDesk
    private let clock = SessionClock()

    init(dataPath: String) {
        self.dataPath = dataPath
        desk = StaffDesk(dataPath: dataPath)
    }

    /// How the server is reached, for slips.
    ///
    /// - Parameter address: what staff say; else what the running server says, or the usual place where none runs.
    func joinWords(_ address: String?) throws -> JoinWords {
        let running: JoinPlace?
        do throws(HostRefusal) {
            running = try desk.joinPlace()
        } catch {
            if let address { return JoinWords(place: JoinPlace(words: address)) }
            throw StaffFault(error.description)
        }
        // Another name for the same server, whose key is the same.
        if let address { return JoinWords(place: JoinPlace(words: address, fingerprint: running?.fingerprint)) }
        if let running { return JoinWords(place: running) }
        let usual = HostConfiguration()
        let place = usual.joinPlace(port: usual.port)
        return JoinWords(
            place: place,
            remark:
                "No server runs on \(dataPath) yet, so \(place.words) stands below: where one listens that is started without "
                + "--host and --port. For another place give --address, or start the server first: then slips name its address and the "
                + "fingerprint of its key.")
    }

    /// Opens a session; gives the slips with its codes, which are shown this once.
    func open(
        _ exercise: Exercise, named name: String?, _ seating: SeatingOptions, seed: ChosenSeed? = nil,
        table: String? = nil, hall: JoinCode? = nil
    ) throws -> SlipSheet {
        let bots = seating.bots?.all ?? []
        do throws(HostRefusal) {
            try demandParties(bots, of: exercise)
            let session: String
            if let name { session = name } else { session = try freeName() }
            let opening = try SessionOpening(
                exercise, session: session, seatCounts: seating.counts, evaluatorCount: seating.evaluators,
                controlCount: seating.control, hall: hall,
                seed: seed, values: seating.values ?? .during, table: table, at: clock.nowMs)
            if try desk.open(opening) { Terminal.complain("The folder \(dataPath) was not there, and was made.") }
            for bot in bots { try desk.seatBot(bot.kind, for: bot.party, in: session) }
            return SlipSheet(exercise: exercise, opening: opening, bots: bots)
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// Opens a session that goes on from a moment of another one; gives the slips with its codes, which are shown this once.
    ///
    /// - Parameter complaint: what is said where there is no such moment.
    func fork(
        _ records: [LogRecord], of log: LogFile, where isThere: (SessionEntry) -> Bool, named name: String?,
        table: String?,
        orElse complaint: () -> String
    ) throws -> SlipSheet {
        let found: SessionFork.Moment?
        let exercise: Exercise?
        do throws(LogFault) {
            found = try SessionFork.moment(in: records, where: isThere)
            exercise = try found.map { (moment) throws(LogFault) in try SessionFold(moment.header).program.exercise }
        } catch {
            throw StaffFault("\(error)")
        }
        guard let moment = found, let exercise else { throw StaffFault(complaint()) }
        do throws(HostRefusal) {
            let session: String
            if let name { session = name } else { session = try freeName() }
            let (fork, opening) = try SessionFork.prepared(
                from: moment, in: RealPath.of(log.folder), as: session, table: table)
            try desk.fork(fork)
            return SlipSheet(exercise: exercise, opening: opening)
        } catch {
            throw StaffFault(error.description)
        }
    }

    // Before anything is opened, since the codes of a session are shown this once.
    private func demandParties(_ bots: [PlayedParty], of exercise: Exercise) throws(HostRefusal) {
        for bot in bots where !exercise.parties.contains(where: { $0.id == bot.party }) {
            let known = exercise.parties.map(\.id.rawValue).joined(separator: ", ")
            throw HostRefusal(
                "The exercise has no party \(bot.party), so nobody can play it; its parties are \(known).")
        }
    }

    func list() throws -> [SessionSummary] {
        do throws(HostRefusal) {
            return try desk.list()
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// A code for a hall of tables, which is shown this once.
    func newHallCode() throws -> JoinCode {
        do throws(HostRefusal) {
            return try desk.newCode()
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// The halls of the server that runs: the sessions of each, in the order in which they were opened.
    func halls() throws -> [[String]] {
        do throws(HostRefusal) {
            return try desk.halls()
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// What tables are called, by their sessions.
    func names(ofTables sessions: [String]) throws -> [String: String] {
        let wanted = Set(sessions)
        let known = try list().filter { wanted.contains($0.session) }
        return Dictionary(uniqueKeysWithValues: known.map { ($0.session, $0.table ?? $0.title) })
    }

    /// Gives a hall a new code at each of its tables, or takes its code away.
    ///
    /// - Parameter session: one of its tables.
    /// - Returns: the code, and the tables.
    func changeCode(ofHallAt session: String, isRevoked: Bool) throws -> (code: JoinCode, tables: [String]) {
        do throws(HostRefusal) {
            return try desk.changeCode(ofHallAt: session, isRevoked: isRevoked)
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// Gives a seat a new code, which is shown this once.
    func reissue(_ seat: SeatID, of session: String) throws -> String {
        do throws(HostRefusal) {
            return try desk.reissue(seat, of: session).text
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// An MSEL on the disk, read for a session's exercise.
    func readMSEL(_ path: String, for session: String) throws -> MSELOnDisk {
        do throws(HostRefusal) {
            return try read(path, try desk.exercise(of: session))
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// What importing an MSEL would change.
    func preview(of msel: MSELOnDisk, in session: String) throws -> MSELChange {
        do throws(HostRefusal) {
            return try desk.preview(of: msel.rows, in: session)
        } catch {
            throw StaffFault(error.description)
        }
    }

    /// Puts another MSEL in the place of what a session has not delivered.
    func importMSEL(_ msel: MSELOnDisk, into session: String) throws -> MSELImport {
        do throws(HostRefusal) {
            return try desk.importMSEL(msel.text, rows: msel.rows, into: session)
        } catch {
            throw StaffFault(error.description)
        }
    }

    private func read(_ path: String, _ exercise: Exercise) throws(HostRefusal) -> MSELOnDisk {
        do throws(ExerciseFolderFault) {
            return try MSELOnDisk(path: path, for: exercise)
        } catch {
            throw HostRefusal("\(error)")
        }
    }

    /// Copies a session's log into another folder.
    ///
    /// - Returns: how many entries it has.
    func export(_ session: String, to folder: String) throws -> Int {
        do throws(HostRefusal) {
            return try desk.export(session, to: folder)
        } catch {
            throw StaffFault(error.description)
        }
    }

    func resume(_ session: String) throws {
        do throws(HostRefusal) {
            try desk.resume(session)
        } catch {
            throw StaffFault(error.description)
        }
    }

    func close(_ session: String) throws {
        do throws(HostRefusal) {
            try desk.close(session)
        } catch {
            throw StaffFault(error.description)
        }
    }

    // The day and a letter: 2026-11-23-a; after z comes aa.
    private func freeName() throws(HostRefusal) -> String {
        let taken = Set(try desk.names())
        let date = UTCText(utcMs: clock.nowMs).date
        var number = 0
        while true {
            let name = "\(date)-\(Self.letters(number))"
            if !taken.contains(name) { return name }
            number += 1
        }
    }

    private static func letters(_ number: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
        return number < 26 ? last : letters(number / 26 - 1) + last
    }
}
